/** The candidate that a typing error of at most a third of its letters turns into `word`, if there is one. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    const most = Math.min(3, Math.floor(Math.max(word.length, candidate.length) / 3), (best?.distance ?? 4) - 1)
    if (Math.abs(word.length - candidate.length) > most) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance <= most) best = { candidate, distance }
  }
  return best?.candidate
}

export const didYouMean = (word: string): string => `did you mean '${word}'?`

/**
 * Insertions, deletions, substitutions and swaps of neighbours from one word to the other (Damerau and
 * Levenshtein, optimal string alignment).
 */
export const editDistance = (a: string, b: string): number => {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) next.push(cell(a, b, row, column, beforeLast, last, next))
    beforeLast = last
    last = next
  }
  return last[b.length] ?? 0
}

const cell = (
  a: string,
  b: string,
  row: number,
  column: number,
  beforeLast: readonly number[],
  last: readonly number[],
  next: readonly number[],
): number => {
  const same = a[row - 1] === b[column - 1]
  const least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
  return swapped ? Math.min(least, (beforeLast[column - 2] ?? 0) + 1) : least
}
