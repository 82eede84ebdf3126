import type { Context } from '../../core/run.ts'
import { formatSize } from '../../core/size.ts'
import { changesIn, counted, timeOf } from './account.ts'
import { say } from './pace.ts'
import { seen } from './place.ts'
import type { Saved } from './saved.ts'

/** Tells the log what became of a backup. */
export const narrate = async (context: Context, saved: Saved, workspace: string): Promise<void> => {
  for (const line of lines(saved, workspace)) await say(context, line)
}

const lines = (saved: Saved, workspace: string): readonly string[] => [
  ...saved.unsaved.first.map(({ path, why }) => `not saved: ${path}: ${why}`),
  ...saved.skipped.first.map(({ path, why }) => `skipped: ${path}: ${why}`),
  ...saved.notices,
  ...(saved.result === 'unchanged' ? ['nothing has changed: no new snapshot is needed'] : []),
  `snapshot ${saved.snapshot}: ${counted(saved.files, 'file')}, ${formatSize(saved.bytes)} (${changesIn(saved)})`,
  `stored ${formatSize(saved.storedBytes)} in ${seen(saved.path, workspace)}, took ${timeOf(saved)}`,
  `verified: ${saved.verified}`,
  ...(saved.pruned.length > 0 ? [`removed ${counted(saved.pruned.length, 'old snapshot')}: ${saved.pruned.join(', ')}`] : []),
  ...(saved.notPruned === undefined ? [] : [`old snapshots could not be removed: ${saved.notPruned}`]),
]
