/** Texts that begin alike, as a tree (a radix tree: D. R. Morrison, “PATRICIA”, 1968). */
export interface Branch {
  /** What all of them have in common from here. */
  readonly label: Uint8Array
  /** Whether one of them ends behind it. */
  readonly isEnd: boolean
  /** How they go on, by the first byte. */
  readonly next: ReadonlyMap<number, Branch>
}

/** The tree of what follows the first `from` bytes, which all of them share; none of them may be there twice. */
export const branchOf = (texts: readonly Uint8Array[], from: number): Branch => {
  const to = commonEnd(texts, from)
  const longer = texts.filter(({ length }) => length > to)
  return {
    label: texts[0]?.subarray(from, to) ?? new Uint8Array(),
    isEnd: longer.length < texts.length,
    next: new Map([...byByte(longer, to)].map(([byte, group]) => [byte, branchOf(group, to)])),
  }
}

const commonEnd = (texts: readonly Uint8Array[], from: number): number => {
  const [first = new Uint8Array(), ...others] = texts
  if (others.length === 0) return first.length
  let end = from
  while (end < first.length && others.every((text) => text[end] === first[end])) end += 1
  return end
}

const byByte = (texts: readonly Uint8Array[], at: number): ReadonlyMap<number, readonly Uint8Array[]> => {
  const groups = new Map<number, Uint8Array[]>()
  for (const text of texts) {
    const byte = text[at] as number
    groups.set(byte, [...(groups.get(byte) ?? []), text])
  }
  return groups
}
