import type { Handover } from '../core/outcome.ts'
import type { Audience } from '../core/ports.ts'
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
import { inSession, type Job, keep, openJob, print, printDefect, printProblems, printReport, printTrouble, safe, told, writeSummary } from './job.ts'
import { expanded, load, type Ready, type Source } from './load.ts'
import { locatingIn } from './locating.ts'
import type { Share } from './fan-out/share.ts'
import type { Remembering } from './remembering.ts'
import { writeReportFiles } from './report-files.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

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
  for (const note of ready.notes ?? []) print(job, safe(`stagewright: ${note}`))
  const { mode, shard } = read.inputs.fanOut
  if (mode === 'run' && shard === undefined) return run(job, { ...ready, pipeline: await expanded(ready.pipeline) }, read.inputs)
  const runs: Runs = (pipeline, share) => run(job, { ...ready, pipeline }, read.inputs, share)
  return (await import('./fan-out/step.ts')).otherStep(job, ready.pipeline, read.inputs.fanOut, runs)
}

/** Runs what is this job's of a run that is spread over several. */
export type Runs = (pipeline: Pipeline, share: Share) => Promise<number>

const refuse = (job: Job, problems: Parameters<typeof printProblems>[1]): number => {
  printProblems(job, problems)
  return INVALID
}

const run = (job: Job, { pipeline, source }: Extract<Ready, { ok: true }>, inputs: ActionInputs, share?: Share): Promise<number> =>
  inSession(job, pipeline, true, async (session, stop) => {
    const exports = collectExports()
    const early = share && job.files.outputs(share.outputs)
    const memories = source.work.kind === 'stage' ? undefined : await remember(job, pipeline, session, share)
    const world = { ...session.world, ...memories?.world, handOn: exports.take }
    share?.handovers.forEach(exports.take)
    const work = (audience: Audience) => (share === undefined ? runPipeline(pipeline, world, audience, stop.control) : share.run(world, audience, stop.control))
    const { report: own, deferred, logged, settle } = await told(job, pipeline, session, work, inputs.files.html === undefined ? 'failed' : 'all', { share })
    const settled = settle(stop.control)
    const report = share?.report(own) ?? own
    const troubles = [early, ...(share?.troubles() ?? []), ...handOn(job, report, exports), share?.isPart === true ? undefined : summarise(job, report, pipeline, inputs), leave(job, source, deferred), ...(await writeFiles(job, report, inputs))]
    await logged
    printReport(job, report)
    printTrouble(job, [...troubles, ...((await memories?.settle(report, stop.control.cancel.aborted)) ?? []), ...(await settled)])
    return exitCode(report)
  })

/** Few pipelines have anything to fetch before they run; what it is comes while they do. */
const remember = async ({ environment }: Job, pipeline: Pipeline, session: Session, share: Share | undefined): Promise<Remembering | undefined> =>
  pipeline.resume === 'failed' || usesCacheService(environment) ? (await import('./remembering.ts')).remembering(environment, pipeline, session, share?.identity) : undefined

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

const summarise = (job: Job, report: Report, pipeline: Pipeline, { summary }: ActionInputs): string | undefined => {
  const isWanted = summary === 'always' || (summary === 'on-failure' && report.outcome !== 'success')
  return isWanted ? writeSummary(job, report, pipeline) : undefined
}

const writeFiles = (job: Job, report: Report, { files }: ActionInputs): Promise<readonly string[]> =>
  writeReportFiles(report, files, { locating: locatingIn(job.workspace), version })

/** What a cancelled run has left is written down for the post step. */
const leave = (job: Job, source: Source, deferred: Deferred | undefined): string | undefined => {
  if (deferred === undefined) return undefined
  const kept = keep(job, 'deferred', JSON.stringify({ source, deferred, secrets: job.masks.late() }))
  print(job, 'stagewright: hooks and `finally` of what was cancelled run in the post step')
  return kept.trouble ?? job.files.state({ deferred: kept.path })
}
