import { type Draft, type Gathering, placeAt } from './gathering.ts'
import type { Preset } from './preset.ts'
import { type Reader, reading } from './reading.ts'

/** rustc, cargo and clippy, full and `--message-format short`, and panics with their place, in tests too. */
export const rustc = (): Preset => reading('rustc', createReader)

const HEADER = /^(error|warning)(?:\[(E\d{4})\])?: (.*)$/
const PLACE = /^\s{0,12}--> (\S.{0,1000}):(\d{1,7}):(\d{1,7})$/
const SHORT = /^(\S.{0,1000}?):(\d{1,7}):(\d{1,7}): (error|warning)(?:\[(E\d{4})\])?: (.*)$/
const HINT = /^(?:help|\s{0,12}= (?:note|help)): (.*)$/
/** What stands under the code, beside the carets. */
const LABEL = /^\s{0,12}\|.{0,500}?\^{1,500} (?!help: )(\S.*)$/
const LINT = /#\[(?:warn|deny|forbid)\(([\w:]{1,200})\)\]/
const PANIC = /^thread '(.{1,500}?)' (?:\(\d{1,20}\) )?panicked at (.{1,1000}):(\d{1,7}):(\d{1,7}):$/
/** Before Rust 1.73. */
const OLD_PANIC = /^thread '(.{1,500}?)' panicked at '(.{0,2000})', (\S{1,1000}):(\d{1,7}):(\d{1,7})$/
const TRACE = /^\s{8,20}at (?!\/rustc\/)(?:\.\/)?(\S{1,1000}):(\d{1,7}):(\d{1,7})$/
const STDOUT = /^---- (.{1,500}) stdout ----$/
const RETURNED = /^Error: (.*)$/
/** What cargo says about what was already said. */
const SUMMARY = /could not compile|aborting due to|generated \d+ warning|warnings? emitted|test failed, to rerun|build failed|\d+ targets? failed/

const createReader = (found: Gathering): Reader => {
  let part: 'none' | 'diagnostic' | 'panic' | 'trace' = 'none'
  let test: string | undefined

  const open = (draft: Draft, next: typeof part): void => {
    found.open(draft)
    part = next
  }

  const close = (): void => {
    if (part === 'diagnostic' && found.current()?.file === undefined && SUMMARY.test(found.current()?.message ?? '')) found.drop()
    found.close()
    part = 'none'
  }

  const begun = (line: string): Draft | undefined => {
    const [, sort, code, message = ''] = HEADER.exec(line) ?? []
    if (sort !== undefined) return { level: levelOf(sort), message, ...(code !== undefined && { code }) }
    const [, file, row, column, level = '', number, text = ''] = SHORT.exec(line) ?? []
    if (file !== undefined) return { level: levelOf(level), message: text, ...(number !== undefined && { code: number }), ...placeAt(file, row, column) }
    const [, returned] = test === undefined ? [] : (RETURNED.exec(line) ?? [])
    return returned === undefined || test === undefined ? undefined : { level: 'error', message: `returned ${returned}`, code: test }
  }

  const panicked = (line: string): Draft | undefined => {
    const [, thread = '', file, row, column] = PANIC.exec(line) ?? []
    if (file !== undefined) return { level: 'error', message: '', code: thread, ...placeAt(file, row, column) }
    const [, who, message, path, r, c] = OLD_PANIC.exec(line) ?? []
    return who === undefined ? undefined : { level: 'error', message: message ?? '', code: who, ...placeAt(path, r, c) }
  }

  const inDiagnostic = (line: string): void => {
    const [, file, row, column] = found.current()?.file === undefined ? (PLACE.exec(line) ?? []) : []
    const [, hint] = HINT.exec(line) ?? []
    const [, lint] = LINT.exec(line) ?? []
    const [, label] = hint === undefined ? (LABEL.exec(line) ?? []) : []
    if (file !== undefined) found.change(placeAt(file, row, column))
    if (lint !== undefined && found.current()?.code === undefined) found.change({ code: lint })
    if (hint !== undefined && lint === undefined) found.more(hint)
    if (label !== undefined && found.current()?.message.includes(label) === false) found.more(label)
  }

  /** A panic within the standard library is told by the first frame outside of it. */
  const inTrace = (line: string): void => {
    const [, file, row, column] = found.current()?.file?.startsWith('/rustc/') === true ? (TRACE.exec(line) ?? []) : []
    if (file !== undefined) found.change(placeAt(file, row, column))
  }

  const inside = (line: string): void => {
    if (line === '') return close()
    if (part === 'diagnostic') inDiagnostic(line)
    else if (part === 'trace') inTrace(line)
    else if (/^(?:stack backtrace:|note: )/.test(line)) part = 'trace'
    else found.more(line.trimEnd())
  }

  return {
    line: (line) => {
      const [, name] = STDOUT.exec(line) ?? []
      const panic = panicked(line)
      const draft = panic ?? begun(line)
      if (name !== undefined || draft !== undefined) close()
      if (name !== undefined) test = name
      else if (draft !== undefined) open(draft, panic === undefined ? 'diagnostic' : 'panic')
      else if (part !== 'none') inside(line)
    },
    end: close,
  }
}

const levelOf = (word: string): Draft['level'] => (word === 'error' ? 'error' : 'warning')
