/** What a file of `NAME=value` and `NAME<<DELIMITER` entries says. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>
  /** Why the rest of the file was not read, in words. */
  readonly problem?: string
}

/**
 * Reads the text of a `GITHUB_OUTPUT` or `GITHUB_ENV` file as the runner does: a later entry of a
 * name wins, empty lines are skipped, reading stops at the first mistake. `\r\n` ends a line on
 * every system; inside a value of several lines it stays.
 */
export const parseEnvFile = (text: string): EnvFile => {
  const values = new Map<string, string>()
  let position = 0
  while (position < text.length) {
    const line = lineAt(text, position)
    const entry = line.text === '' ? undefined : entryAt(text, line)
    if (typeof entry === 'string') return { values: Object.fromEntries(values), problem: entry }
    if (entry !== undefined) values.set(entry.name, entry.value)
    position = entry?.next ?? line.next
  }
  return { values: Object.fromEntries(values) }
}

/** The lines of a `GITHUB_PATH` file, without empty ones. */
export const parsePathFile = (text: string): readonly string[] => text.split(/\r\n|\n|\r/).filter((line) => line !== '')

interface Line {
  readonly text: string
  /** Where its text ends. */
  readonly end: number
  /** Where the next line begins. */
  readonly next: number
}

interface Entry {
  readonly name: string
  readonly value: string
  readonly next: number
}

const lineAt = (text: string, start: number): Line => {
  const newline = text.indexOf('\n', start)
  const next = newline < 0 ? text.length : newline + 1
  const end = newline < 0 ? text.length : newline
  const stop = newline > start && text[newline - 1] === '\r' ? end - 1 : end
  return { text: text.slice(start, stop), end: stop, next }
}

const entryAt = (text: string, line: Line): Entry | string => {
  const equals = line.text.indexOf('=')
  const heredoc = line.text.indexOf('<<')
  if (heredoc >= 0 && (equals < 0 || heredoc < equals)) return heredocAt(text, line, heredoc)
  if (equals < 0) return `${shown(line.text)} is neither NAME=value nor NAME<<DELIMITER`
  if (equals === 0) return `${shown(line.text)} has no name before its =`
  return { name: line.text.slice(0, equals), value: line.text.slice(equals + 1), next: line.next }
}

const heredocAt = (text: string, head: Line, at: number): Entry | string => {
  const name = head.text.slice(0, at)
  const delimiter = head.text.slice(at + 2)
  if (name === '' || delimiter === '') return `${shown(head.text)} lacks ${name === '' ? 'a name before' : 'a delimiter after'} its <<`
  let end = head.next
  for (let position = head.next; position < text.length; ) {
    const line = lineAt(text, position)
    if (line.text === delimiter) return { name, value: text.slice(head.next, end), next: line.next }
    end = line.end
    position = line.next
  }
  return `the value of ${shown(name)} is not ended by a line ${shown(delimiter)}`
}

const MOST_SHOWN = 60

const shown = (text: string): string => JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)
