/** Something that is kept, or on its way. */
export interface StoredEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  bytes: Buffer
  /** Blocks that no list has put together yet, by id. */
  readonly blocks: Map<string, Buffer>
  isWhole: boolean
}

export interface Entries {
  /** Nothing where the key is taken in this version. */
  reserve(key: string, version: string): StoredEntry | undefined
  at(id: number): StoredEntry | undefined
  under(key: string, version: string): StoredEntry | undefined
  /** The entry of the first key, or else the newest that begins with a key, the first key first. */
  match(keys: readonly string[], version: string): StoredEntry | undefined
  all(): readonly StoredEntry[]
}

export const entries = (): Entries => {
  const all: StoredEntry[] = []
  const under = (key: string, version: string) => all.findLast((entry) => entry.key === key && entry.version === version)
  return {
    reserve: (key, version) => {
      if (under(key, version) !== undefined) return undefined
      const entry: StoredEntry = { id: all.length + 1, key, version, bytes: Buffer.alloc(0), blocks: new Map(), isWhole: false }
      all.push(entry)
      return entry
    },
    at: (id) => all.find((entry) => entry.id === id),
    under,
    match: (keys, version) => {
      const whole = all.filter((entry) => entry.isWhole && entry.version === version)
      const beginning = keys.map((key) => whole.findLast((entry) => entry.key.startsWith(key)))
      return whole.find(({ key }) => key === keys[0]) ?? beginning.find((entry) => entry !== undefined)
    },
    all: () => all,
  }
}
