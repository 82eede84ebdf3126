import type { Handover } from '../core/outcome.ts'
import type { Report } from '../core/report.ts'
import type { Deferred } from '../engine/deferred.ts'
import { runPipeline } from '../engine/run.ts'
import { usesCacheService } from '../hosts/github/job.ts'
import { outputsOf } from '../hosts/github/outputs.ts'
import { reportJson } from '../report/json.ts'
import { type ActionInputs, readInputs } from '../settings/inputs.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import { orDefect } from './defect.ts'
import { exitCode, INVALID } from './exit-code.ts'
import { inSession, type Job, keep, openJob, print, printDefect, printProblems, printReport, printTrouble, told, writeSummary } from './job.ts'
import { load, type Ready, type Source } from './load.ts'
import type { Remembering } from './remembering.ts'
import type { Session } from './session.ts'

/** The main step of the action: runs what its inputs ask for and leaves with the exit code. */
export const runAction = async (): Promise<void> => {
  const job = openJob(process.env)
  const code = await orDefect(() => act(job), (message, stack) => printDefect(job, message, stack))
  await job.writer.drained()
  process.exit(code)
}

const act = async (job: Job): Promise<number> => {
  const read = readInputs(job.environment)
  if (!read.ok) return refuse(job, read.problems)
  const ready = await load(read.inputs.work, read.inputs.overrides, job.environment, job.workspace)
  if (!ready.ok) return refuse(job, ready.problems)
  printProblems(job, ready.warnings)
  return run(job, ready, read.inputs)
}

const refuse = (job: Job, problems: Parameters<typeof printProblems>[1]): number => {
  printProblems(job, problems)
  return INVALID
}

const run = (job: Job, { pipeline, source }: Extract<Ready, { ok: true }>, inputs: ActionInputs): Promise<number> =>
  inSession(job, pipeline, true, async (session, stop) => {
    const exports = collectExports()
    const memories = source.work.kind === 'stage' ? undefined : await remember(job, pipeline, session)
    const world = { ...session.world, ...memories?.world, handOn: exports.take }
    const { report, deferred, logged } = await told(job, pipeline, session, (audience) => runPipeline(pipeline, world, audience, stop.control))
    const troubles = [...handOn(job, report, exports), summarise(job, report, inputs), leave(job, source, deferred)]
    await logged
    printReport(job, report)
    printTrouble(job, [...troubles, ...((await memories?.settle(report, stop.control.cancel.aborted)) ?? [])])
    return exitCode(report)
  })

/** Few pipelines have anything to fetch before they run; what it is comes while they do. */
const remember = async ({ environment }: Job, pipeline: Pipeline, session: Session): Promise<Remembering | undefined> =>
  pipeline.resume === 'failed' || usesCacheService(environment) ? (await import('./remembering.ts')).remembering(environment, pipeline, session) : undefined

/** What stages hand on to the later steps of the job; a secret that one exports by name reaches them as it is. */
interface Exports {
  readonly take: (handover: Handover) => void
  readonly variables: Readonly<Record<string, string>>
  readonly paths: readonly string[]
}

const collectExports = (): Exports => {
  const variables: Record<string, string> = {}
  const paths: string[] = []
  const take = (handover: Handover): void => {
    Object.assign(variables, handover.exports)
    paths.push(...handover.paths)
  }
  return { take, variables, paths }
}

/** Written before the log is through: a reader that stalls, or a runner in a hurry, must not cost the outputs. */
const handOn = (job: Job, report: Report, { variables, paths }: Exports): (string | undefined)[] => {
  const kept = keep(job, 'report', `${JSON.stringify(reportJson(report), null, 2)}\n`)
  const outputs = outputsOf(report, { exitCode: exitCode(report), reportPath: kept.trouble === undefined ? kept.path : '' })
  return [kept.trouble, job.files.outputs(outputs), job.files.exports(variables), job.files.paths(paths)]
}

const summarise = (job: Job, report: Report, { summary }: ActionInputs): string | undefined => {
  const isWanted = summary === 'always' || (summary === 'on-failure' && report.outcome !== 'success')
  return isWanted ? writeSummary(job, report) : undefined
}

/** What a cancelled run has left is written down for the post step. */
const leave = (job: Job, source: Source, deferred: Deferred | undefined): string | undefined => {
  if (deferred === undefined) return undefined
  const kept = keep(job, 'deferred', JSON.stringify({ source, deferred, secrets: job.masks.late() }))
  print(job, 'stagewright: hooks and `finally` of what was cancelled run in the post step')
  return kept.trouble ?? job.files.state({ deferred: kept.path })
}
