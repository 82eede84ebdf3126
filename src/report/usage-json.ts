import type { Usage } from '../core/usage.ts'
import type { UsageJson } from './usage-schema.ts'

/** What was used, as data for other programs: times in milliseconds since the run began, memory in bytes. */
export const usageJson = ({ samples, remarks, ...usage }: Usage): UsageJson => ({
  ...usage,
  samples: samples.map((sample) => ({ ...sample })),
  remarks: [...remarks],
})
