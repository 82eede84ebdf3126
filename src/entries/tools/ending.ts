import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exitCodeOf, type Failure } from '../../core/outcome.ts'
import { formatSize } from '../../core/size.ts'
import type { SnapshotProgress, Unsuccessful } from '../../core/snapshots.ts'
import { plainText } from '../../report/plain.ts'
import { failureSentence, remedyOf } from '../../report/words.ts'
import type { ToolIo } from './io.ts'

export const DONE = 0
/** It did not succeed, or found what should not be. */
export const FAILED = 1
/** The command line is wrong, and nothing was done. */
export const WRONG = 2

/** Text of unknown origin on one line, safe for a terminal; a path may hold anything. */
export const shown = (text: string): string => plainText(text.replaceAll('\n', '\\n'))

export const usage = (io: ToolIo, tool: string, problem: string): number => {
  io.err(`stagewright ${tool}: ${shown(problem)}\nstagewright ${tool} --help tells more\n`)
  return WRONG
}

/** What `parseArgs` objects to, without its advice for those who wanted something else. */
export const objection = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('. To specify')[0] ?? ''

/** Says why something did not succeed, on stderr in words or on stdout as JSON; the exit code. */
export const unsuccessful = (io: ToolIo, json: boolean, { failure, problems }: Unsuccessful): number => {
  if (json) io.out(jsonText({ ok: false, message: failureSentence(failure), failure, ...(problems && { problems }) }))
  else {
    for (const { path, why } of problems?.first ?? []) io.err(`${shown(`${path}: ${why}`)}\n`)
    const more = (problems?.count ?? 0) - (problems?.first.length ?? 0)
    if (more > 0) io.err(`and ${more} more\n`)
    io.err(`stagewright: ${plainText(failureSentence(failure))}\n${hint(failure)}`)
  }
  return failure.kind === 'cancelled' ? exitCodeOf(failure) : FAILED
}

const hint = (failure: Failure): string => {
  const remedy = remedyOf(failure)
  return remedy === undefined ? '' : `  hint: ${plainText(remedy)}\n`
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A line that tells how far long work is. */
export const progressText = ({ phase, files, bytes, totalFiles, totalBytes }: SnapshotProgress): string =>
  `${phase}: ${files}${totalFiles === undefined ? '' : ` of ${totalFiles}`} files, ${formatSize(bytes)}${totalBytes === undefined ? '' : ` of ${formatSize(totalBytes)}`}`

/** The signal of a tool that nobody stops. */
export const signalOf = ({ signal }: ToolIo): AbortSignal => signal ?? new AbortController().signal

const RESTIC_ADDRESS = /^(?:s3|sftp|rest|rclone|b2|azure|gs|swift|local):/
const RESTIC_ENTRIES = ['config', 'keys', 'index', 'snapshots', 'data']

/** Says which of restic's own commands do the same, if a path is a repository of restic. */
export const tellOfRestic = (io: ToolIo, path: string): boolean => {
  if (!RESTIC_ADDRESS.test(path) && !RESTIC_ENTRIES.every((entry) => existsSync(join(path, entry)))) return false
  const repository = shown(path)
  io.err(`stagewright: ${repository} is a repository of restic, which has commands of its own:
  restic -r ${repository} snapshots
  restic -r ${repository} check --read-data
  restic -r ${repository} diff SNAPSHOT SNAPSHOT
  restic -r ${repository} restore latest --host stagewright --target PATH --verify
`)
  return true
}
