import type { Draft } from './gathering.ts'

/** What eslint's JSON holds, which is one line; of a line that was cut, the files that are whole. Linear in its length. */
export const eslintJson = (line: string): readonly Draft[] => wholeObjects(line).flatMap(draftsOf)

const OPENING = 0x7b
const CLOSING = 0x7d
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** The objects of the outermost list. */
const wholeObjects = (line: string): readonly unknown[] => {
  const objects: unknown[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at)
    if (unit === QUOTE) at = stringEnd(line, at)
    else if (unit === OPENING && depth++ === 0) start = at
    else if (unit === CLOSING && --depth === 0) objects.push(parsed(line.slice(start, at + 1)))
  }
  return objects
}

const stringEnd = (line: string, start: number): number => {
  let at = start + 1
  for (let unit = line.charCodeAt(at); at < line.length && unit !== QUOTE; unit = line.charCodeAt(at)) at += unit === BACKSLASH ? 2 : 1
  return at
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const draftsOf = (file: unknown): readonly Draft[] => {
  const path = field(file, 'filePath')
  const messages = field(file, 'messages')
  return Array.isArray(messages) ? messages.flatMap((message) => draftOf(typeof path === 'string' ? path : '', message)) : []
}

const draftOf = (file: string, message: unknown): readonly Draft[] => {
  const [text, code] = [field(message, 'message'), field(message, 'ruleId')]
  if (typeof text !== 'string') return []
  const [line, column, endLine, endColumn] = ['line', 'column', 'endLine', 'endColumn'].map((name) => counted(field(message, name)))
  return [
    {
      level: field(message, 'severity') === 2 ? 'error' : 'warning',
      message: text,
      ...(typeof code === 'string' && { code }),
      ...(file !== '' && file !== '<text>' && { file }),
      ...(line !== undefined && { line, ...(column !== undefined && { column }) }),
      ...(endLine !== undefined && { endLine, ...(endColumn !== undefined && { endColumn }) }),
    },
  ]
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const counted = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined)
