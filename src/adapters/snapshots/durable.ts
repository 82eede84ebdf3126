import { closeSync, fsyncSync, openSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { parseEntry } from './entry.ts'
import { linesOf } from './lines.ts'
import type { Pace } from './pace.ts'
import { runTool, type Tools } from './tools.ts'

/**
 * Brings all that was written to the disk that a folder is on. One `syncfs` through GNU `sync -f`
 * costs a fraction of an `fsync` for each of many files; where there is none, `each` is the word for that.
 */
export const syncDisk = async (folder: Bytes, tools: Tools, signal: AbortSignal): Promise<'synced' | 'each'> => {
  const sync = tools.find('sync')
  if (sync === undefined || process.platform !== 'linux') return 'each'
  const { exitCode } = await runTool(tools, sync, ['-f', '.'], { cwd: folder, signal })
  return exitCode === 0 ? 'synced' : 'each'
}

/** Does something while the disk is busy (which never rejects); what the disk came to. */
export const meanwhile = async (syncing: Promise<'synced' | 'each'>, work: () => Promise<void>): Promise<'synced' | 'each'> => {
  try {
    await work()
  } finally {
    await syncing
  }
  return syncing
}

/** Brings each file that lines tell of to the disk, one after another. */
export const syncFiles = async (lines: Bytes, data: Bytes, pace: Pace): Promise<void> => {
  pace.phase('sync')
  for (const line of linesOf(lines)) {
    syncOne(`${data}/${parseEntry(line)?.path ?? ''}`)
    if (pace.due()) await pace.rest()
  }
}

/** Brings one file, or the names in one folder, to the disk. */
export const syncOne = (path: Bytes): void => {
  try {
    const file = openSync(onDisk(path), 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (thrown) {
    if (!NOT_FOR_FOLDERS.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown
  }
}

/** Some systems cannot sync a folder, or a file that is only open for reading. */
const NOT_FOR_FOLDERS = new Set(['EISDIR', 'EINVAL', 'EPERM', 'EBADF', 'EACCES', 'ENOTSUP'])
