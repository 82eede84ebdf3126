/** Something kept from run to run: a folder of files under a key. */
export interface Entry {
  readonly key: string
  /** To be read, never changed; it is there until `release`. */
  readonly folder: string
  /** Milliseconds since 1970, where that is known. */
  readonly createdAt?: number
  release(): Promise<void>
}

/** Why something was or was not kept. */
export type Kept = 'kept' | 'exists' | 'not-kept'

/**
 * What is kept from run to run: in a folder, or by GitHub's cache service. It is a help and never a
 * need: whatever goes wrong counts as nothing found or not kept, ends within a bound of its own, and
 * is told once in `troubles`.
 */
export interface Store {
  readonly kind: 'local' | 'actions'
  /** `read`: nothing may be kept, since what runs here is not trusted, or the service says so. */
  readonly access: 'read-write' | 'read' | 'none'
  /**
   * The entry of exactly this key, or else the newest whose key begins with the first prefix that
   * any entry begins with. A key is at most 512 characters without a comma.
   */
  get(key: string, prefixes: readonly string[], signal: AbortSignal): Promise<Entry | undefined>
  /**
   * Keeps what `fill` writes into an empty folder; a key that is taken stays as it is. `fill` may find out
   * that there is nothing to keep after all: that is no trouble.
   */
  put(key: string, fill: (folder: string) => Promise<void | 'abandoned'>, signal: AbortSignal): Promise<Kept>
  /** Lets go of an entry that turned out to be damaged, as far as that is possible; never rejects. */
  drop(key: string, why: string): Promise<void>
  /** What went wrong so far, in sentences, each once. */
  troubles(): readonly string[]
}
