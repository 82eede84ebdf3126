import * as z from 'zod/mini'
import { described, into, late, optional, text } from './combinators.ts'
import { size } from './quantity.ts'

/** Bytes; a smaller file would hold little beside its end. */
export const LEAST_LOG_BYTES = 64 * 1_024
/** Bytes, where `max-size` does not say. */
export const DEFAULT_LOG_BYTES = 50_000_000

const maxSize = late(() =>
  into(size, (bytes, object) => {
    if (bytes < LEAST_LOG_BYTES) object('expected a size of at least 64KiB', undefined, 'amounts')
    return bytes
  }),
)

/** `log` of a pipeline: the file of the event log. */
export const eventLog = late(() =>
  into(
    z.union(
      [
        text,
        z.strictObject({
          file: described(text, 'The file, relative to the workspace; a run begins it anew.'),
          'max-size': optional(maxSize, 'How large it may become, at least 64KiB; 50MB if not given. What comes after that is counted, and the end of the run still told.'),
        }),
      ],
      { error: 'expected a file, such as events.jsonl, or a map with `file`' },
    ),
    (value) => (typeof value === 'string' ? { file: value } : value),
  ),
)

/** `log` of a stage: what the event log tells of it. */
export const stageLog = late(() =>
  z.union(
    [
      z.boolean(),
      z.strictObject({
        arguments: optional(z.boolean(), 'With what its work is called; `true` if not given.'),
        results: optional(z.boolean(), 'What it hands on, and what its work has to show; `true` if not given.'),
        output: optional(z.enum(['none', 'tail']), '`tail`: the last 64 KiB that each attempt and hook wrote; `none` if not given.'),
      }),
    ],
    { error: 'expected true, false or a map with arguments, results or output' },
  ),
)

export type EventLogSettings = z.output<typeof eventLog>
export type StageLogSettings = z.output<typeof stageLog>

/** What the event log tells of a stage. */
export interface Told {
  readonly arguments: boolean
  readonly results: boolean
  readonly output: 'none' | 'tail'
}

/** The same with all that is not written. */
export const toldOf = (settings: StageLogSettings | undefined): Told => {
  if (typeof settings !== 'object') return { arguments: settings ?? true, results: settings ?? true, output: 'none' }
  const { arguments: given = true, results = true, output = 'none' } = settings
  return { arguments: given, results, output }
}

/** `log` of a pipeline as it would be written. */
export const eventLogText = ({ file, 'max-size': most }: EventLogSettings, sizeText: (bytes: number) => string): unknown =>
  most === undefined ? file : { file, 'max-size': sizeText(most) }

/** `log` of a stage in words. */
export const stageLogWords = (settings: StageLogSettings): string => {
  const { arguments: given, results, output } = toldOf(settings)
  const what = [given && 'its arguments', results && 'its results', output === 'tail' && 'the end of its output'].filter((words) => typeof words === 'string')
  return `the event log tells ${what.length === 0 ? 'neither its arguments nor its results' : what.join(', ')}`
}
