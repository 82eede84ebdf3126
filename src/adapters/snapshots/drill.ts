import type { Bytes } from './bytes.ts'
import { compareTree } from './compare.ts'
import { contentsOf } from './contents.ts'
import { end } from './ending.ts'
import type { Job } from './job.ts'
import { type Manifest, snapshotOf } from './manifest.ts'
import { createNotes } from './notes.ts'
import { removeTree } from './remove.ts'
import { restoreTree } from './restore-tree.ts'
import { selection } from './select.ts'
import { createStamp } from './stamp.ts'

/** Restores all of a snapshot into a temporary folder and compares that with its manifest; ends as `unverified` if it differs. */
export const drill = async (folder: Bytes, manifest: Manifest, { places, tools, signal, pace }: Job): Promise<void> => {
  const root = `${places.destination}/.partial-drill-${manifest.id}`
  const problems = createNotes()
  const contents = contentsOf({ folder, manifest, snapshot: snapshotOf(manifest, '') }, tools, signal)
  try {
    pace.phase('restore', { totalFiles: manifest.counts.files, totalBytes: manifest.counts.bytes })
    await restoreTree({ manifest, contents, select: selection([], []), root, existing: 'none', stamp: createStamp(), problems }, pace)
    pace.phase('verify', { totalFiles: manifest.counts.files, totalBytes: manifest.counts.bytes })
    await compareTree(root, manifest, problems, pace)
  } finally {
    await contents.close()
    await removeTree(root, { isOver: () => false, rest: () => undefined })
  }
  const { count } = problems.all()
  if (count > 0) end('unverified', `${count} entries are not the same after a trial restore`, 'look at the disk and the memory of this machine', problems.all())
}
