import { readDocument, removeDocument } from '../adapters/documents.ts'
import type { Deferred } from '../engine/deferred.ts'
import { runDeferred } from '../engine/run.ts'
import { orDefect } from './defect.ts'
import { inSession, type Job, openJob, printDefect, printProblems, printReport, printTrouble, told, writeSummary } from './job.ts'
import { expanded, load, type Source } from './load.ts'

/** The post step of the action: runs what a cancelled main step has left. It never fails the job. */
export const runPost = async (): Promise<void> => {
  const job = openJob(process.env)
  const path = job.environment['STATE_deferred'] ?? ''
  const work = async (): Promise<number> => finish(job, path).then(() => 0)
  if (path !== '') await orDefect(work, (message, stack) => printDefect(job, message, stack))
  await job.writer.drained()
  process.exit(0)
}

interface Left {
  readonly source: Source
  readonly deferred: Deferred
  /** Values that became known as secrets while the stages ran. */
  readonly secrets: readonly string[]
}

const finish = async (job: Job, path: string): Promise<void> => {
  const left = readLeft(path)
  if (typeof left === 'string') return printTrouble(job, [`what the cancelled run has left can't be read: ${left}`])
  removeDocument(path)
  const { source, deferred, secrets } = left
  for (const value of secrets) job.masks.secrets.add(value)
  const ready = await load(source.work, source.overrides, job.environment, job.workspace, undefined, source.bases ?? {})
  if (!ready.ok) return printProblems(job, ready.problems)
  const pipeline = await expanded(ready.pipeline)
  await inSession(job, pipeline, false, async (session, stop) => {
    const { report, logged, settle } = await told(job, pipeline, session, (audience) =>
      runDeferred(pipeline, deferred, session.world, audience, stop.control),
      'failed',
      { isLater: true },
    )
    const settled = settle(stop.control)
    const trouble = writeSummary(job, report, pipeline)
    await logged
    printReport(job, report)
    printTrouble(job, [trouble, ...(await settled)])
  })
}

/** What was left, or in words why it can't be read. */
const readLeft = (path: string): Left | string => {
  const read = readDocument(path)
  if (!read.ok) return read.problem
  try {
    const { source, deferred, secrets = [] } = JSON.parse(Buffer.from(read.bytes).toString()) as Partial<Left>
    return source === undefined || deferred === undefined ? 'there is nothing in it' : { source, deferred, secrets }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
