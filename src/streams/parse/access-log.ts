import { type RecordReader, tally } from './reader.ts'

/** One request, as a web server logs it; what it wrote as `-` is missing. */
export interface Access {
  readonly host: string
  readonly user?: string
  /** As it was written, with its zone, such as `10/Oct/2000:13:55:36 -0700`. */
  readonly time: string
  readonly request: string
  /** Missing where the request is none. */
  readonly method?: string
  readonly path?: string
  readonly protocol?: string
  readonly status: number
  readonly bytes: number
  readonly referer?: string
  readonly agent?: string
}

/**
 * The common and the combined log format of Apache and nginx; what comes behind is left out. Lines in
 * neither are no records, and those that are not blank are counted.
 */
export const accessLog = (): RecordReader<Access> => {
  const strange = tally()
  let line = 0
  return {
    push: (text) => {
      line += 1
      const found = text.length > LONGEST ? null : FORMAT.exec(text)
      if (found === null && text.trim() !== '') strange.add(line)
      return found === null ? undefined : accessOf(found)
    },
    problems: () => strange.words('is in no access-log format', 'are in no access-log format'),
  }
}

/** No server takes a longer request. */
const LONGEST = 65_536

const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"'
const FORMAT = new RegExp(`^(\\S+) \\S+ (.*?) \\[([^\\]]{1,64})\\] ${QUOTED} (\\d{3}) (\\d+|-)(?: ${QUOTED} ${QUOTED})?`)

const accessOf = ([, host = '', user, time = '', request = '', status, bytes, referer, agent]: RegExpExecArray): Access => {
  const [, method, path, protocol] = /^(\S+) (.*?)(?: (HTTP\/\S+))?$/.exec(request) ?? []
  const optional = Object.entries({ user, method, path, protocol, referer, agent }).filter(([, value]) => value !== undefined && value !== '-')
  return { host, time, request, status: Number(status), bytes: bytes === '-' ? 0 : Number(bytes), ...Object.fromEntries(optional) }
}
