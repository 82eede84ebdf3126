/**
 * An address whose answers come from whom it names: https, or this machine itself. Anything else,
 * and one with a name and password in it, is nothing.
 */
export const secureUrl = (text: string): URL | undefined => {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))
  return isSafe && url.username === '' && url.password === '' ? url : undefined
}

/** The parser has already brought numbers into their usual form. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** An address below another one, each part one level, however it is spelt. */
export const below = (base: URL, parts: readonly string[], query: Readonly<Record<string, string>> = {}): URL => {
  const url = new URL(base)
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...parts.map(encodeURIComponent)].join('/')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

/** Whether a text can be one level of an address: `..` would climb out of it. */
export const isLevel = (text: string): boolean => !['', '.', '..'].includes(text)
