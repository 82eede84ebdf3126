/** A host and a port. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** The parts of `host:443`, `127.0.0.1:80` or `[::1]:443`, or in words what was expected instead. */
export const parseAddress = (text: string): Address | string => {
  const [, bracketed, plain, digits] = /^(?:\[([0-9A-Fa-f:.%\w]+)\]|([^\s:/@[\]]+)):(\d+)$/.exec(text) ?? []
  const host = bracketed ?? plain
  if (host === undefined) return expected(text)
  const port = Number(digits)
  return isPort(port) ? { host, port } : `expected a port from 1 to 65535, got ${digits}`
}

const expected = (text: string): string =>
  text.includes('://')
    ? 'expected host:port, such as db.example.com:5432, without a scheme'
    : 'expected a host with its port, such as db.example.com:5432'

export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65_535

/** `host:443`, with brackets around a host of IPv6. */
export const addressText = ({ host, port }: Address): string => `${host.includes(':') ? `[${host}]` : host}:${port}`

/** Why a text is no address for a request, in words; nothing if it is one. */
export const urlObjection = (text: string): string | undefined => {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text)) return 'expected a URL with its scheme, such as https://example.com/healthz'
  if (!/^https?:/i.test(text)) return 'expected a URL of http:// or https://'
  if (!URL.canParse(text)) return /:\d{5,}/.test(text) ? 'expected a URL whose port is from 1 to 65535' : 'expected a URL, such as https://example.com/healthz'
  const { username, password, port } = new URL(text)
  if (port === '0') return 'expected a URL whose port is from 1 to 65535'
  return username === '' && password === '' ? undefined : 'expected a URL without a name and password in it, got one with them: send them in `headers`'
}
