import { resolve } from 'node:path'
import { writeDocument } from '../adapters/documents.ts'
import type { Event } from '../core/event.ts'
import type { Report } from '../core/report.ts'
import { ReportFold } from '../core/report-fold.ts'
import type { Secrets } from '../core/secrets.ts'
import { runPipeline } from '../engine/run.ts'
import type { World } from '../engine/world.ts'
import { createWriter, type Writer } from '../hosts/log/writer.ts'
import { type CommandName, type Flags, readArguments } from '../hosts/terminal/arguments.ts'
import { help } from '../hosts/terminal/help.ts'
import { styleOf } from '../hosts/terminal/style.ts'
import { reportJson } from '../report/json.ts'
import { renderTerminal } from '../report/terminal.ts'
import { cutToWidth } from '../report/width.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import { formatProblem } from '../settings/problem.ts'
import { type Look, toldToPeople, toldToRunner } from './audience.ts'
import { orDefect } from './defect.ts'
import { exitCode, INVALID } from './exit-code.ts'
import { followersOf, settle } from './followers.ts'
import { safe } from './job.ts'
import { expanded, load, type Ready } from './load.ts'
import type { Share } from './fan-out/share.ts'
import { locatingIn } from './locating.ts'
import { createMasks } from './masks.ts'
import { writeReportFiles } from './report-files.ts'
import { nextStep } from './next.ts'
import { cancellation, historyOf, openSession, recordsOf, type Session } from './session.ts'
import { summaryOptions } from './summary.ts'
import type { ToolIo } from './tools/io.ts'
import { version } from './version.ts'
import { watching } from './watching.ts'

/** `stagewright` on the command line: does what `process.argv` asks and leaves with the exit code. */
export const runCli = async (): Promise<void> => {
  const [out, err] = [process.stdout, process.stderr].map((stream) => createWriter(stream, stream.isTTY ? 'runs-ahead' : 'waits')) as [Writer, Writer]
  // Nothing is announced to a runner: who writes our output to a file would find the secrets there.
  const terminal = { out, err, secrets: createMasks(process.env, () => {}).secrets }
  const code = await orDefect(() => answer(process.argv.slice(2), terminal), (_, stack) => say(terminal, 'err', readable(`stagewright: ${stack}\n`)))
  for (const writer of [out, err]) writer.below(undefined)
  await Promise.all([out.drained(), err.drained()])
  process.exit(code)
}

interface Terminal {
  readonly out: Writer
  readonly err: Writer
  readonly secrets: Secrets
}

const answer = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const request = readArguments(argv)
  switch (request.kind) {
    case 'help':
      say(terminal, 'out', help(request.command))
      return 0
    case 'version':
      say(terminal, 'out', `${version}\n`)
      return 0
    case 'usage':
      say(terminal, 'err', `stagewright: ${request.problem}\n\n${help(undefined)}`)
      return INVALID
    case 'tool':
      return (await import('./tools/index.ts')).runTool(request.tool, request.argv, toolIo(terminal))
    case 'question':
      return (await import('./questions.ts')).answerQuestion(request, (text) => say(terminal, 'out', readable(text)), (text) => say(terminal, 'err', readable(text)))
    case 'command':
      return obey(request.command, request.pipeline, request.flags, terminal)
  }
}

/** A tool shows how far it is on the terminal of its errors, so that its output can be piped. */
const toolIo = (terminal: Terminal): ToolIo => {
  const { stderr } = process
  const stop = new AbortController()
  for (const signal of SIGNALS) process.on(signal, () => stop.abort({ kind: 'cancelled', by: signal }))
  return {
    out: (text) => say(terminal, 'out', readable(text)),
    err: (text) => say(terminal, 'err', readable(text)),
    stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    color: usesColor(process.stdout, undefined),
    signal: stop.signal,
    ...(styleOf({ isTTY: stderr.isTTY, plain: false, environment: process.env }) === 'live' && { status: (line) => terminal.err.below(line === undefined ? undefined : [cutToWidth(line, stderr.columns - 1)]) }),
  }
}

/** What is none of a stage's output passes here: without secrets. */
const say = (terminal: Terminal, stream: 'out' | 'err', text: string): void => {
  void terminal[stream].write(Buffer.from(terminal.secrets.text(text)))
}

const obey = async (command: CommandName, path: string | undefined, flags: Flags, terminal: Terminal): Promise<number> => {
  const workspace = resolve(flags.directory ?? '.')
  const ready = await load(path === undefined ? { kind: 'default' } : { kind: 'file', path }, flags.overrides, process.env, workspace, '--stages')
  if (flags.json && (command === 'validate' || !ready.ok)) say(terminal, 'out', `${JSON.stringify(problemsOf(ready), null, 2)}\n`)
  else for (const problem of problemsOf(ready)) say(terminal, 'err', readable(`${formatProblem(problem)}\n`))
  if (!ready.ok) return INVALID
  for (const note of ready.notes ?? []) say(terminal, 'err', readable(`stagewright: ${note}\n`))
  return COMMANDS[command]({ ready, flags, terminal, workspace })
}

const problemsOf = (ready: Ready) => (ready.ok ? ready.warnings : ready.problems)

interface Order {
  readonly ready: Extract<Ready, { ok: true }>
  readonly flags: Flags
  readonly terminal: Terminal
  readonly workspace: string
}

const validate = async ({ ready, flags, terminal }: Order): Promise<number> => {
  if (!flags.json) say(terminal, 'out', `${ready.pipeline.file} is valid: ${counted(ready.pipeline.stages.length)}\n`)
  return 0
}

const counted = (stages: number): string => (stages === 1 ? '1 stage' : `${stages} stages`)

const render = async ({ ready, terminal }: Order): Promise<number> => {
  const { renderPipeline } = await import('../settings/render.ts')
  say(terminal, 'out', renderPipeline(ready.pipeline))
  return 0
}

const history = async ({ ready: { pipeline }, flags, terminal, workspace }: Order): Promise<number> => {
  const { past } = historyOf(process.env, workspace, pipeline.file)
  const results = Object.fromEntries(pipeline.stages.map(({ key }) => [key, past(key)] as const).filter(([, known]) => known.length > 0))
  const { renderHistory } = await import('../report/history.ts')
  say(terminal, 'out', flags.json ? `${JSON.stringify(results, null, 2)}\n` : readable(renderHistory(results)))
  return 0
}

const run = async (order: Order): Promise<number> => {
  const { pipeline } = order.ready
  if (order.flags.fanOut.shard !== undefined) return (await fanOut()).shardCommand(groundOf(order), (whole, share) => runWhole(order, whole, share))
  return runWhole(order, await expanded(pipeline))
}

const plan = async (order: Order): Promise<number> => (await fanOut()).planCommand(groundOf(order))

const collect = async (order: Order): Promise<number> => (await fanOut()).collectCommand(groundOf(order), (whole, share) => runWhole(order, whole, share))

const fanOut = () => import('./fan-out/commands.ts')

const groundOf = ({ ready, flags, terminal, workspace }: Order) => ({
  pipeline: ready.pipeline,
  flags,
  workspace,
  out: (text: string): void => say(terminal, 'out', readable(text)),
  err: (text: string): void => say(terminal, 'err', readable(text)),
})

const runWhole = async ({ flags, terminal, workspace }: Order, pipeline: Pipeline, share?: Share): Promise<number> => {
  const session = openSession(process.env, workspace, pipeline.file, terminal.secrets)
  try {
    const { own, settled } = await runIn(session, pipeline, flags, terminal, share)
    const report = share?.report(own) ?? own
    for (const trouble of share?.troubles() ?? []) say(terminal, 'err', readable(`stagewright: ${trouble}\n`))
    await deliver(report, pipeline, flags, terminal, workspace)
    for (const trouble of await settled) say(terminal, 'err', readable(`stagewright: ${trouble}\n`))
    return exitCode(report)
  } finally {
    session.end()
  }
}

const COMMANDS: Readonly<Record<CommandName, (order: Order) => Promise<number>>> = { run, plan, collect, validate, render, history }

interface Ran {
  readonly own: Report
  /** What went wrong for those who followed the run. */
  readonly settled: Promise<readonly string[]>
}

const runIn = async (session: Session, pipeline: Pipeline, flags: Flags, terminal: Terminal, share: Share | undefined): Promise<Ran> => {
  const told = flags.json ? 'err' : 'out'
  const writer = terminal[told]
  const stream = flags.json ? process.stderr : process.stdout
  const fold = new ReportFold({ logs: flags.html === undefined ? 'failed' : 'all' })
  const look = lookOf(stream, flags)
  const { log, audience: narrated } = isInJob() ? toldToRunner(writer, pipeline, fold, session) : toldToPeople(writer, pipeline, fold, session, look)
  const watch = isInJob() ? undefined : await watching({ audience: narrated, writer, stream, look, pipeline, session })
  const audience = watch?.audience ?? narrated
  const stop = cancellation(session.world, false)
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      stop.cancel(signal)
      if (!stop.control.kill.aborted) say(terminal, stream.isTTY ? told : 'err', `stagewright: ${signal}: stopping; a second one kills everything at once\n`)
    })
  }
  const followers = await followersOf({ pipeline, session, environment: process.env, fold, share })
  const listeners = [fold.listener, audience.listener, ...followers.map((each) => each.listener)]
  const listener = (event: Event): void => {
    for (const listen of listeners) listen(event)
  }
  const world = share === undefined ? worldOf(session, pipeline, flags) : session.world
  const heard = { ...audience, listener }
  try {
    await (share === undefined ? runPipeline(pipeline, world, heard, stop.control) : share.run(world, heard, stop.control))
  } finally {
    watch?.end()
  }
  const own = fold.report()
  const settled = settle(followers, own, stop.control)
  await log.end()
  return { own, settled }
}

/** Of a single stage there is nothing to resume. */
const worldOf = ({ world }: Session, { file, stages }: Pipeline, { resume }: Flags): World =>
  resume || stages.filter(({ part }) => part === 'stages').length > 1 ? { ...world, records: recordsOf(process.env, world.workspace, file, resume) } : world

/** A terminal that is closed sends SIGHUP. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Inside a job of GitHub's the runner reads what we print, wherever it comes from. */
const isInJob = (): boolean => process.env['GITHUB_ACTIONS'] === 'true'

/** A text that people read, and that commands the runner nothing. */
const readable = (text: string): string => (isInJob() ? safe(text) : text)

/** The same for data, whose meaning stays what it is: of the two ways to write a command only one can stand in JSON. */
const dataOf = (report: Report): string => {
  const json = `${JSON.stringify(reportJson(report), null, 2)}\n`
  return isInJob() ? json.replaceAll('##[', '#\\u0023[') : json
}

/** https://no-color.org, and FORCE_COLOR as Node reads it. */
const usesColor = (stream: NodeJS.WriteStream, color: boolean | undefined): boolean => {
  if (color !== undefined) return color
  if ((process.env['NO_COLOR'] ?? '') !== '') return false
  const forced = process.env['FORCE_COLOR']
  return forced === undefined ? stream.isTTY && process.env['TERM'] !== 'dumb' : forced !== '0' && forced !== 'false'
}

/** How people see what goes to a stream. */
const lookOf = (stream: NodeJS.WriteStream, flags: Flags): Look => {
  const style = styleOf({ isTTY: stream.isTTY, plain: flags.plain, environment: process.env })
  const color = style === 'plain' ? flags.color === true : usesColor(stream, flags.color)
  return { style, color, width: () => stream.columns || 100 }
}

/** The report for those who ran it. */
const told = async (report: Report, { file }: Pipeline, flags: Flags, workspace: string): Promise<string> => {
  const { style, color, width } = lookOf(process.stdout, flags)
  const next = isInJob() ? undefined : nextStep(report, flags, file)
  const look = { color, width: width(), locating: locatingIn(workspace), ...(next !== undefined && { next }) }
  return style === 'plain' ? (await import('../report/spoken.ts')).renderSpoken(report, look) : renderTerminal(report, look)
}

const deliver = async (report: Report, pipeline: Pipeline, flags: Flags, terminal: Terminal, workspace: string): Promise<void> => {
  // Its texts are without secrets already; that its own words may be the same as one must not break it.
  if (flags.json) void terminal.out.write(Buffer.from(dataOf(report)))
  else say(terminal, 'out', readable(`\n${await told(report, pipeline, flags, workspace)}`))
  const problems = [
    flags.report === undefined ? undefined : writeDocument(resolve(workspace, flags.report), dataOf(report)),
    flags.summary === undefined ? undefined : writeDocument(resolve(workspace, flags.summary), (await import('../report/markdown.ts')).renderMarkdown(report, summaryOptions(process.env, workspace, pipeline))),
    ...(await writeReportFiles(report, flags, { locating: locatingIn(workspace), version })),
  ]
  for (const problem of problems) if (problem !== undefined) say(terminal, 'err', `stagewright: ${problem}\n`)
}
