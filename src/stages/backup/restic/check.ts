import type { Failure } from '../../../core/outcome.ts'
import { say } from '../pace.ts'
import { DONE, failureOf, operation, wordsOf } from './failure.ts'
import type { Job } from './job.ts'

/** Has restic check its repository, and read back as much of the data as was asked for. */
export const check = async (job: Job): Promise<Failure | undefined> => {
  const { spec, restic, context, subject } = job
  const subset = spec.check?.['read-data-subset']
  await say(context, `checking the repository${subset === undefined ? '' : `, ${subset} of the data`}`)
  job.tell({ phase: 'checking', from: 0.8, to: 0.8, files: 0, bytes: 0 })
  const reply = await restic.run(['check', ...(subset === undefined ? [] : [`--read-data-subset=${subset}`])])
  if (reply.exitCode === DONE) return undefined
  if (reply.exitCode !== 1) return failureOf(reply, 'check', subject, context.signal)
  const known = failureOf(reply, 'check', subject, context.signal)
  if (known.kind === 'operation' && known.reason !== 'tool') return known
  for (const { path, why } of reply.notes.first) await say(context, [path, why].filter(Boolean).join(': '))
  return { ...operation('unverified', `the repository ${subject.repository} is damaged: ${wordsOf(reply)}`, REMEDY), exitCode: 1 }
}

const REMEDY = 'no snapshot was removed; how to repair it: https://restic.readthedocs.io/en/stable/077_troubleshooting.html'
