/** `a, b or c`; of a long list only the beginning. */
export const listed = (names: readonly string[], joint: 'or' | 'and' = 'or'): string => {
  const all = names.map(shown)
  const some = all.length > MOST_LISTED ? [...all.slice(0, MOST_LISTED - 1), `${all.length - MOST_LISTED + 1} more`] : all
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} ${joint} ${some.at(-1) ?? ''}`
}

/** One line of bounded length, whatever was in the text. */
export const shown = (text: string): string => {
  const line = text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line
}

/** GitHub's names are the same in upper and lower case. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other)

/** In lower case, as far as it is ASCII: `toLowerCase` of the whole would make a `k` of the Kelvin sign. */
export const folded = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

const MOST_LISTED = 8
const LONGEST = 300
