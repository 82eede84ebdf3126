import { parseArgs } from 'node:util'
import { clock } from '../../adapters/clock.ts'
import { processes } from '../../adapters/processes/index.ts'
import { sources } from '../../adapters/sources/index.ts'
import { readStdinWhole } from '../../adapters/sources/stdin-whole.ts'
import { exitCodeOf, type Outcome, success } from '../../core/outcome.ts'
import type { Context } from '../../core/run.ts'
import type { Scan } from '../../core/scan.ts'
import type { Sources } from '../../core/sources.ts'
import { scannedStage } from '../../engine/scan.ts'
import { stageEnvironment } from '../../hosts/environment.ts'
import { detailLines } from '../../report/detail.ts'
import { scanJson } from '../../report/scan-json.ts'
import { scanShown } from '../../report/scan.ts'
import { findingText } from '../../report/stage-findings.ts'
import { failureSentence } from '../../report/words.ts'
import { loadSettings } from '../../settings/load.ts'
import type { Origin } from '../../settings/origin.ts'
import { formatProblem } from '../../settings/problem.ts'
import type { ScanSettings } from '../../settings/scan.ts'
import { machineChecks } from '../session.ts'
import { DONE, FAILED, jsonText, objection, shown, signalOf, usage, WRONG } from './ending.ts'
import type { ToolIo } from './io.ts'
import { SCAN_HELP } from './scan-help.ts'

/** `stagewright scan`: looks through files, or what is piped into it, as `scan` of a stage does. Exit code 0 where all is well, 1 where something was found, 2 where the command line is wrong. */
export const scanTool = async (argv: readonly string[], io: ToolIo): Promise<number> => {
  const read = readCommand(argv)
  if (read === 'help') return told(io, SCAN_HELP)
  if (typeof read === 'string') return usage(io, 'scan', read)
  const loaded = await loadSettings(pipelineOf(read), ORIGIN, 'stagewright scan', machineChecks(process.env, process.cwd()))
  if (!loaded.ok) return wrong(io, loaded.problems.map(formatProblem))
  const settings = loaded.pipeline.stages[0]?.settings.scan
  return settings === undefined ? WRONG : scanWith(settings, read, io)
}

const told = (io: ToolIo, text: string): number => {
  io.out(text)
  return DONE
}

const wrong = (io: ToolIo, lines: readonly string[]): number => {
  for (const line of lines) io.err(`${line}\n`)
  return WRONG
}

interface Command {
  readonly scan: Readonly<Record<string, unknown>>
  /** None for what is piped in. */
  readonly files: readonly string[]
  readonly json: boolean
}

const OPTIONS = {
  preset: { type: 'string', multiple: true, short: 'p' },
  rule: { type: 'string', multiple: true, short: 'r' },
  ignore: { type: 'string' },
  format: { type: 'string' },
  'fail-if': { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

const readCommand = (argv: readonly string[]): Command | string => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
    return values.help === true ? 'help' : commandOf(values, positionals)
  } catch (error) {
    return objection(error)
  }
}

/** Without rules and presets the first word is the pattern, as it is for grep. */
const commandOf = (values: Values, positionals: readonly string[]): Command | string => {
  const hasOwn = values.rule !== undefined || values.preset !== undefined
  const [pattern] = hasOwn ? [] : positionals
  if (!hasOwn && pattern === undefined) return 'expected a pattern, --rule or --preset'
  const limit = values.limit === undefined ? {} : { limit: Number(values.limit) }
  const common = { ...limit, ...(values.ignore !== undefined && { ignore: values.ignore }) }
  const written = pattern === undefined ? (values.rule ?? []).map(ruleOf) : [{ name: 'matches', match: pattern }]
  const { format, 'fail-if': failIf = 'errors > 0' } = values
  const scan = {
    ...(written.length > 0 && { rules: written.map((rule) => ({ ...rule, ...common })) }),
    ...(values.preset && { preset: values.preset }),
    ...(format !== undefined && { format }),
    'fail-if': failIf,
  }
  const files = positionals.slice(pattern === undefined ? 0 : 1).filter((file) => file !== '-')
  return { scan, files, json: values.json ?? false }
}

const ruleOf = (text: string): { readonly name: string; readonly match: string } => {
  const [, name, match = ''] = /^([A-Za-z_][\w-]*)=(.*)$/s.exec(text) ?? []
  if (name === undefined) throw new Error(`expected --rule NAME=PATTERN, got '${text}'`)
  return { name, match }
}

/** What is piped in has no name that a glob could match. */
const pipelineOf = ({ scan, files }: Command): unknown => ({ stages: { scan: { scan: { ...scan, files: files.length > 0 ? files : ['-'] } } } })

const PLACE = { file: 'stagewright scan', line: 0, column: 0, source: '' }
const ORIGIN: Origin = { key: () => PLACE, value: () => PLACE, within: () => PLACE }

const scanWith = async (settings: ScanSettings, { files, json }: Command, io: ToolIo): Promise<number> => {
  const policy = await scannedStage(settings, { clock, sources: async () => inputOf(files) }, () => ({ cwd: process.cwd(), env: {}, evaluate: String }))
  let scan: Scan | undefined
  const context: Context = {
    stage: 'scan', attempt: 1, signal: signalOf(io), output: { write: () => undefined }, env: {},
    emit: (event) => {
      if (event.type === 'scanned') ({ scan } = event)
    },
  }
  const outcome = await policy(async () => success())(context)
  return end(outcome, scan, json, io)
}

const inputOf = (files: readonly string[]): Sources => {
  const all = sources({ clock, processes: processes(clock), environment: stageEnvironment(process.env) })
  if (files.length > 0) return all
  // There is nothing to tidy up, and while it waits for input nobody could hear a signal.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
  return { ...all, find: async () => [{ name: 'stdin', read: readStdinWhole }] }
}

const WIDTH = 1_000

const end = (outcome: Outcome, scan: Scan | undefined, json: boolean, io: ToolIo): number => {
  if (scan !== undefined && json) io.out(jsonText(scanJson(scan)))
  if (scan !== undefined && !json) io.out(lines(scan).map((line) => `${line}\n`).join(''))
  if (outcome.status !== 'failure') return DONE
  io.err(`stagewright: ${shown(failureSentence(outcome.failure))}\n`)
  return outcome.failure.kind === 'cancelled' ? exitCodeOf(outcome.failure) : FAILED
}

const lines = (scan: Scan): readonly string[] => [
  ...scan.findings.map((finding) => shown(findingText(finding))),
  ...scanShown({ attempts: [{ attempt: 1, outcome: 'success', startMs: 0, endMs: 0, scan }] }).flatMap((detail) => detailLines(detail, WIDTH)),
]
