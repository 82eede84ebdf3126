import { SHORTEST_SECRET } from './encodings.ts'
import { type Branch, branchOf } from './branch.ts'

/** A stretch of bytes, its end not included. */
export type Stretch = readonly [start: number, end: number]

export interface Found {
  /** By their beginnings; they may overlap. */
  readonly stretches: readonly Stretch[]
  /** From here on it depends on what follows. */
  readonly decided: number
}

/** Looks for many texts at once. */
export interface Needles {
  /** What of `bytes` shows one of them, as long as it can; nothing follows if they are the last. */
  find(bytes: Uint8Array, isLast: boolean): Found
}

/** The bytes that the search looks at together. */
const WINDOW = SHORTEST_SECRET

/**
 * A search that looks at two bytes and skips as many as no needle allows for (S. Wu and U. Manber,
 * “A Fast Algorithm for Multi-Pattern Searching”, 1994). Once the first four bytes of a needle are
 * there, line breaks with what indents the next line are passed over.
 */
export const createNeedles = (texts: readonly string[]): Needles => {
  const all = texts.map((text) => Buffer.from(text))
  const skips = skipsOf(all)
  const heads = new Set(all.map((needle) => headAt(needle, 0)))
  const root = branchOf(all, 0)

  const find = (bytes: Uint8Array, isLast: boolean): Found => {
    const stretches: Stretch[] = []
    const undecided = (start: number): boolean => {
      const end = longestFrom(root, bytes, start, isLast)
      if (end > start) stretches.push([start, end])
      return end === OPEN
    }
    let at = WINDOW - 1
    while (at < bytes.length) {
      const skip = skips[((bytes[at - 1] as number) << 8) | (bytes[at] as number)] as number
      const start = at - WINDOW + 1
      if (skip === 0 && heads.has(headAt(bytes, start)) && undecided(start)) return { stretches, decided: start }
      at += skip || 1
    }
    // Too few bytes are left for a needle, but not for the beginning of one.
    let start = isLast ? bytes.length : Math.min(at - WINDOW + 1, bytes.length)
    while (start < bytes.length && !undecided(start)) start += 1
    return { stretches, decided: start }
  }
  return { find }
}

const skipsOf = (needles: readonly Uint8Array[]): Uint8Array => {
  const skips = new Uint8Array(65_536).fill(WINDOW - 1)
  for (const needle of needles) {
    for (let at = 1; at < WINDOW; at += 1) {
      const pair = ((needle[at - 1] as number) << 8) | (needle[at] as number)
      skips[pair] = Math.min(skips[pair] as number, WINDOW - 1 - at)
    }
  }
  return skips
}

const headAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16) | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)

/** No needle begins here. */
const NONE = -1
/** What follows will tell. */
const OPEN = -2

/** Where the longest needle that begins at `start` ends. */
const longestFrom = (root: Branch, bytes: Uint8Array, start: number, isLast: boolean): number => {
  let branch: Branch | undefined = root
  let end = NONE
  for (let at = start; branch !== undefined; ) {
    for (const byte of branch.label) {
      at = at - start < WINDOW ? at : afterBreak(bytes, at)
      if (at >= bytes.length) return isLast ? end : OPEN
      if (bytes[at] !== byte) return end
      at += 1
    }
    if (branch.isEnd) end = at
    if (branch.next.size === 0) return end
    const next = at - start < WINDOW ? at : afterBreak(bytes, at)
    if (next >= bytes.length) return isLast ? end : OPEN
    branch = branch.next.get(bytes[next] as number)
  }
  return end
}

/** Far more than what indents a line; else endless blanks could be held back. */
const LONGEST_BREAK = 200

const afterBreak = (bytes: Uint8Array, from: number): number => {
  if (!isBreak(bytes[from])) return from
  const most = Math.min(bytes.length, from + LONGEST_BREAK)
  let at = from
  while (at < most && (isBreak(bytes[at]) || bytes[at] === 32 || bytes[at] === 9)) at += 1
  return at
}

const isBreak = (byte: number | undefined): boolean => byte === 10 || byte === 13
