import { parseArgs } from 'node:util'

/** What was asked for on the command line. */
export type Request =
  | { readonly kind: 'help'; readonly command: string | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly problem: string }
  | { readonly kind: 'command'; readonly command: CommandName; readonly pipeline: string | undefined; readonly flags: Flags }

export const COMMANDS = ['run', 'validate', 'render'] as const
export type CommandName = (typeof COMMANDS)[number]

export interface Flags {
  /** What overrides the pipeline's own settings. */
  readonly overrides: {
    readonly stages?: readonly string[]
    readonly maxParallel?: number
    readonly failFast?: boolean | 'kill'
    readonly logOrder?: 'grouped' | 'stream'
  }
  readonly json: boolean
  readonly report: string | undefined
  readonly summary: string | undefined
  readonly color: boolean | undefined
  readonly directory: string | undefined
}

const OPTIONS = {
  stages: { type: 'string', short: 's', multiple: true },
  'max-parallel': { type: 'string', short: 'p' },
  'fail-fast': { type: 'string' },
  'log-order': { type: 'string' },
  json: { type: 'boolean' },
  report: { type: 'string' },
  summary: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  directory: { type: 'string', short: 'C' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

/** Reads a command line, without the program's own name. */
export const readArguments = (argv: readonly string[]): Request => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
    return requestOf(values, positionals)
  } catch (error) {
    return usage(error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error))
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

const requestOf = (values: Values, [command, pipeline, ...rest]: readonly string[]): Request => {
  if (values.version === true) return { kind: 'version' }
  if (values.help === true || command === 'help') return { kind: 'help', command: command === 'help' ? pipeline : command }
  if (command === undefined) return usage('expected a command')
  if (!isCommand(command)) return usage(`unknown command '${command}'; expected ${COMMANDS.join(', ')}`)
  if (rest.length > 0) return usage(`expected one pipeline, got also '${rest.join(' ')}'`)
  return { kind: 'command', command, pipeline, flags: flagsOf(values) }
}

const isCommand = (name: string): name is CommandName => COMMANDS.some((command) => command === name)

const usage = (problem: string): Request => ({ kind: 'usage', problem })

const flagsOf = (values: Values): Flags => ({
  overrides: {
    ...(values.stages && { stages: values.stages.flatMap((list) => list.split(',')).map((name) => name.trim()).filter((name) => name !== '') }),
    ...(values['max-parallel'] !== undefined && { maxParallel: countOf('--max-parallel', values['max-parallel']) }),
    ...(values['fail-fast'] !== undefined && { failFast: oneOf('--fail-fast', values['fail-fast'], FAIL_FAST) }),
    ...(values['log-order'] !== undefined && { logOrder: oneOf('--log-order', values['log-order'], LOG_ORDER) }),
  },
  json: values.json ?? false,
  report: values.report,
  summary: values.summary,
  color: values['no-color'] === true ? false : values.color,
  directory: values.directory,
})

const FAIL_FAST = { true: true, false: false, kill: 'kill' } as const
const LOG_ORDER = { stream: 'stream', grouped: 'grouped' } as const

const oneOf = <T>(flag: string, text: string, words: Readonly<Record<string, T>>): T => {
  const value = Object.hasOwn(words, text) ? words[text] : undefined
  if (value === undefined) throw new Error(`expected ${flag} to be one of ${Object.keys(words).join(', ')}, got '${text}'`)
  return value
}

const countOf = (flag: string, text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`expected ${flag} to be a number, 1 or more, got '${text}'`)
  return Number(text)
}
