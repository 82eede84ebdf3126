import { placeAt } from './gathering.ts'
import type { Preset } from './preset.ts'
import { reading } from './reading.ts'

/** TypeScript's compiler, plain and `--pretty`; also vue-tsc and what else prints as it does. */
export const tsc = (): Preset =>
  reading('tsc', (found) => ({
    line: (line) => {
      const draft = diagnostic(line)
      if (draft !== undefined) found.open(draft)
      else if (/^\s+\S/.test(line)) found.more(line.trimEnd())
      else found.close()
    },
  }))

const PLAIN = /^(\S.{0,1000}?)\((\d{1,7}),(\d{1,7})\): (error|warning|message) (TS\d{1,6}): (.*)$/
const PRETTY = /^(\S.{0,1000}?):(\d{1,7}):(\d{1,7}) - (error|warning|message|suggestion) (TS\d{1,6}): (.*)$/
const WITHOUT_FILE = /^(error|warning|message) (TS\d{1,6}): (.*)$/

const LEVELS: Readonly<Record<string, 'error' | 'warning'>> = { error: 'error', warning: 'warning' }

const diagnostic = (line: string) => {
  if (!line.includes(' TS')) return undefined
  const [, file, row, column, level, code, message] = PLAIN.exec(line) ?? PRETTY.exec(line) ?? []
  if (file !== undefined) return { level: levelOf(level), message: message ?? '', code: code ?? '', ...placeAt(file, row, column) }
  const [, sort, name, text] = WITHOUT_FILE.exec(line) ?? []
  return sort === undefined ? undefined : { level: levelOf(sort), message: text ?? '', code: name ?? '' }
}

const levelOf = (word = ''): 'error' | 'warning' | 'notice' => LEVELS[word] ?? 'notice'
