import type { Components } from './fingerprint.ts'
import type { Handover } from './outcome.ts'

/** A stage that succeeded, as far as a later run has to know it. */
export interface StageRecord {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number
  readonly durationMs: number
  readonly unstable?: string
  readonly components: Components
  /** What it handed on; or why that is not kept, in a clause. */
  readonly handover: Handover | string
}

/** How the stages of a run ended, for one that goes on from there. */
export interface RunRecord {
  /** Empty where there is none. */
  readonly commit: string
  readonly stages: Readonly<Record<string, StageRecord>>
}

/** Where a run finds the record of the one that it resumes, and leaves its own. */
export interface Records {
  /** The record, or in a clause why there is none; nothing where this run resumes none. Asked once; never rejects. */
  previous(): Promise<RunRecord | string | undefined>
  /** Keeps the record for the next run; nothing, where that has nothing to go on from. Never rejects. */
  leave(record: RunRecord | undefined): Promise<void>
}

/** In characters: a run that hands on more than that cannot be resumed. */
const LARGEST = 2 ** 20

/** What is kept of a record; nothing where it is too large. */
export const recordText = (record: RunRecord): string | undefined => {
  const text = JSON.stringify({ version: 1, ...record })
  return text.length <= LARGEST ? text : undefined
}

/** A record from its text; stages in another form are left out, and what is no record at all is none. */
export const recordOf = (text: string): RunRecord | undefined => {
  const { version, commit, stages } = asMap(parsed(text))
  if (version !== 1 || typeof commit !== 'string') return undefined
  const sound = Object.entries(asMap(stages)).filter((entry): entry is [string, StageRecord] => isStageRecord(entry[1]))
  return { commit, stages: Object.fromEntries(sound) }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isStageRecord = (value: unknown): value is StageRecord => {
  const { at, durationMs, unstable, components, handover } = asMap(value)
  const { parts, env, needs, inputs } = asMap(components)
  return (
    [at, durationMs].every((number) => typeof number === 'number' && number >= 0) &&
    (unstable === undefined || typeof unstable === 'string') &&
    [parts, env, needs].every(isTexts) &&
    typeof inputs === 'string' &&
    (typeof handover === 'string' || isHandover(asMap(handover)))
  )
}

const isHandover = ({ outputs, exports, paths }: Readonly<Record<string, unknown>>): boolean =>
  isTexts(outputs) && isTexts(exports) && Array.isArray(paths) && paths.every((path) => typeof path === 'string')

const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string')

const asMap = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
