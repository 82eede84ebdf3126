import { parseArgs } from 'node:util'

/** What was asked for on the command line. */
export type Request =
  | { readonly kind: 'help'; readonly command: string | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly problem: string }
  | { readonly kind: 'command'; readonly command: CommandName; readonly pipeline: string | undefined; readonly flags: Flags }
  | { readonly kind: 'question'; readonly question: Question; readonly stage: string; readonly pipeline: string | undefined; readonly flags: Flags }
  | { readonly kind: 'tool'; readonly tool: ToolName; readonly argv: readonly string[] }

/** What is done with a whole pipeline. */
export const COMMANDS = ['run', 'plan', 'collect', 'validate', 'render', 'history'] as const
export type CommandName = (typeof COMMANDS)[number]

/** What is asked about one stage; nothing runs. */
export const QUESTIONS = ['explain', 'guard'] as const
export type Question = (typeof QUESTIONS)[number]

/** What needs no pipeline; each reads its own arguments. */
export const TOOLS = ['backup', 'restore', 'scan', 'events', 'hash-key'] as const
export type ToolName = (typeof TOOLS)[number]

export interface Flags {
  /** What overrides the pipeline's own settings. */
  readonly overrides: {
    readonly stages?: readonly string[]
    readonly maxParallel?: number
    readonly failFast?: boolean | 'kill'
    readonly logOrder?: 'grouped' | 'stream'
    readonly inputs?: Readonly<Record<string, string>>
    readonly events?: string
  }
  readonly json: boolean
  readonly report: string | undefined
  readonly summary: string | undefined
  readonly html: string | undefined
  readonly junit: string | undefined
  readonly sarif: string | undefined
  readonly color: boolean | undefined
  /** Whether to tell it in sentences: nothing moves, no signs. */
  readonly plain: boolean
  readonly directory: string | undefined
  /** Whether to go on from where the last run failed. */
  readonly resume: boolean
  readonly fanOut: FanOutFlags
}

/** What a run that is spread over several machines is told. */
export interface FanOutFlags {
  readonly runners: number | undefined
  readonly waves: number | undefined
  readonly shard: string | undefined
  /** JSON, or the path of a file with it. */
  readonly plan: string | undefined
  /** The folder with the parts of others. */
  readonly parts: string | undefined
  /** Where the part of this shard goes: a folder. */
  readonly part: string | undefined
}

const OPTIONS = {
  stages: { type: 'string', short: 's', multiple: true },
  'max-parallel': { type: 'string', short: 'p' },
  'fail-fast': { type: 'string' },
  'log-order': { type: 'string' },
  input: { type: 'string', multiple: true },
  resume: { type: 'boolean' },
  runners: { type: 'string' },
  waves: { type: 'string' },
  shard: { type: 'string' },
  plan: { type: 'string' },
  parts: { type: 'string' },
  part: { type: 'string' },
  json: { type: 'boolean' },
  events: { type: 'string' },
  report: { type: 'string' },
  summary: { type: 'string' },
  html: { type: 'string' },
  junit: { type: 'string' },
  sarif: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  plain: { type: 'boolean' },
  directory: { type: 'string', short: 'C' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

/** Reads a command line, without the program's own name. */
export const readArguments = (argv: readonly string[]): Request => {
  const tool = toolOf(argv)
  if (tool !== undefined) return tool
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
    return requestOf(values, positionals)
  } catch (error) {
    return usage(error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error))
  }
}

const toolOf = ([first, ...rest]: readonly string[]): Request | undefined => {
  const [name, argv] = first === 'help' ? [rest[0], ['--help']] : [first, rest]
  const tool = TOOLS.find((known) => known === name)
  return tool && { kind: 'tool', tool, argv }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

const requestOf = (values: Values, [command, pipeline, ...rest]: readonly string[]): Request => {
  if (values.version === true) return { kind: 'version' }
  if (values.help === true || command === 'help') return { kind: 'help', command: command === 'help' ? pipeline : command }
  if (command === undefined) return usage('expected a command')
  const question = QUESTIONS.find((known) => known === command)
  if (question !== undefined) return questionOf(question, [pipeline, ...rest], values)
  if (!isCommand(command)) return usage(`unknown command '${command}'; expected ${[...COMMANDS, ...QUESTIONS, ...TOOLS].join(', ')}`)
  if (rest.length > 0) return usage(`expected one pipeline, got also '${rest.join(' ')}'`)
  return { kind: 'command', command, pipeline, flags: flagsOf(values) }
}

const questionOf = (question: Question, [stage, pipeline, ...rest]: readonly (string | undefined)[], values: Values): Request => {
  if (stage === undefined) return usage(`expected the name of a stage after '${question}'`)
  if (rest.length > 0) return usage(`expected a stage and one pipeline, got also '${rest.join(' ')}'`)
  return { kind: 'question', question, stage, pipeline, flags: flagsOf(values) }
}

const isCommand = (name: string): name is CommandName => COMMANDS.some((command) => command === name)

const usage = (problem: string): Request => ({ kind: 'usage', problem })

const flagsOf = (values: Values): Flags => ({
  overrides: {
    ...(values.stages && { stages: values.stages.flatMap((list) => list.split(',')).map((name) => name.trim()).filter((name) => name !== '') }),
    ...(values['max-parallel'] !== undefined && { maxParallel: countOf('--max-parallel', values['max-parallel']) }),
    ...(values['fail-fast'] !== undefined && { failFast: oneOf('--fail-fast', values['fail-fast'], FAIL_FAST) }),
    ...(values.input && { inputs: inputsOf(values.input) }),
    ...(values.events !== undefined && { events: values.events }),
    ...(values['log-order'] !== undefined && { logOrder: oneOf('--log-order', values['log-order'], LOG_ORDER) }),
  },
  json: values.json ?? false,
  report: values.report,
  summary: values.summary,
  html: values.html,
  junit: values.junit,
  sarif: values.sarif,
  color: values['no-color'] === true ? false : values.color,
  plain: values.plain ?? false,
  directory: values.directory,
  resume: values.resume ?? false,
  fanOut: {
    runners: values.runners === undefined ? undefined : countOf('--runners', values.runners, MOST_RUNNERS),
    waves: values.waves === undefined ? undefined : countOf('--waves', values.waves, MOST_RUNNERS),
    shard: values.shard,
    plan: values.plan,
    parts: values.parts,
    part: values.part,
  },
})

/** GitHub starts no more jobs of one matrix. */
const MOST_RUNNERS = 256

const FAIL_FAST = { true: true, false: false, kill: 'kill' } as const
const LOG_ORDER = { stream: 'stream', grouped: 'grouped' } as const

const oneOf = <T>(flag: string, text: string, words: Readonly<Record<string, T>>): T => {
  const value = Object.hasOwn(words, text) ? words[text] : undefined
  if (value === undefined) throw new Error(`expected ${flag} to be one of ${Object.keys(words).join(', ')}, got '${text}'`)
  return value
}

const inputsOf = (given: readonly string[]): Readonly<Record<string, string>> => {
  const inputs = given.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const)
  for (const [index, [name]] of inputs.entries()) {
    if (name === '' || !given[index]?.includes('=')) throw new Error(`expected --input to be NAME=VALUE, got '${given[index]}'`)
    if (inputs.findIndex(([other]) => other === name) < index) throw new Error(`expected --input ${name} once, got it twice`)
  }
  return Object.fromEntries(inputs)
}

const countOf = (flag: string, text: string, most = 1e6): number => {
  if (!/^[1-9]\d{0,5}$/.test(text) || Number(text) > most) throw new Error(`expected ${flag} to be a number, 1 ${most < 1e6 ? `to ${most}` : 'or more'}, got '${text}'`)
  return Number(text)
}
