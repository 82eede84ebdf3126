/**
 * Whether a pattern of a ruleset covers a ref: Ruby's `File.fnmatch` with `FNM_PATHNAME`, as GitHub
 * documents it: `*` and `?` stay within a level, a level `**` before others is any number of levels,
 * `[a-z]` is one character. Nothing for what GitHub does not support: escapes and negated sets.
 * The time grows with the product of both lengths at most, whatever the pattern.
 */
export const fnmatch = (pattern: string, text: string): boolean | undefined => {
  if (/[\\[]/.test(pattern.replace(SET, ''))) return undefined
  const written = pattern.split('/')
  const levels = written.filter((level, place) => !(level === '**' && isDeep(written, place + 1)))
  let places: ReadonlySet<number> = new Set(from(levels, 0))
  for (const level of text.split('/')) places = new Set([...places].flatMap((place) => after(levels, place, level)))
  return places.has(levels.length)
}

const SET = /\[(?![!^])[^\]/[]+\]/g

const isDeep = (levels: readonly string[], place: number): boolean =>
  levels[place] === '**' && place < levels.length - 1

/** A deep level may also stand for no level at all. */
const from = (levels: readonly string[], place: number): readonly number[] =>
  isDeep(levels, place) ? [place, place + 1] : [place]

const after = (levels: readonly string[], place: number, text: string): readonly number[] => {
  if (isDeep(levels, place)) return from(levels, place)
  const level = levels[place]
  return level !== undefined && matchesLevel(level, text) ? from(levels, place + 1) : []
}

/** Lets the last star take one more character whenever the rest does not fit. */
const matchesLevel = (pattern: string, text: string): boolean => {
  const [tokens, chars] = [pattern.match(/\[[^\]]+\]|./gsu) ?? [], [...text]]
  let [token, char, star, taken] = [0, 0, -1, 0]
  while (char < chars.length) {
    if (tokens[token] === '*') [star, taken, token] = [token, char, token + 1]
    else if (takes(tokens[token], chars[char] ?? '')) [token, char] = [token + 1, char + 1]
    else if (star < 0) return false
    else [taken, token, char] = [taken + 1, star + 1, taken + 1]
  }
  return tokens.slice(token).every((rest) => rest === '*')
}

const takes = (token: string | undefined, char: string): boolean =>
  token === char || token === '?' || (token !== undefined && token.length > 2 && inSet(token.slice(1, -1), char))

const inSet = (set: string, char: string): boolean =>
  [...set.matchAll(/(.)-(.)|(.)/gsu)].some(([, low, high, single]) =>
    low === undefined || high === undefined ? single === char : low <= char && char <= high,
  )
