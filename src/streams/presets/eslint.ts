import { type Draft, type Gathering, placeAt } from './gathering.ts'
import { gathering } from './gathering.ts'
import { eslintJson } from './eslint-json.ts'
import { plainLine } from './plain-line.ts'
import type { Preset } from './preset.ts'

/** eslint's formats stylish (its default), unix, compact and JSON; also oxlint's of these names. */
export const eslint = (): Preset => {
  const found = gathering('eslint')
  const stylish = createStylish(found)
  return {
    push: (line) => {
      if (line.startsWith('[{"filePath"')) for (const draft of eslintJson(line)) found.add(draft)
      else readLine(plainLine(line), found, stylish)
      return found.take()
    },
    end: () => found.take(),
  }
}

const readLine = (line: string, found: Gathering, stylish: (line: string) => void): void => {
  const draft = unix(line) ?? compact(line)
  if (draft === undefined) stylish(line)
  else found.add(draft)
}

const UNIX = /^(\S.{0,1000}?):(\d{1,7}):(\d{1,7}): (.*) \[(Error|Warning)(?:\/([^\]]{1,200}))?\]$/
const COMPACT = /^(\S.{0,1000}?): line (\d{1,7}), col (\d{1,7}), (Error|Warning) - (.*)$/
const RULE_BEHIND = /^(.*) \(([@\w/-]{1,200})\)$/

const unix = (line: string): Draft | undefined => {
  const [, file, row, column, message, level, code] = line.endsWith(']') ? (UNIX.exec(line) ?? []) : []
  return file === undefined ? undefined : draftOf(level, message, code, file, row, column)
}

const compact = (line: string): Draft | undefined => {
  const [, file, row, column, level, text = ''] = COMPACT.exec(line) ?? []
  if (file === undefined) return undefined
  const [, message = text, code] = RULE_BEHIND.exec(text) ?? []
  return draftOf(level, message, code, file, row, column)
}

const HEADER = /^(?:\S.{0,1000}\.\w{1,10}|<text>)$/
const PROBLEM = /^ {1,8}(\d{1,7}):(\d{1,7}) {1,20}(error|warning) {1,8}(\S.*)$/
/** The columns are padded: the rule stands behind two spaces or more. */
const RULE = /^@?[a-z][\w@/-]{0,200}$/i

const createStylish = (found: Gathering): ((line: string) => void) => {
  let file: string | undefined
  return (line) => {
    if (!line.startsWith(' ')) {
      file = HEADER.test(line) ? line : undefined
      return
    }
    const [, row, column, level, text = ''] = file === undefined ? [] : (PROBLEM.exec(line) ?? [])
    if (row === undefined || file === undefined) return
    const { message, code } = withRule(text)
    found.add(draftOf(level, message, code, file === '<text>' ? undefined : file, row, column))
  }
}

const withRule = (text: string): { readonly message: string; readonly code?: string } => {
  const at = text.lastIndexOf('  ')
  const code = at === -1 ? '' : text.slice(at + 2)
  return RULE.test(code) ? { message: text.slice(0, at), code } : { message: text }
}

const draftOf = (level = '', message = '', code?: string, file?: string, row?: string, column?: string): Draft => ({
  level: level.toLowerCase() === 'error' ? 'error' : 'warning',
  message: message.trim(),
  ...(code !== undefined && { code }),
  ...placeAt(file, row, column),
})
