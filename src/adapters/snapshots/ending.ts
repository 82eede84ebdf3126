import type { Failure, OperationReason } from '../../core/outcome.ts'
import type { PathNotes, Unsuccessful } from '../../core/snapshots.ts'
import { inLittleMemory } from './memory.ts'

/** Unwinds to the face of the port, where it becomes a value. */
interface Ending extends Error {
  readonly ending: Unsuccessful
}

export const unsuccessful = (reason: OperationReason, message: string, remedy?: string, problems?: PathNotes): Unsuccessful => ({
  ok: false,
  failure: { kind: 'operation', reason, message, ...(remedy !== undefined && { remedy }) },
  ...(problems !== undefined && { problems }),
})

export const end = (...words: Parameters<typeof unsuccessful>): never => {
  throw Object.assign(new Error(words[1]), { ending: unsuccessful(...words) }) satisfies Ending
}

/** The failure that `end` unwinds with, if this is one of its. */
export const failureIn = (thrown: unknown): Failure | undefined => (thrown as Partial<Ending> | null)?.ending?.failure

/** What work comes to, where an expected ending of it was thrown far below: one of ours, the signal's reason, or an error of the system. */
export const settled = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T | Unsuccessful> => {
  try {
    return await inLittleMemory(work)
  } catch (thrown) {
    if (signal?.aborted) return { ok: false, failure: signal.reason as Failure }
    const known = (thrown as Partial<Ending> | null)?.ending ?? systemError(thrown)
    if (known === undefined) throw thrown
    return known
  }
}

interface SystemError {
  readonly code?: string
  readonly syscall?: string
  readonly path?: string | Buffer
  readonly dest?: string | Buffer
}

const systemError = (thrown: unknown): Unsuccessful | undefined => {
  const { code, syscall, path, dest } = thrown as SystemError
  if (code === undefined || syscall === undefined) return undefined
  const where = dest ?? path
  const words = `${reasonWords(thrown)}${where === undefined ? '' : ` (${syscall} ${String(where)})`}`
  return unsuccessful(REASONS[code] ?? 'incomplete', words, REMEDIES[code])
}

/** In words why a call of the system failed. */
export const reasonWords = (thrown: unknown): string => {
  const { code = '', message } = thrown as { readonly code?: string; readonly message: string }
  return WORDS[code] ?? message
}

export const codeOf = (thrown: unknown): string => (thrown as { readonly code?: string } | null)?.code ?? ''

const REASONS: Readonly<Record<string, OperationReason>> = { ENOSPC: 'no-space', EDQUOT: 'no-space', EROFS: 'refused', EACCES: 'refused', EPERM: 'refused' }

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'make room on the disk, or keep fewer snapshots with `keep`',
  EDQUOT: 'raise the quota, or keep fewer snapshots with `keep`',
  EROFS: 'choose a destination that can be written to',
  EACCES: 'give this user access to it',
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission is denied',
  EPERM: 'it is not permitted',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an input/output error',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'it is a symbolic link',
  ENAMETOOLONG: 'its path is too long',
  EMFILE: 'there are too many open files',
  ESTALE: 'the file server has lost it',
  EFBIG: 'it is too large for the disk it should go to',
}
