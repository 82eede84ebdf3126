import type { Handover } from '../outcome.ts'
import type { Report } from '../report.ts'
import { fieldsOf, isTextMap, isTexts, parsedJson } from './json.ts'
import type { Entry } from './plan.ts'
import { isSoundReport } from './sound-report.ts'

/** What a stage hands on to other runners; what holds a secret is left out, and only named. */
export interface Handed extends Handover {
  readonly withheld: readonly string[]
}

/** What one job of a fan-out leaves for those after it. */
export interface Part {
  readonly kind: 'stagewright part'
  readonly version: 1
  /** GitHub's number of the run, and which attempt at it this is. */
  readonly run: string
  readonly attempt: number
  readonly entry: Entry
  /** What the machine is called. */
  readonly runner: string
  /** Whether it came to its end. */
  readonly isComplete: boolean
  readonly report: Report
  /** By stage. */
  readonly handed: Readonly<Record<string, Handed>>
}

/** An artifact's name must be unique in its run, and it has no room for most signs. */
export const partName = ({ run, attempt, entry }: Pick<Part, 'run' | 'attempt' | 'entry'>, pipeline: string): string =>
  `stagewright-${pipeline.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).toLowerCase() || 'pipeline'}-${run}-${attempt}-${entry.wave}-${entry.shard}`

export const partText = (part: Part): string => JSON.stringify(part)

/** A part from its text, or in a clause why it is none. */
export const partOf = (text: string): Part | string => {
  const value = fieldsOf(parsedJson(text))
  if (Object.keys(value).length === 0) return 'it is damaged: no JSON'
  if (value['kind'] !== 'stagewright part') return 'it is no part of a run'
  if (value['version'] !== 1) return `its version is ${String(value['version'])}, and this Stagewright knows 1`
  return isPart(value) ? (value as unknown as Part) : 'it is damaged: something is missing in it'
}

const isPart = ({ run, attempt, entry, runner, isComplete, report, handed }: Readonly<Record<string, unknown>>): boolean => {
  const { wave, shard, name, stages, plan, pipeline } = fieldsOf(entry)
  return (
    [run, runner, name, plan, pipeline].every((text) => typeof text === 'string') &&
    [attempt, wave, shard].every((number) => Number.isInteger(number) && Number(number) > 0) &&
    typeof isComplete === 'boolean' &&
    isTexts(stages) &&
    isSoundReport(report) &&
    typeof handed === 'object' && handed !== null &&
    Object.values(handed).every(isHanded)
  )
}

const isHanded = (value: unknown): boolean => {
  const { outputs, exports, paths, withheld } = fieldsOf(value)
  return isTextMap(outputs) && isTextMap(exports) && isTexts(paths) && isTexts(withheld)
}
