import type { Bytes } from './bytes.ts'
import { end, reasonWords } from './ending.ts'
import { type FileEntry, parseEntry } from './entry.ts'
import { linesOf } from './lines.ts'
import { createNotes } from './notes.ts'
import type { Pace } from './pace.ts'
import { digestOfFile } from './read.ts'

/** Reads all files that were written and compares them with what was read of the source; ends as `unverified` if one differs. */
export const readBack = async (fresh: Bytes, data: Bytes, pace: Pace): Promise<void> => {
  const problems = createNotes()
  for (const line of linesOf(fresh)) {
    const entry = parseEntry(line)
    if (entry?.type !== 'file') continue
    const why = await difference(`${data}/${entry.path}`, entry)
    if (why !== undefined) problems.add(entry.path, why)
    pace.did(1, entry.size)
    if (pace.due()) await pace.rest()
  }
  const { count } = problems.all()
  if (count > 0) end('unverified', `${count} of the files written could not be read back as they were`, 'look at the disk and the memory of this machine', problems.all())
}

/** In words how a file differs from its entry. */
export const difference = async (path: Bytes, { size, sha256 }: Pick<FileEntry, 'size' | 'sha256'>): Promise<string | undefined> => {
  let found = -1
  try {
    const digest = await digestOfFile(path, (stat) => {
      found = Number(stat.size)
    })
    if (found !== size) return `it has ${found} bytes instead of ${size}`
    return digest === sha256 ? undefined : 'its content differs: the digest is not the same'
  } catch (thrown) {
    return reasonWords(thrown)
  }
}
