import type { Failure } from '../../../core/outcome.ts'
import type { PathNotes } from '../../../core/snapshots.ts'
import { say } from '../pace.ts'
import { backupArguments } from './arguments.ts'
import type { Reply } from './client.ts'
import { DONE, failureOf, NO_REPOSITORY, operation, PARTIAL, wordsOf } from './failure.ts'
import { following, type Job } from './job.ts'
import type { Values } from './messages.ts'

/** A snapshot that restic has made. */
export interface Made {
  readonly id: string
  readonly summary: Values
  /** What could not be read. */
  readonly unsaved: PathNotes
}

/** Makes a snapshot, and the repository first where there is none and that was asked for. */
export const save = async (job: Job): Promise<Made | Failure> => {
  const reply = await backUp(job)
  if (reply.exitCode !== NO_REPOSITORY || job.spec.init !== true) return madeOf(job, reply)
  const refused = await makeRepository(job)
  return refused ?? madeOf(job, await backUp(job))
}

const backUp = (job: Job): Promise<Reply> =>
  job.restic.run(backupArguments(job.spec, job.place.source), following(job, 'saving', [0, 0.8]))

const makeRepository = async ({ plain, context, subject }: Job): Promise<Failure | undefined> => {
  const reply = await plain.run(['init'])
  if (reply.exitCode !== DONE) return failureOf(reply, 'init', subject, context.signal)
  await say(context, `made the repository ${subject.repository}`)
  return undefined
}

const madeOf = ({ place, context, subject }: Job, reply: Reply): Made | Failure => {
  if (reply.exitCode !== DONE && reply.exitCode !== PARTIAL) return failureOf(reply, 'backup', subject, context.signal)
  const id = reply.summary?.text('snapshot_id') ?? ''
  if (reply.summary === undefined || id === '') return operation('incomplete', `restic made no snapshot: ${wordsOf(reply)}`)
  return { id: id.slice(0, 8), summary: reply.summary, unsaved: unsavedIn(reply, place.source) }
}

/** All that restic complains of is something that it could not read. */
const unsavedIn = ({ exitCode, notes, message }: Reply, source: string): PathNotes => {
  if (exitCode === DONE) return { count: 0, first: [] }
  if (notes.count === 0) return { count: 1, first: [{ path: '.', why: message || 'restic does not say why' }] }
  return { count: notes.count, first: notes.first.map(({ path, why }) => ({ path: below(path, source), why: plainly(why, path) })) }
}

const below = (path: string, source: string): string => {
  const inner = path.startsWith(`${source}/`) ? path.slice(source.length) : path
  return inner.replace(/^\/+/, '') || '.'
}

/** The system's words alone, of `/a/b: open b: permission denied`. */
const plainly = (why: string, path: string): string => {
  const rest = path !== '' && why.startsWith(`${path}: `) ? why.slice(path.length + 2) : why
  return rest.replace(/^(?:open|lstat|read|readdirent|stat) .*: /, '')
}
