import { type Judgement, judgementFacts } from '../core/judgement.ts'
import { failure, type Outcome, unstable } from '../core/outcome.ts'
import type { Clock } from '../core/ports.ts'
import type { Context, Output, Policy, Run } from '../core/run.ts'
import type { Scan } from '../core/scan.ts'
import type { Secrets } from '../core/secrets.ts'
import type { Sources } from '../core/sources.ts'
import { stopReason } from '../core/stop.ts'
import { createScanner, type Scanner } from '../streams/scan/index.ts'
import type { RecordReader } from '../streams/scan/records.ts'
import type { ScanSpec } from '../streams/scan/spec.ts'
import { scanningTold } from './scanning.ts'

export interface ScanOptions {
  readonly spec: ScanSpec
  /** Makes records of lines, where they are more than text. */
  readonly records?: (() => RecordReader) | undefined
  /** What is scanned instead of the output. */
  readonly files?: ScannedFiles | undefined
  /** What may be true of what was found; the first that is decides. */
  readonly failIf: readonly Judgement[]
  readonly unstableIf: readonly Judgement[]
  /** What is taken out of files before anything looks at them; an output has come without. */
  readonly secrets?: Pick<Secrets, 'output'> | undefined
  readonly clock: Clock
}

export interface ScannedFiles {
  readonly globs: readonly string[]
  /** `during`: what is appended while the work runs; `after`: all that they hold when it has ended. */
  readonly when: 'during' | 'after'
  readonly ifNone: 'error' | 'warn' | 'ignore'
  readonly sources: () => Promise<Sources>
  /** Throws an `Error` in words. */
  readonly folder: () => string
}

/**
 * Looks for what matters in what it wraps writes, or in files, and tells it before the attempt ends.
 * What was found can fail a success or make it unstable; a failure stays what it is. The output passes
 * on unchanged and at once.
 */
export const scanned =
  (options: ScanOptions): Policy =>
  (next) =>
  async (context) => {
    const scanner = createScanner(options.spec, options.records)
    const { outcome, problems } = await read(options, scanner, next, context)
    const result = scanner.result()
    const scan: Scan = { ...result, problems: [...problems, ...result.problems] }
    context.emit({ type: 'scanned', attempt: context.attempt, scan })
    return judged(outcome, options, scanner)
  }

interface Read {
  readonly outcome: Outcome
  /** What could not be read, in words. */
  readonly problems: readonly string[]
}

const read = (options: ScanOptions, scanner: Scanner, next: Run, context: Context): Promise<Read> => {
  const { files, clock, secrets } = options
  if (files === undefined) return ownOutput(scanner, clock, next, context)
  const open: Open = secrets === undefined ? scanner.stream : (of) => withoutSecrets(scanner.stream(of), secrets)
  return files.when === 'during' ? whileItRuns(files, open, clock, next, context) : afterIt(files, open, clock, next, context)
}

type Open = (...of: Parameters<Scanner['stream']>) => Pick<ReturnType<Scanner['stream']>, 'push' | 'end'>

/** Once a text is cut to be shown, what is left of a secret in it can't be told any more. */
const withoutSecrets = (stream: ReturnType<Open>, secrets: Pick<Secrets, 'output'>): ReturnType<Open> => {
  const write: Output['write'] = (_, bytes) => {
    stream.push(bytes)
    return undefined
  }
  const output = secrets.output({ write })
  const end = (): void => {
    void output.end()
    stream.end()
  }
  return { push: (chunk) => void output.write('stdout', chunk), end }
}

const ownOutput = async (scanner: Scanner, clock: Clock, next: Run, context: Context): Promise<Read> => {
  const now = (): number => clock.now()
  const streams = { stdout: scanner.stream({ stream: 'stdout', now }), stderr: scanner.stream({ stream: 'stderr', now }) }
  const write: Output['write'] = (stream, chunk) => {
    // First written, then scanned: whoever reads has something to do meanwhile.
    const written = context.output.write(stream, chunk)
    streams[stream].push(chunk)
    return written
  }
  const outcome = await next({ ...context, output: { write } })
  for (const stream of Object.values(streams)) stream.end()
  return { outcome, problems: [] }
}

const afterIt = async (files: ScannedFiles, open: Open, clock: Clock, next: Run, context: Context): Promise<Read> => {
  const outcome = await next(context)
  if (context.signal.aborted) return stopped(outcome, [], context)
  const problems: string[] = []
  try {
    const sources = await (await files.sources()).find(files.globs, files.folder())
    if (sources.length === 0) return noFiles(outcome, files, context)
    const chunksOf = scanningTold(sources, context, clock)
    for (const source of sources) await readWhole(chunksOf(source), open({ file: source.name }), problems)
  } catch (error) {
    problems.push(words(error))
  }
  if (context.signal.aborted) return stopped(outcome, problems, context)
  return problems.length === 0 ? { outcome, problems } : unread(outcome, problems)
}

/** Of what was not looked at to its end nobody knows that it is well. */
const stopped = (outcome: Outcome, problems: readonly string[], { signal }: Context): Read => ({
  outcome: outcome.status === 'success' ? failure(stopReason(signal), outcome.handover) : outcome,
  problems,
})

const readWhole = async (chunks: AsyncIterable<Uint8Array>, stream: ReturnType<Open>, problems: string[]): Promise<void> => {
  try {
    for await (const chunk of chunks) stream.push(chunk)
  } catch (error) {
    problems.push(words(error))
  }
  stream.end()
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const unread = (outcome: Outcome, problems: readonly string[]): Read => ({
  outcome: outcome.status === 'success' ? failure({ kind: 'operation', reason: 'incomplete', message: problems.join('; ') }, outcome.handover) : outcome,
  problems,
})

const noFiles = (outcome: Outcome, { globs, ifNone }: ScannedFiles, context: Context): Read => {
  const message = `no file matches ${globs.join(', ')}`
  if (ifNone === 'ignore') return { outcome, problems: [] }
  if (ifNone === 'warn') context.emit({ type: 'notice', text: `${message}: nothing was scanned` })
  if (ifNone === 'warn' || outcome.status !== 'success') return { outcome, problems: [message] }
  const remedy = 'check `files`, or set if-no-files: warn'
  return { outcome: failure({ kind: 'operation', reason: 'incomplete', message, remedy }, outcome.handover), problems: [message] }
}

const whileItRuns = async (files: ScannedFiles, open: Open, clock: Clock, next: Run, context: Context): Promise<Read> => {
  const ended = new AbortController()
  const followed = follow(files, open, clock, ended.signal)
  try {
    const outcome = await next(context)
    ended.abort()
    const { problems, isEmpty } = await followed
    if (problems.length > 0) return unread(outcome, problems)
    return isEmpty && !context.signal.aborted ? noFiles(outcome, files, context) : { outcome, problems }
  } finally {
    ended.abort()
  }
}

/** Never rejects. */
const follow = async ({ sources, globs, folder }: ScannedFiles, open: Open, clock: Clock, signal: AbortSignal) => {
  const streams = new Map<string, ReturnType<Open>>()
  const problems: string[] = []
  try {
    for await (const { name, chunk } of (await sources()).follow(globs, folder(), signal)) {
      const stream = streams.get(name) ?? open({ file: name, now: () => clock.now() })
      streams.set(name, stream)
      stream.push(chunk)
    }
  } catch (error) {
    problems.push(words(error))
  }
  for (const stream of streams.values()) stream.end()
  return { problems, isEmpty: streams.size === 0 }
}

const judged = (outcome: Outcome, { failIf, unstableIf }: ScanOptions, { measure }: Scanner): Outcome => {
  if (outcome.status !== 'success') return outcome
  const broken = failIf.find((judgement) => judgement.holds(measure))
  if (broken !== undefined) return failure({ kind: 'scan', expression: broken.text, message: sentence(broken, measure) }, outcome.handover)
  const marks = unstableIf.filter((judgement) => judgement.holds(measure)).map((judgement) => sentence(judgement, measure))
  if (marks.length === 0) return outcome
  return { ...outcome, ...unstable([outcome.unstable, ...marks].filter((mark) => mark !== undefined).join('; '), outcome.handover) }
}

const sentence = (judgement: Judgement, measure: Scanner['measure']): string => `${judgement.text}: ${judgementFacts(judgement, measure)}`
