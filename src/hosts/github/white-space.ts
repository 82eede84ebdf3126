const NEWLINE = 10
const RETURN = 13

/** Whether only white space stands between the start of the line and `end`; `before` answers for a line that began earlier than `bytes`. */
export const isBlankBefore = (bytes: Uint8Array, end: number, before: boolean): boolean => {
  let index = end
  while (index > 0) {
    const last = bytes[index - 1]
    if (last === NEWLINE || last === RETURN) return true
    const size = whiteSpaceBefore(bytes, index)
    if (size === 0) return false
    index -= size
  }
  return before
}

/** How many bytes at the end of `bytes` are the unfinished beginning of a white space of several bytes. */
export const unfinishedWhiteSpace = (bytes: Uint8Array): number => {
  const last = bytes[bytes.length - 1] ?? 0
  const previous = bytes[bytes.length - 2] ?? 0
  if (last === 0xc2 || last === 0xe1 || last === 0xe2 || last === 0xe3 || last === 0xef) return 1
  const isUnfinished =
    (previous === 0xe1 && last === 0x9a) ||
    (previous === 0xe2 && (last === 0x80 || last === 0x81)) ||
    (previous === 0xe3 && last === 0x80) ||
    (previous === 0xef && last === 0xbb)
  return isUnfinished ? 2 : 0
}

/** What the runner's language, .NET, takes for white space (`Char.IsWhiteSpace`), in UTF-8: the size of the one that ends at `end`, or 0. */
const whiteSpaceBefore = (bytes: Uint8Array, end: number): number => {
  const last = bytes[end - 1] ?? 0
  if (last < 0x80) return last === 0x20 || (last >= 0x09 && last <= 0x0d) ? 1 : 0
  const middle = bytes[end - 2] ?? 0
  if (middle === 0xc2) return last === 0x85 || last === 0xa0 ? 2 : 0
  const first = bytes[end - 3] ?? 0
  return isWideSpace((first << 16) | (middle << 8) | last) ? 3 : 0
}

/**
 * U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000; and U+FEFF, which is no
 * white space, but which the runner takes away at the very start of a stream.
 */
const isWideSpace = (utf8: number): boolean => (utf8 >= 0xe28080 && utf8 <= 0xe2808a) || WIDE_SPACES.has(utf8)

const WIDE_SPACES: ReadonlySet<number> = new Set([0xe19a80, 0xe280a8, 0xe280a9, 0xe280af, 0xe2819f, 0xe38080, 0xefbbbf])
