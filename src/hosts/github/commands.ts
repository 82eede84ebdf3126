/** A workflow command for the runner, as one line without its end; properties that are undefined are left out. */
export const command = (name: string, properties: Readonly<Record<string, string | number | undefined>> = {}, message = ''): string => {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name}${pairs.length === 0 ? '' : ' '}${pairs.join(',')}::${escapeData(message)}`
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title?: string
  /** Relative to the workspace. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
  readonly message: string
}

/** An annotation as one line without its end. The runner shows none for an empty message, so the title stands in for it. */
export const annotation = ({ level, title, file, line, endLine, column, endColumn, message }: Annotation): string =>
  command(level, { title, file, line, endLine, col: column, endColumn }, message === '' ? (title ?? level) : message)

/** The runner's own escapes, which it takes back when it reads the line. */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
