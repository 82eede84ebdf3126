import type { Failure } from '../../../core/outcome.ts'
import { say } from '../pace.ts'
import { DONE, failureOf, operation, wordsOf } from './failure.ts'
import { following, type Job } from './job.ts'

/** Restores a snapshot into a temporary folder and has restic compare what it wrote. */
export const drill = async (job: Job, snapshot: string): Promise<Failure | undefined> => {
  await say(job.context, `restoring snapshot ${snapshot} into a temporary folder`)
  const folder = job.ports.files.privateFolder()
  try {
    return await restored(job, snapshot, folder.path)
  } finally {
    folder.remove()
  }
}

const restored = async (job: Job, snapshot: string, target: string): Promise<Failure | undefined> => {
  const { restic, context, subject } = job
  const reply = await restic.run(
    ['restore', snapshot, '--target', target, '--verify', '--sparse'],
    following(job, 'restoring to verify', [0.85, 1]),
  )
  if (reply.exitCode === DONE) return missingIn(snapshot, reply.summary?.number('total_files'), reply.summary?.number('files_restored'))
  const known = failureOf(reply, 'restore', subject, context.signal)
  if (known.kind !== 'operation' || known.reason !== 'tool') return known
  return { ...operation('unverified', `snapshot ${snapshot} can not be restored: ${wordsOf(reply)}`), exitCode: reply.exitCode ?? 1 }
}

const missingIn = (snapshot: string, all = 0, back = 0): Failure | undefined =>
  all === back ? undefined : operation('unverified', `only ${back} of ${all} entries of snapshot ${snapshot} could be restored`)
