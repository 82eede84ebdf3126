import { formatDuration } from '../../core/duration.ts'
import type { Context } from '../../core/run.ts'
import { formatSize } from '../../core/size.ts'
import { changesIn, counted } from './account.ts'
import { say } from './pace.ts'
import type { Saved } from './saved.ts'

/** Tells the log what became of a backup. */
export const narrate = async (context: Context, saved: Saved): Promise<void> => {
  for (const line of lines(saved)) await say(context, line)
}

const lines = (saved: Saved): readonly string[] => [
  ...saved.unsaved.first.map(({ path, why }) => `not saved: ${path}: ${why}`),
  ...saved.skipped.first.map(({ path, why }) => `skipped: ${path}: ${why}`),
  ...saved.notices,
  ...(saved.result === 'unchanged' ? ['nothing has changed: no new snapshot is needed'] : []),
  `snapshot ${saved.snapshot}: ${counted(saved.files, 'file')}, ${formatSize(saved.bytes)} (${changesIn(saved)})`,
  `took ${formatDuration(saved.durationMs)}, ${formatSize(Math.round(saved.bytesPerSecond))}/s; stored ${formatSize(saved.storedBytes)} in ${saved.path}`,
  `verified: ${saved.verified}`,
  ...(saved.pruned.length > 0 ? [`removed ${counted(saved.pruned.length, 'old snapshot')}: ${saved.pruned.join(', ')}`] : []),
  ...(saved.notPruned === undefined ? [] : [`old snapshots could not be removed: ${saved.notPruned}`]),
]
