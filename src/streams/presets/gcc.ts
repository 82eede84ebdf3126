import { type Draft, type Gathering, placeAt } from './gathering.ts'
import type { Preset } from './preset.ts'
import { type Reader, reading } from './reading.ts'

/** gcc, g++, clang and what prints as they do, with the linker's errors; notes are attached to what they explain. */
export const gcc = (): Preset => reading('gcc', createReader)

const DIAGNOSTIC = /^(\S.{0,1000}?):(\d{1,7}):(?:(\d{1,7}):)? (fatal error|error|warning|note|remark): (.*)$/
const WITHOUT_FILE = /^(?:[\w./+-]{0,200}\/)?(?:[\w.]{1,40}-){0,6}(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|cc1|cc1plus|lld)(?:-\d{1,3})?(?:\.exe)?: (fatal error|error): (.*)$/
const LINKER = /^(?:[^:\s]{0,500}ld[\w.]{0,10}: )?([^:\s][^:]{0,1000}):(?:(\d{1,7}):|\([^)]{1,200}\):) ?((?:undefined reference to|multiple definition of|more undefined references to) .*)$/
const INCLUDED = /^(?:In file included from|\s{1,20}from) (\S.{0,1000}?:\d{1,7})(?::\d{1,7})?[,:]$/
const OPTION = / \[(-W[\w=+,-]{1,200})\]$/
const MOST_INCLUDES = 5

const createReader = (found: Gathering): Reader => {
  let includes: string[] = []

  const open = (draft: Draft): void => {
    found.open(draft)
    for (const from of includes) found.more(`included from ${from}`)
    includes = []
  }

  const diagnostic = ([, file = '', line, column, sort = '', text = '']: RegExpExecArray): void => {
    if (sort !== 'note') return open({ level: levelOf(sort), ...withOption(text), ...placeAt(file, line, column) })
    includes = []
    found.more(`${file}:${line}: note: ${text.trim()}`)
  }

  return {
    line: (line) => {
      if (!line.includes(':')) return
      const match = DIAGNOSTIC.exec(line)
      if (match !== null) return diagnostic(match)
      const [, from] = INCLUDED.exec(line) ?? []
      if (from !== undefined) {
        if (line.startsWith('In')) includes = []
        if (includes.length < MOST_INCLUDES) includes.push(from)
        return
      }
      const [, object, row, reference] = LINKER.exec(line) ?? []
      if (reference !== undefined) return open({ level: 'error', message: reference, code: 'ld', ...placeAt(object, row) })
      const [, , message] = WITHOUT_FILE.exec(line) ?? []
      if (message !== undefined) open({ level: 'error', message })
    },
  }
}

const levelOf = (sort: string): Draft['level'] => (sort === 'warning' ? 'warning' : sort === 'remark' ? 'notice' : 'error')

const withOption = (text: string): { readonly message: string; readonly code?: string } => {
  const [, code] = OPTION.exec(text) ?? []
  return code === undefined ? { message: text.trim() } : { message: text.replace(OPTION, '').trim(), code }
}
