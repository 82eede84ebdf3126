/** A command as the runner understands it. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
  readonly line: string
}

/** The names that the runner knows, in lower case. */
export const REGISTERED = [
  'add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'internal-set-repo-path', 'notice', 'remove-matcher',
  'save-state', 'set-env', 'set-output', 'stop-commands', 'warning',
] as const

/** White space as .NET's `Char.IsWhiteSpace` defines it. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** Reads one line the way the runner does: first `::name …::`, then `##[name …]`; a name that is not in `known` is no command. */
export const parseCommand = (line: string, known: ReadonlySet<string>): RunnerCommand | undefined =>
  parseNew(line, known) ?? parseOld(line, known)

/** All commands that a runner that stops for nothing would obey in these bytes. */
export const commandsIn = (bytes: Uint8Array): readonly RunnerCommand[] => {
  const known = new Set<string>(REGISTERED)
  return new TextDecoder(encodingOf(bytes))
    .decode(bytes)
    .split(/\r\n|\n|\r/)
    .flatMap((line) => parseCommand(line, known) ?? [])
}

/** The runner believes a byte-order mark at the very start of a stream: who writes first can change how all the rest is read. */
export const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const parseNew = (line: string, known: ReadonlySet<string>): RunnerCommand | undefined => {
  const message = line.replace(LEADING_SPACE, '')
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  if (end < 0) return undefined
  return command(line, message.slice(2, end), ',', message.slice(end + 2), known, NEW_ESCAPES)
}

const parseOld = (line: string, known: ReadonlySet<string>): RunnerCommand | undefined => {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  return command(line, line.slice(start + 3, end), ';', line.slice(end + 1), known, OLD_ESCAPES)
}

type Escapes = { readonly data: Readonly<Record<string, string>>; readonly property: Readonly<Record<string, string>> }

const NEW_ESCAPES: Escapes = {
  data: { '%0D': '\r', '%0A': '\n', '%25': '%' },
  property: { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' },
}
const OLD_ESCAPES: Escapes = {
  data: { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' },
  property: { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' },
}

const command = (
  line: string,
  info: string,
  separator: string,
  data: string,
  known: ReadonlySet<string>,
  escapes: Escapes,
): RunnerCommand | undefined => {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!known.has(name.toLowerCase())) return undefined
  const pairs = space < 0 ? [] : info.slice(space + 1).trim().split(separator)
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf('=')
    return equals < 0 ? [] : [[pair.slice(0, equals), unescape(pair.slice(equals + 1), escapes.property)] as const]
  })
  return { name, properties: Object.fromEntries(properties), data: unescape(data, escapes.data), line }
}

const unescape = (text: string, escapes: Readonly<Record<string, string>>): string =>
  Object.entries(escapes).reduce((result, [code, sign]) => result.replaceAll(code, sign), text)
