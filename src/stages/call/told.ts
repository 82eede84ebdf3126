import type { Json } from '../../core/detail.ts'

/** One thing that a function tells while it runs. */
export type Told =
  | { readonly type: 'log'; readonly text: string; readonly fields?: { readonly [name: string]: Json } }
  | { readonly type: 'yield'; readonly text: string; readonly fraction?: number }
  /** What comes is counted, but told no more. */
  | { readonly type: 'enough' }

/** What a line of the events file says, if it is a whole one. */
export const parseTold = (line: string): Told | undefined => {
  try {
    const told = JSON.parse(line) as Told
    return told.type === 'log' || told.type === 'yield' || told.type === 'enough' ? told : undefined
  } catch {
    return undefined
  }
}

/** As it stands in the log: a message with its fields behind it as `name=value`, a text as it is, any other value as JSON. */
export const lineOf = (told: Told): string => {
  switch (told.type) {
    case 'enough':
      return '(it has told so much that the rest is only counted)'
    case 'yield':
      return told.text
    case 'log':
      return [told.text, ...Object.entries(told.fields ?? {}).map(([name, value]) => `${name}=${wordOf(value)}`)].join(' ')
  }
}

/** As `logfmt` has it: quoted where it would not be read as one word. */
const wordOf = (value: Json): string => (typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value))
