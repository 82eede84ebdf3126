import type { Failure } from '../../../core/outcome.ts'
import type { Reply } from './client.ts'
import { operation } from './failure.ts'

/** The first that tells a missing repository, a lock and a wrong password apart by its exit code. */
const LEAST = [0, 17, 1] as const

export const INSTALL = 'install restic 0.17.1 or newer: https://restic.readthedocs.io/en/stable/020_installation.html'

/** Nothing, if the answer to `restic version` is of one that can be relied upon. */
export const versionFailure = (reply: Reply): Failure | undefined => {
  const words = reply.text.join('\n')
  const found = /(?:restic |"version":")(\d+)\.(\d+)\.(\d+)/.exec(words)?.slice(1).map(Number)
  if (found === undefined) return operation('tool', `the installed restic does not tell its version: ${words || 'no answer'}`, INSTALL)
  return isOlder(found, LEAST) ? operation('tool', `restic ${found.join('.')} is too old: ${WHY}`, INSTALL) : undefined
}

const WHY = 'it can not tell a missing repository from a wrong password'

const isOlder = (found: readonly number[], least: readonly number[]): boolean => {
  const at = least.findIndex((part, index) => part !== found[index])
  return at >= 0 && (found[at] ?? 0) < (least[at] ?? 0)
}
