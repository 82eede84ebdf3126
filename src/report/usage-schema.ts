import * as z from 'zod'
import { MOST_SAMPLES } from '../core/gauge.ts'

const amount = z.number().min(0)
const percent = amount.describe('CPU in percent of one core: 200 is two busy cores.')
const memory = amount.describe('Memory in bytes.')

const sample = z.strictObject({
  atMs: amount.describe('When, in milliseconds since the run began.'),
  cpuPercent: percent,
  memoryBytes: memory,
})

/** What a process tree, or the machine, used over some time: a part of the report's schema. */
export const usage = z
  .strictObject({
    samples: z.array(sample).max(MOST_SAMPLES).describe(`At most ${MOST_SAMPLES}: of a long time each stands for several readings, with their peaks.`),
    cpuMs: amount.describe('CPU time in milliseconds, as the kernel accounts for it.').optional(),
    peakCpuPercent: percent,
    meanCpuPercent: percent,
    peakMemoryBytes: memory,
    meanMemoryBytes: memory,
    swapBytes: amount.describe('The most that was swapped out at one time, in bytes; absent if nothing was.').optional(),
    isShared: z.boolean().describe('Whether memory counts pages that several processes share once for each, so that it is at most so much.').optional(),
    cores: z.int().min(1).describe('How many cores the machine has.').optional(),
    totalMemoryBytes: amount.describe('How much memory the machine has, in bytes.').optional(),
    remarks: z.array(z.string()).describe('What one should know about it: that it waited most of its time, or swapped.'),
  })
  .meta({ id: 'usage', description: 'CPU and memory that were used.' })

export type UsageJson = z.infer<typeof usage>
