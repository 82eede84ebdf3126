/** A command of a console block with the lines that it is said to print. */
export interface Exchange {
  readonly command: string
  readonly expected: string
}

/** The commands of a console block: lines that begin with `$ `, each with the lines that go on with it after `> `. */
export const exchanges = (text: string): readonly Exchange[] => {
  const found: { command: string; expected: string }[] = []
  for (const line of text.trimEnd().split('\n')) {
    const last = found.at(-1)
    if (line.startsWith('$ ')) found.push({ command: line.slice(2), expected: '' })
    else if (last === undefined) throw new Error(`expected a command, got the output '${line}'`)
    else if (line.startsWith('> ') && last.expected === '') last.command += `\n${line.slice(2)}`
    else last.expected += `${line}\n`
  }
  return found
}

/** Each command prints this before it, so that its output can be told from that of the others. */
const SEPARATOR = '--- next command ---'

/** Where, in its home, the script writes how each command has ended. */
export const CODES = 'codes'

/** One script that runs all commands in one shell, `$?` included. */
export const scriptOf = (session: readonly Exchange[]): string =>
  ['code=0', ...session.map(({ command }) => `echo '${SEPARATOR}'\n(exit $code)\n${command}\ncode=$?; echo $code >> ~/${CODES}`)].join('\n')

/** What each command has printed. */
export const outputsOf = (output: string): readonly string[] => output.split(`${SEPARATOR}\n`).slice(1)

/**
 * What the output of a command must look like: the expected lines as they are, except that `…` stands
 * for anything within a line or, alone in its line, for any lines; that times and numbers of processes
 * may be others; that columns may be wider or narrower; and that a stage that lasted longer
 * also tells its peaks.
 */
export const patternOf = (expected: string): RegExp => {
  const lines = expected === '' ? [] : expected.trimEnd().split('\n')
  return new RegExp(`^${lines.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${linePattern(line)}\\n`)).join('')}$`)
}

const TIME = /(\d+m )?\d+(\.\d+)?(ms|s)\b/
const PROCESS = /process \d+/
const LOOSE = new RegExp(`…|(?<=\\S) {2,}|${PROCESS.source}|(?<![\\w.])${TIME.source}`, 'g')

const linePattern = (line: string): string => {
  let pattern = ''
  let end = 0
  for (const { 0: loose, index } of line.matchAll(LOOSE)) {
    pattern += escaped(line.slice(end, index)) + looseFor(loose)
    end = index + loose.length
  }
  return `${pattern}${escaped(line.slice(end))}${TABLE.test(line) ? PEAKS : ''} *`
}

/** The head and the rows of the table of stages. */
const TABLE = /^( {2}Stage |[✔✘○↺■!»] )/
const PEAKS = '(?: +Peak CPU)?(?: +Peak memory)?(?: +\\d+ %)?(?: +(?:≤ )?[\\d.]+ [kMG]?B)?'

const looseFor = (loose: string): string => {
  if (loose === '…') return '.*'
  if (loose.trim() === '') return ' {2,}'
  return PROCESS.test(loose) ? PROCESS.source : `(?:${TIME.source})`
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
