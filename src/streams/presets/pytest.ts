import { type Draft, type Gathering, type Place, placeAt } from './gathering.ts'
import type { Preset } from './preset.ts'
import { createSummary } from './pytest-summary.ts'
import { type Reader, reading } from './reading.ts'

/** pytest with any `--tb` (auto, long, short, line, native, no) and `-q`: each failure at the innermost line of one's own code, and what only the short summary names. */
export const pytest = (): Preset => reading('pytest', createReader)

const SECTION = /^=+ (.{1,200}?) =+$/
const HEADER = /^_{3,} (.{1,1000}?) _{3,}$/
const ROLE = /^ERROR (?:collecting|at (?:setup|teardown) of) /
const CAPTURED = /^-{3,} Captured .{1,60} -{3,}$/
const EXPLAINED = /^E( {2,60})(.*)$/
const PLACE = /^(?! )(.{1,1000}?\.\w{1,10}):(\d{1,7}): (.*)$/
const FRAME = /^ {2}File "(.{1,1000})", line (\d{1,7}), in /
const SYNTAX = /^\s{0,60}File "(.{1,1000})", line (\d{1,7})$/
const CHAINED = /^(?:During handling of the above exception|The above exception was the direct cause)/
const FOREIGN = /(?:^|[\\/])(?:site-packages|dist-packages|importlib|_pytest)[\\/]|[\\/]lib[\\/]python\d|^<frozen/

interface Report {
  readonly name: string
  lines: string[]
  indent: number
  place: Place
  style: 'own' | 'native' | 'captured'
}

const createReader = (found: Gathering): Reader => {
  const summary = createSummary()
  let section: 'none' | 'reports' | 'summary' = 'none'
  let report: Report | undefined

  const flush = (): void => {
    if (report !== undefined) found.add({ level: 'error', message: report.lines.join('\n'), ...withCode(report.name), ...report.place })
    report = undefined
  }

  const enter = (title: string): void => {
    flush()
    section = /^(?:FAILURES|ERRORS)$/.test(title) ? 'reports' : title === 'short test summary info' ? 'summary' : 'none'
  }

  const begin = (header: string): void => {
    flush()
    const name = header.replace(ROLE, '')
    summary.named(name)
    report = { name, lines: [], indent: 0, place: isFile(name) ? { file: name } : {}, style: 'own' }
  }

  /** `--tb=line` has no headers. */
  const nameless = (line: string): void => {
    const [, file, row, message = ''] = PLACE.exec(line) ?? []
    if (file === undefined) return
    summary.said(message)
    found.add({ level: 'error', message, ...placeAt(file, row) })
  }

  const inReports = (line: string): void => {
    const [, header] = HEADER.exec(line) ?? []
    if (header !== undefined) begin(header)
    else if (report === undefined) nameless(line)
    else if (CAPTURED.test(line)) report.style = 'captured'
    else if (report.style !== 'captured') readLine(report, line)
  }

  return {
    line: (line) => {
      const [, title] = line.startsWith('=') ? (SECTION.exec(line) ?? []) : []
      if (title !== undefined) enter(title)
      else if (section === 'reports') inReports(line)
      else if (section === 'summary') for (const draft of summary.unsaid(line)) found.add(draft)
    },
    end: flush,
  }
}

const isFile = (name: string): boolean => /\.\w{1,10}$/.test(name) && !name.includes(' ')

const withCode = (name: string): Pick<Draft, 'code'> => (isFile(name) ? {} : { code: name })

const readLine = (report: Report, line: string): void => {
  const explained = EXPLAINED.exec(line)
  if (explained !== null) return explain(report, explained)
  if (CHAINED.test(line)) report.lines = []
  const [, file, row] = FRAME.exec(line) ?? PLACE.exec(line) ?? []
  if (line.startsWith('  File "')) report.style = 'native'
  if (file !== undefined) takePlace(report, file, row)
  else if (report.style === 'native' && !line.startsWith('    ') && !line.startsWith('Traceback') && report.lines.length < MOST_LINES) report.lines.push(line)
}

const MOST_LINES = 20

const explain = (report: Report, [, spaces = '', text = '']: RegExpExecArray): void => {
  const [, file, row] = SYNTAX.exec(text) ?? []
  if (file !== undefined) takePlace(report, file, row)
  if (report.lines.length === 0) report.indent = spaces.length
  if (file === undefined && report.lines.length < MOST_LINES) report.lines.push(`${' '.repeat(Math.max(0, spaces.length - report.indent))}${text}`)
}

/** Those further in come later. */
const takePlace = (report: Report, file: string, row: string | undefined): void => {
  if (!FOREIGN.test(file)) report.place = placeAt(file, row)
}
