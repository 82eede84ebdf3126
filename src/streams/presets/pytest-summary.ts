import type { Draft } from './gathering.ts'

/** pytest's short summary, which names again what the reports above it have told. */
export interface Summary {
  /** A report with the name of its test. */
  named(name: string): void
  /** A report of which only the message is known. */
  said(message: string): void
  /** What a line of the summary says that no report did. */
  unsaid(line: string): readonly Draft[]
}

const LINE = /^(?:FAILED|ERROR) (.{1,1000}?)(?: - (.*))?$/
const MOST = 10_000

export const createSummary = (): Summary => {
  const names = new Map<string, number>()
  const messages: string[] = []

  const takeName = (name: string): boolean => {
    const left = names.get(name) ?? 0
    if (left > 0) names.set(name, left - 1)
    return left > 0
  }

  const takeMessage = (text: string): boolean => {
    const at = messages.slice(0, NEAR).findIndex((message) => isShort(text, message))
    if (at >= 0) messages.splice(at, 1)
    return at >= 0
  }

  return {
    named: (name) => {
      if (names.size < MOST) names.set(name, (names.get(name) ?? 0) + 1)
    },
    said: (message) => {
      if (messages.length < MOST) messages.push(message)
    },
    unsaid: (line) => {
      const [, id, text = ''] = LINE.exec(line) ?? []
      if (id === undefined) return []
      const [file = '', ...parts] = id.split('::')
      const isTold = takeName(parts.length === 0 ? file : parts.join('.')) || takeMessage(text)
      return isTold ? [] : [{ level: 'error', message: text, file, ...(parts.length > 0 && { code: parts.join('.') }) }]
    },
  }
}

/** The order is nearly the same. */
const NEAR = 100

const isShort = (text: string, message: string): boolean =>
  text === message || (text.endsWith('...') && message.startsWith(text.slice(0, -3)))
