import type { Tree } from './tree.ts'

/** Every tree of our commands, for whoever watches what they use. */
export interface Forest {
  /** Trees that are not known to be gone, but for those that may live on. */
  readonly running: Set<Tree>
  /** Called right after the leader of a tree has ended and was reaped. */
  readonly onExit: Set<(tree: Tree) => void>
}

export const createForest = (): Forest => ({ running: new Set(), onExit: new Set() })
