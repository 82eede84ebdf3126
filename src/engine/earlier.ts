import { type Failure, failure, type Handover, type Outcome, NOTHING, skipped, type SkipReason, success } from '../core/outcome.ts'
import type { Result } from '../core/pipeline.ts'
import type { Handed, Part } from '../core/plan/part.ts'
import type { StageReport } from '../core/report.ts'
import type { StageFacts } from './state.ts'
import type { Earlier } from './run.ts'
import type { World } from './world.ts'

/** What stages that have ended on other runners left there for those to come: results, outputs, and the environment in the order in which they ended. */
export const earlierOf = (parts: readonly Part[], { files }: Pick<World, 'files'>): Earlier => {
  const ended = parts.flatMap(stagesOf).toSorted((a, b) => a.at - b.at)
  const handovers = ended.map(({ stage, handed }) => [stage.name, here(handed, files)] as const)
  const lost = parts.flatMap(lostOf)
  const results = new Map([...ended.map(({ stage, handed }) => [stage.name, resultOf(stage, handed)] as const), ...lost.map((stage) => [stage, LOST] as const)])
  return {
    results,
    known: {
      facts: Object.fromEntries([...ended.map(({ stage, handed }) => [stage.name, factsOf(stage, handed)] as const), ...lost.map((stage) => [stage, FAILED] as const)]),
      env: Object.assign({}, ...handovers.map(([, { exports }]) => exports)) as Readonly<Record<string, string>>,
      paths: handovers.flatMap(([, { paths }]) => paths).toReversed(),
      of: Object.fromEntries(handovers),
    },
  }
}

interface Ended {
  readonly stage: StageReport
  readonly handed: Handed
  /** Milliseconds since 1970. */
  readonly at: number
}

const stagesOf = ({ report, handed }: Part): readonly Ended[] =>
  report.stages.map((stage) => ({ stage, handed: handed[stage.name] ?? { ...NOTHING, withheld: [] }, at: report.wallTime + stage.endMs }))

/** Of what a runner that was lost did not even begin there is no report. */
const lostOf = ({ entry, report }: Part): readonly string[] => {
  const told = new Set(report.stages.map(({ name }) => name))
  return entry.stages.filter((stage) => !told.has(stage))
}

/** A folder of another machine is of use only where there is one of that name. */
const here = ({ outputs, exports, paths }: Handover, files: World['files']): Handover => ({ outputs, exports, paths: paths.filter((path) => files.isFolder(path)) })

const factsOf = ({ outcome, conclusion, reason }: StageReport, { outputs }: Handed): StageFacts =>
  outcome === 'skipped' && reason === undefined ? { ...FAILED, outputs } : { outcome, conclusion, outputs }

const resultOf = (stage: StageReport, handed: Handed): Result => {
  const { conclusion } = factsOf(stage, handed)
  return { outcome: outcomeOf(stage, handed), conclusion }
}

const outcomeOf = ({ outcome, reason, detail = '', failure: cause }: StageReport, handed: Handed): Outcome => {
  if (outcome === 'success') return success(handed)
  if (outcome === 'skipped' && reason !== undefined) return skipped(reason as SkipReason, detail)
  return failure(cause ?? INCOMPLETE, handed)
}

const INCOMPLETE: Failure = { kind: 'operation', reason: 'incomplete', message: 'its runner was lost' }
const LOST: Result = { outcome: failure(INCOMPLETE), conclusion: 'failure' }
const FAILED: StageFacts = { outcome: 'failure', conclusion: 'failure', outputs: {} }
