import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocument } from '../adapters/documents.ts'
import { uniqueWord } from '../adapters/unique.ts'
import type { Event } from '../core/event.ts'
import type { Report } from '../core/report.ts'
import { ReportFold } from '../core/report-fold.ts'
import type { Deferred } from '../engine/deferred.ts'
import type { Control } from '../engine/world.ts'
import type { Environment } from '../hosts/environment.ts'
import { annotation } from '../hosts/github/commands.ts'
import { type RunnerFiles, runnerFiles } from '../hosts/github/files.ts'
import { neutralise } from '../hosts/github/neutralise.ts'
import { createWriter, type Writer } from '../hosts/log/writer.ts'
import { renderMarkdown } from '../report/markdown.ts'
import { renderTerminal } from '../report/terminal.ts'
import type { Audience } from '../core/ports.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import { readSecretEnvironment } from '../settings/secret-env.ts'
import { formatProblem, type Problem } from '../settings/problem.ts'
import { toldToRunner } from './audience.ts'
import { type Following, followersOf, settle } from './followers.ts'
import { locatingIn } from './locating.ts'
import { createMasks, type Masks } from './masks.ts'
import { cancellation, type Cancellation, openSession, type Session } from './session.ts'
import { summaryOptions } from './summary.ts'

/** SIGTERM comes 7.5 s after SIGINT, and 2.5 s later the end: what remains is for outputs and summary. */
const STOP_WITHIN_MS = 6_000

/** What the main and the post step of a job have in common. */
export interface Job {
  readonly environment: Environment
  readonly workspace: string
  readonly files: RunnerFiles
  readonly writer: Writer
  readonly masks: Masks
}

/** Its tokens are masked before anything else is printed. */
export const openJob = (given: Environment): Job => {
  const writer = createWriter(process.stdout)
  const { variables } = readSecretEnvironment(given['INPUT_SECRET-ENV'])
  const environment = { ...given, ...variables }
  const masks = createMasks(environment, (line) => void writer.write(Buffer.from(`${line}\n`)))
  for (const value of Object.values(variables)) masks.secrets.add(value)
  return { environment, workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(), files: runnerFiles(given), writer, masks }
}

/** What does not come from events, and is none of a stage's output, passes here: without secrets. */
export const print = ({ writer, masks }: Job, text: string): void => {
  void writer.write(Buffer.from(masks.secrets.text(text.endsWith('\n') ? text : `${text}\n`)))
}

/** Each problem as an annotation at its place, and in the log with the line that it is in. */
export const printProblems = (job: Job, problems: readonly Problem[]): void => {
  for (const problem of problems) {
    const { severity: level, file, line, column, message, hint } = problem
    print(job, safe(formatProblem(problem)))
    const place = line > 0 ? { file, line, column } : {}
    print(job, annotation({ level, title: 'Invalid pipeline', ...place, message: [line > 0 ? message : `${file}: ${message}`, hint].filter(Boolean).join('\n') }))
  }
}

/** What should never happen, with what one needs to find out why it did. */
export const printDefect = (job: Job, message: string, stack: string): void => {
  print(job, safe(`stagewright: ${stack}`))
  print(job, annotation({ level: 'error', title: 'Stagewright could not go on', message }))
}

/** Something that is not the fault of the user's work is said once and turns nothing red. */
export const printTrouble = (job: Job, troubles: readonly (string | undefined)[]): void => {
  for (const trouble of troubles) if (trouble !== undefined) print(job, safe(`stagewright: ${trouble}`))
}

/** A text that may hold what others wrote, in a form in which it commands nothing. */
export const safe = (text: string): string => Buffer.from(neutralise('none').push(Buffer.from(text.endsWith('\n') ? text : `${text}\n`))).toString()

/** Opens a session and runs `body` in it, with the runner's signals connected. */
export const inSession = async <T>(job: Job, pipeline: Pipeline, defers: boolean, body: (session: Session, stop: Cancellation) => Promise<T>): Promise<T> => {
  const session = openSession(job.environment, job.workspace, pipeline.file, job.masks.secrets)
  const stop = cancellation(session.world, defers, STOP_WITHIN_MS)
  process.on('SIGINT', () => stop.cancel('SIGINT')).on('SIGTERM', () => stop.cancel('SIGTERM'))
  try {
    return await body(session, stop)
  } finally {
    session.end()
  }
}

interface Heard {
  readonly report: Report
  readonly deferred: Deferred | undefined
  readonly logged: Promise<void>
  /** Lets those who follow the run finish; what went wrong for them. */
  readonly settle: (control: Control) => Promise<readonly string[]>
}

/** Runs with the job's log as audience, and gives the report once everything of the stages is in the log. */
export const told = async (
  job: Job,
  pipeline: Pipeline,
  session: Session,
  run: (audience: Audience) => Promise<Deferred | undefined>,
  logs: 'failed' | 'all' = 'failed',
  part: Pick<Following, 'share' | 'isLater'> = {},
): Promise<Heard> => {
  const fold = new ReportFold({ logs })
  const { log, audience } = toldToRunner(job.writer, pipeline, fold, session)
  const followers = await followersOf({ pipeline, session, environment: job.environment, fold, ...part })
  const listeners = [fold.listener, audience.listener, ...followers.map((each) => each.listener)]
  const listener = (event: Event): void => {
    job.masks.hold()
    for (const each of listeners) each(event)
  }
  const deferred = await run({ ...audience, listener })
  const report = fold.report()
  return { report, deferred, logged: log.end().then(job.masks.release), settle: (control) => settle(followers, report, control) }
}

const COLUMNS = 110

export const printReport = (job: Job, report: Report): void => {
  const options = { color: true, width: COLUMNS, locating: locatingIn(job.workspace) }
  print(job, `\n${safe(renderTerminal(report, options))}`)
}

export const writeSummary = (job: Job, report: Report, pipeline: Pipeline): string | undefined =>
  job.files.summary(`${job.masks.secrets.text(renderMarkdown(report, summaryOptions(job.environment, job.workspace, pipeline)))}\n`)

/** A file that outlives the step. */
export const keep = ({ environment }: Job, name: string, text: string): { readonly path: string; readonly trouble: string | undefined } => {
  const path = join(environment['RUNNER_TEMP'] ?? tmpdir(), 'stagewright', `${name}-${uniqueWord()}.json`)
  return { path, trouble: writeDocument(path, text, 'private') }
}
