import { plainLines, shortened } from './plain.ts'

/** Some lines of an output, with those that look like the error, and their neighbours. */
export interface Excerpt {
  /** Counts from 1, within the tail that was kept. */
  readonly firstLine: number
  readonly lines: readonly string[]
}

export interface Findings {
  /** Around the first lines that look like the error; none when nothing does. */
  readonly excerpts: readonly Excerpt[]
  /** How many lines look like an error, shown or not. */
  readonly found: number
  /** How many of these the excerpts were made for. */
  readonly shown: number
  /** The end of the output. */
  readonly last: readonly string[]
}

const MOST_FINDINGS = 10
const LAST_LINES = 50
const LINES_BEFORE = 2
const LINES_AFTER = 5
const LONGEST_LINE = 500

/** The lines of an output that matter: those around what looks like the error, and the last 50. Linear in the output's length. */
export const findings = (output: string, most: number = MOST_FINDINGS): Findings => {
  const lines = plainLines(output)
  const hits = errorLines(lines)
  return {
    excerpts: excerpts(lines, hits.slice(0, most)),
    found: hits.length,
    shown: Math.min(hits.length, most),
    last: lines.slice(-LAST_LINES).map(readable),
  }
}

/** The indexes of the lines that look like an error. */
export const errorLines = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, index) => (looksLikeError(line) ? [index] : []))

/** Whether a plain line says that something went wrong; `0 errors` does not. Only the line's beginning is read. */
export const looksLikeError = (line: string): boolean => {
  const start = line.length > LONGEST_READ ? line.slice(0, LONGEST_READ) : line
  return SUSPICIOUS.test(start) && ERRORS.some((pattern) => pattern.test(start.replace(HARMLESS, '')))
}

const LONGEST_READ = 1_000

/** What every error below contains, in one quick look. */
const SUSPICIOUS =
  /err|fail|fatal|panic|exception|traceback|not ok|assert|[✕✗✖✘×❌]|cannot|could not|can't|denied|not found|no such|killed|out of memory|heap limit|fault|core dumped|unhandled|uncaught|\*\*\* |undefined|exit(?:ed)?\b.{0,40}[1-9]|refused|timed out|E {3}|:\d+: /i

/** Phrases that name errors in order to say that there were none. */
const HARMLESS =
  /\b(?:no|0|zero|without|any)\s(?:known\s|new\s|type\s|lint\s|syntax\s)?(?:errors?|fail(?:ed|ures?|ing)?|exceptions?|panics?)\b|\b(?:errors?|fail(?:ed|ures?))["']?\s?[:=]\s?(?:0\b|none|null|false|\[\])|\b(?:error|fail)[ -](?:free|fast|safe|over)\b|\b(?:on|if|ignore|allow|expected?)[- _](?:errors?|fail(?:ed|ures?)?)\b/gi

const ERRORS: readonly RegExp[] = [
  /(?<![\w./-])(?:[\w.]{0,100}(?:error|exception)|fatal(?: error)?|panic|failure|failed)\s?(?:[([]?[A-Z_]{0,30}-?\d{0,8}[)\]]?)?\s?(?:[:!\]]|$)/i,
  /(?<![\w./-])(?:ERROR|FATAL|FAIL|FAILED|FAILURE|PANIC|CRITICAL)(?![\w/-]|\.\w)/,
  /(?<![\w./-])(?:failed|failure|failing|error|errors|exception)(?![\w/-]|\.\w|\()/i,
  /^\s{0,40}(?:not ok\b|--- FAIL|Traceback \(most recent|E {3}|[✕✗✖✘×❌]|npm ERR!|npm error|make(?:\[\d+\])?: \*\*\*)/,
  /\b(?:command not found|no such file|permission denied|access denied|cannot (?:find|open|read|resolve|stat|access|connect)|could not (?:find|open|read|resolve|connect|be)|can't (?:find|open|resolve)|connection refused|timed out|segmentation fault|core dumped|out of memory|heap limit|undefined reference|unhandled|uncaught|assertion)\b/i,
  /\b(?:exited with|exit(?:ed)? (?:code|status)|returned)\b.{0,20}\b[1-9]\d{0,2}\b/i,
  /(?:^|\s)Killed\s{0,4}$/,
  /^(?!.{0,300}\b(?:warning|note|info|debug)\b)[^\s:]{1,300}\.\w{1,10}:\d{1,7}:\d{1,6}: /i,
]

const excerpts = (lines: readonly string[], hits: readonly number[]): readonly Excerpt[] =>
  windows(hits, lines.length).map(([from, to]) => ({ firstLine: from + 1, lines: lines.slice(from, to).map(readable) }))

/** Ranges around the hits; those that touch become one. */
const windows = (hits: readonly number[], length: number): readonly (readonly [from: number, to: number])[] => {
  const ranges: [number, number][] = []
  for (const hit of hits) {
    const to = Math.min(length, hit + 1 + LINES_AFTER)
    const open = ranges.at(-1)
    if (open !== undefined && hit - LINES_BEFORE <= open[1]) open[1] = to
    else ranges.push([Math.max(0, hit - LINES_BEFORE), to])
  }
  return ranges
}

const readable = (line: string): string => shortened(line, LONGEST_LINE).trimEnd()
