import sax from 'sax'
import type { Finding } from '../../core/finding.ts'
import { type Draft, type Gathering, gathering } from './gathering.ts'
import { placeInText } from './junit-place.ts'
import type { Preset } from './preset.ts'

/** JUnit's XML, as most test runners write it: each failure and error, at the place that it or its text names; what passed on a second try is a warning. */
export const junit = (): Preset => {
  const found = gathering('junit')
  const parser = createParser(found)
  const write = (text: string): readonly Finding[] => {
    parser.write(text)
    return found.take()
  }
  return {
    push: (line) => write(`${line}\n`),
    pushText: write,
    end: () => {
      parser.end()
      return found.take()
    },
  }
}

const LEVELS: ReadonlyMap<string, Draft['level']> = new Map(Object.entries({
  failure: 'error',
  error: 'error',
  flakyfailure: 'warning',
  flakyerror: 'warning',
} as const))

const CUT = 'this report ends in the middle: whoever wrote it was stopped, and what else it would say is not known'

const isSuite = (name: string): boolean => name === 'testsuite' || name === 'testsuites'

const LONGEST_TEXT = 64 * 1024
const MOST_SILENT = 2 ** 20

interface Case {
  readonly name: string
  readonly file?: string
  readonly line?: string
}

const createParser = (found: Gathering): { readonly write: (text: string) => void; readonly end: () => void } => {
  const parser = sax.parser(false, { lowercase: true })
  let test: Case | undefined
  let open: { readonly level: Draft['level']; readonly message: string; text: string } | undefined
  let isBroken = false
  /** How many suites are open. */
  let suites = 0
  /** Characters since the parser last made something of them. */
  let silent = 0

  const close = (): void => {
    if (open !== undefined) found.add(draftOf(test, open))
    open = undefined
  }

  const giveUp = (): void => {
    isBroken = true
    found.add({ level: suites > 0 ? 'error' : 'notice', message: `this is no XML that can be read from line ${parser.line + 1} on` })
  }

  const read = (piece: string): void => {
    silent = 0
    if (open !== undefined && open.text.length < LONGEST_TEXT) open.text += piece.slice(0, LONGEST_TEXT)
  }

  const handlers: Partial<sax.SAXParser> = {
    onopentag: ({ name, attributes }) => {
      silent = 0
      const level = LEVELS.get(name)
      if (isSuite(name)) suites += 1
      if (name === 'testcase') test = caseOf(attributes)
      else if (level !== undefined) open = { level, message: text(attributes['message']), text: '' }
    },
    onclosetag: (name) => {
      silent = 0
      if (LEVELS.has(name)) close()
      if (isSuite(name)) suites -= 1
      if (name === 'testcase') test = undefined
    },
    ontext: read,
    oncdata: read,
    // A name or an attribute without end: nothing that follows can be told from it.
    onerror: giveUp,
  }
  Object.assign(parser, handlers)
  return {
    write: (piece) => {
      if (isBroken) return
      silent += piece.length
      parser.write(piece)
      if (silent > MOST_SILENT && !isBroken) giveUp()
    },
    end: () => {
      close()
      if (suites > 0 && !isBroken) found.add({ level: 'error', message: CUT })
    },
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const caseOf = (attributes: Readonly<Record<string, unknown>>): Case => ({
  name: [text(attributes['classname']), text(attributes['name'])].filter((part) => part !== '').join(' '),
  ...(text(attributes['file']) !== '' && { file: text(attributes['file']) }),
  ...(text(attributes['line']) !== '' && { line: text(attributes['line']) }),
})

const draftOf = (test: Case | undefined, { level, message, text: body }: { level: Draft['level']; message: string; text: string }): Draft => ({
  level,
  message: (message === '' ? firstLines(body) : message).trim(),
  ...(test !== undefined && test.name !== '' && { code: test.name }),
  ...(placeInText(body) ?? placeOfCase(test)),
})

const firstLines = (body: string): string => body.trim().split('\n').slice(0, 5).join('\n')

const placeOfCase = (test: Case | undefined): Pick<Draft, 'file' | 'line'> =>
  test?.file === undefined ? {} : { file: test.file, ...(Number(test.line) > 0 && { line: Number(test.line) }) }
