import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Answer, known, unknown } from '../core/authority.ts'

/**
 * A file of a commit, out of the objects in a folder's `.git`; nothing where git or the commit is
 * missing there. Nothing is fetched. The folder itself is never taken for a bare repository: files that
 * are checked out could make it look like one, with objects of their own.
 */
export const gitBlob = async (folder: string, sha: string, path: string): Promise<Answer<Uint8Array> | undefined> => {
  const blob = await git(folder, ['cat-file', 'blob', `${sha}:${path}`])
  if (blob !== undefined) return known(blob)
  const hasCommit = (await git(folder, ['cat-file', '-e', `${sha}^{commit}`])) !== undefined
  return hasCommit ? unknown(`it does not exist at ${sha}`) : undefined
}

const MOST_BYTES = 2 * 2 ** 20
const PATIENCE_MS = 10_000

const git = async (folder: string, args: readonly string[]): Promise<Uint8Array | undefined> => {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_TERMINAL_PROMPT: '0' }
  try {
    const { stdout } = await promisify(execFile)('git', [`--git-dir=${join(folder, '.git')}`, ...args], { encoding: 'buffer', maxBuffer: MOST_BYTES, timeout: PATIENCE_MS, env })
    return stdout
  } catch {
    return undefined
  }
}
