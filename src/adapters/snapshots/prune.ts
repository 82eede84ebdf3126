import { type Keep, letGo } from '../../core/keep.ts'
import type { Snapshot } from '../../core/snapshots.ts'
import type { Bytes } from './bytes.ts'
import type { Patience } from './remove.ts'
import { discard, stockOf } from './store.ts'

/** Lets go what `keep` does not keep of the snapshots of a source; their ids. */
export const prune = async (destination: Bytes, of: Pick<Snapshot, 'source' | 'engine'>, keep: Keep, patience: Patience): Promise<readonly string[]> => {
  const ours = stockOf(destination).snapshots.map(({ snapshot }) => snapshot).filter(({ source, engine }) => source === of.source && engine === of.engine)
  const ids = superfluous(ours, keep)
  for (const id of ids) await discard(destination, id, patience)
  return ids
}

/** One that is not complete never pushes out one that is. */
export const superfluous = (snapshots: readonly Snapshot[], keep: Keep): readonly string[] => {
  const ofComplete = new Set(letGo(snapshots.filter(({ complete }) => complete), keep))
  const ofAll = new Set(letGo(snapshots, keep))
  return snapshots.filter(({ id, complete }) => (complete ? ofComplete : ofAll).has(id)).map(({ id }) => id).toReversed()
}
