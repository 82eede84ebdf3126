import type { PathNote } from '../../../core/snapshots.ts'

/** What restic says in a line of its `--json` output; whatever is no such line is `text`. */
export type Message =
  | { readonly type: 'status'; readonly files: number; readonly bytes: number; readonly totalFiles: number; readonly totalBytes: number }
  | { readonly type: 'summary'; readonly values: Values }
  | { readonly type: 'error'; readonly note: PathNote }
  | { readonly type: 'exit-error'; readonly message: string }
  | { readonly type: 'list'; readonly items: readonly Values[] }
  | { readonly type: 'text'; readonly text: string }

/** An object of which nothing is known; absent numbers are 0 and absent texts empty. */
export interface Values {
  number(key: string): number
  text(key: string): string
  of(key: string): Values
  list(key: string): readonly Values[]
}

/**
 * Reads one line. The fields are those that restic documents for scripts:
 * https://restic.readthedocs.io/en/stable/075_scripting.html
 */
export const readMessage = (line: string): Message => {
  const parsed = parse(line)
  if (Array.isArray(parsed)) return { type: 'list', items: parsed.map(valuesOf) }
  const values = valuesOf(parsed)
  switch (values.text('message_type')) {
    case 'status':
      return {
        type: 'status',
        // While it restores, the words are others.
        files: values.number('files_done') || values.number('files_restored'),
        bytes: values.number('bytes_done') || values.number('bytes_restored'),
        totalFiles: values.number('total_files'),
        totalBytes: values.number('total_bytes'),
      }
    case 'summary':
      return { type: 'summary', values }
    case 'statistics':
      return { type: 'summary', values }
    case 'error':
      return { type: 'error', note: { path: values.text('item'), why: values.of('error').text('message') || values.text('message') } }
    case 'exit_error':
      return { type: 'exit-error', message: values.text('message') }
    default:
      return { type: 'text', text: line }
  }
}

const parse = (line: string): unknown => {
  if (!/^\s*[[{]/.test(line)) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const valuesOf = (of: unknown): Values => {
  const get = (key: string): unknown =>
    typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined
  return {
    number: (key) => numberIn(get(key)),
    text: (key) => textIn(get(key)),
    of: (key) => valuesOf(get(key)),
    list: (key) => listIn(get(key)).map(valuesOf),
  }
}

const numberIn = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
