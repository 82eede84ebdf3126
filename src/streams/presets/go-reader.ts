import { type Draft, type Gathering, placeAt } from './gathering.ts'
import { createGoTrace } from './go-trace.ts'
import type { Reader } from './reading.ts'

const COMPILER = /^(?:vet: )?(\S{1,1000}\.go):(\d{1,7}):(?:(\d{1,7}):)? (.*)$/
const RUNS = /^=== (?:RUN|CONT|NAME) {1,3}(\S{1,1000})$/
const VERDICT = /^\s{0,100}--- (FAIL|PASS|SKIP): (\S{1,1000}) \([\d.]{1,20}s\)$/
const LOGGED = /^(\s{4,100})([^\s:]{1,300}\.go):(\d{1,7}): ?(.*)$/
const PACKAGE = /^(?:FAIL|ok {2})\t(\S{1,1000})(?:\s|$)/
const MOST_HELD = 1_000

interface Logged {
  readonly test: string
  readonly indent: number
  readonly draft: { -readonly [K in keyof Draft]: Draft[K] }
}

/** Reads the output of one package, or of `go build`. */
export const createGoReader = (found: Gathering): Reader => {
  const trace = createGoTrace()
  /** Of tests whose verdict is not known yet, which only `-v` has. */
  let held: Logged[] = []
  /** Of tests that failed, until their package is named. */
  let failed: Logged[] = []
  let current: string | undefined
  let failing: string | undefined
  let last: Logged | undefined

  const judge = (verdict: string, test: string): void => {
    const own = held.filter((logged) => logged.test === test)
    held = held.filter((logged) => logged.test !== test)
    failing = verdict === 'FAIL' ? test : undefined
    if (verdict === 'FAIL') failed.push(...own)
    last = undefined
  }

  const log = (indent: number, draft: Draft): void => {
    const test = failing ?? current
    if (test === undefined || held.length + failed.length >= MOST_HELD) return
    last = { test, indent, draft: { ...draft, code: test } }
    ;(failing === undefined ? held : failed).push(last)
  }

  const more = (line: string): void => {
    if (last === undefined || line.length - line.trimStart().length < last.indent + 4) last = undefined
    else if (last.draft.message.length < LONGEST) last.draft.message = `${last.draft.message}\n${line.trim()}`.trim()
  }

  const release = (name?: string): void => {
    for (const draft of trace.end(failing)) found.add(draft)
    for (const { draft } of failed) found.add(name === undefined ? draft : { ...draft, file: `${name}/${draft.file}` })
    failed = []
    held = []
    failing = last = undefined
  }

  const inTests = (line: string): boolean => {
    const [, test] = RUNS.exec(line) ?? []
    const [, verdict, name] = VERDICT.exec(line) ?? []
    const [, indent, file, row, message] = LOGGED.exec(line) ?? []
    if (test !== undefined) [current, failing, last] = [test, undefined, undefined]
    else if (verdict !== undefined) judge(verdict, name ?? '')
    else if (indent !== undefined) log(indent.length, { level: 'error', message: message ?? '', ...placeAt(file, row) })
    else return false
    return true
  }

  const outside = (line: string): void => {
    const [, name] = PACKAGE.exec(line) ?? []
    const [, file, row, column, message] = COMPILER.exec(line) ?? []
    if (name !== undefined) release(name)
    else if (file !== undefined) found.open({ level: 'error', message: message ?? '', ...placeAt(file.replace(/^\.\//, ''), row, column) })
    else if (line.startsWith('\t') && found.current() !== undefined) found.more(line.trim())
    else {
      found.close()
      more(line)
    }
  }

  return {
    line: (line) => {
      if (trace.push(line)) found.close()
      else if (!inTests(line)) outside(line)
    },
    end: () => release(),
  }
}

const LONGEST = 2_000
