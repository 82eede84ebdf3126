/**
 * Whether a glob matches a whole text: `?` is one character and `*` any number of them, but never
 * `/`; `**` between slashes is any number of folders, and at the end all that is below. Every other
 * character stands for itself, so that `[bot]`, `!`, `(` and `{` in a name mean no more than that.
 * Takes at worst as many steps as both lengths multiplied, whatever the pattern.
 */
export const matchesGlob = (pattern: string, text: string): boolean => {
  const parts = pattern.split('/')
  const below = parts.at(-1) === '**' ? ['*'] : []
  return matches([...parts, ...below], text.split('/'), '**', matchesPart)
}

/** An empty part is no part for a wildcard to match. */
const matchesPart = (pattern: string, part: string): boolean =>
  part === '' ? pattern === '' : matches([...pattern], [...part], '*', (one, other) => one === '?' || one === other)

/** Goes back only to the last wildcard: giving more to an earlier one could not help. */
const matches = (
  pattern: readonly string[],
  text: readonly string[],
  wildcard: string,
  fits: (one: string, other: string) => boolean,
): boolean => {
  let [at, position, last, resume] = [0, 0, -1, 0]
  while (position < text.length) {
    const [one, other = ''] = [pattern[at], text[position]]
    if (one === wildcard) [last, resume, at] = [at, position, at + 1]
    else if (one !== undefined && fits(one, other)) [at, position] = [at + 1, position + 1]
    else if (last >= 0) [at, position, resume] = [last + 1, resume + 1, resume + 1]
    else return false
  }
  return pattern.slice(at).every((one) => one === wildcard)
}
