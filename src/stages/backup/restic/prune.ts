import type { Failure } from '../../../core/outcome.ts'
import { say } from '../pace.ts'
import { forgetArguments } from './arguments.ts'
import type { Reply } from './client.ts'
import { DONE, failureOf, wordsOf } from './failure.ts'
import type { Job } from './job.ts'
import type { Made } from './save.ts'

export interface Pruned {
  readonly pruned: readonly string[]
  readonly notPruned?: string
}

/** Lets old snapshots go by `keep`; nothing goes where the new one is not whole, which may be all there is to come. */
export const prune = async (job: Job, { unsaved }: Made): Promise<Pruned | Failure> => {
  const { spec, place, restic, context, subject } = job
  if (spec.keep === undefined) return { pruned: [] }
  if (unsaved.count > 0) return { pruned: [], notPruned: 'the new snapshot is not whole' }
  await say(context, 'removing old snapshots')
  const reply = await restic.run(forgetArguments(spec, spec.keep, place.source))
  if (reply.ended.stopped) return failureOf(reply, 'forget', subject, context.signal)
  return { pruned: removedIn(reply), ...(reply.exitCode !== DONE && { notPruned: why(reply, job) }) }
}

const removedIn = ({ list }: Reply): readonly string[] =>
  (list ?? []).flatMap((group) => group.list('remove').map((snapshot) => snapshot.text('short_id') || snapshot.text('id').slice(0, 8)))

const why = (reply: Reply, { context, subject }: Job): string => {
  const cause = failureOf(reply, 'forget', subject, context.signal)
  return cause.kind === 'operation' ? cause.message : wordsOf(reply)
}
