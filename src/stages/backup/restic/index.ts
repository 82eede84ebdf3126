import { type Failure, failure, type Outcome } from '../../../core/outcome.ts'
import type { Context } from '../../../core/run.ts'
import { detailOf, outcomeOf } from '../account.ts'
import { narrate } from '../narrate.ts'
import { pace, say } from '../pace.ts'
import { type Place, seen } from '../place.ts'
import type { BackupPorts, BackupSpec } from '../spec.ts'
import { changesSince } from './changes.ts'
import { check } from './check.ts'
import { drill } from './drill.ts'
import { unlocking } from './locks.ts'
import { open } from './opening.ts'
import { failureOf } from './failure.ts'
import { isFailure, type Job } from './job.ts'
import { prune } from './prune.ts'
import { save } from './save.ts'
import { savedOf } from './summary.ts'
import { versionFailure } from './version.ts'

/** Backs up to a repository of restic: saves, verifies, and only then lets old snapshots go. */
export const backUpToRepository = async (spec: BackupSpec, place: Place, ports: BackupPorts, context: Context): Promise<Outcome> => {
  const opened = open(spec, place, ports, context)
  if ('kind' in opened) return failure(opened)
  const { subject, restic: plain } = opened
  await say(context, `backing up ${seen(place.source, ports.workspace)} to ${seen(subject.repository, ports.workspace)} (restic)`)
  const tell = pace(context, ports.clock)
  const job: Job = { spec, place, ports, context, subject, tell, plain, restic: unlocking(plain, context) }
  const old = await tooOld(job)
  return old === undefined ? performed(job) : failure(old)
}

const tooOld = async ({ plain, context, subject }: Job): Promise<Failure | undefined> => {
  const reply = await plain.run(['version'])
  if (reply.ended.stopped) return failureOf(reply, 'version', subject, context.signal)
  return versionFailure(reply)
}

const performed = async (job: Job): Promise<Outcome> => {
  const began = job.ports.clock.now()
  const made = await save(job)
  if (isFailure(made)) return failure(made)
  const unverified = (await check(job)) ?? (job.spec.verify === 'restore' ? await drill(job, made.id) : undefined)
  if (unverified !== undefined) return failure(unverified)
  const changes = await changesSince(job, made)
  const pruned = await prune(job, made)
  if (isFailure(pruned)) return failure(pruned)
  const saved = savedOf(job, made, changes, pruned, job.ports.clock.now() - began)
  await narrate(job.context, saved, job.ports.workspace)
  job.context.emit({ type: 'detail', detail: detailOf(saved, job.ports.workspace) })
  return outcomeOf(saved, job.spec['on-partial'])
}
