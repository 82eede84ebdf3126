import { type Cached, failure, type Handover, type Outcome } from '../core/outcome.ts'
import type { Clock } from '../core/ports.ts'
import type { Context, Policy } from '../core/run.ts'
import { stopReason } from '../core/stop.ts'
import { type Ring, ring } from '../streams/ring.ts'

/** What a stage gave when it ran, all of it restored by now but its log. */
export interface Hit {
  readonly cached: Cached
  readonly handover: Handover
  /** Markdown for the summary. */
  readonly summary: string
  readonly log: Uint8Array
  /** What has been restored, in a clause. */
  readonly restored: string
}

/** What a stage gave now. */
export interface Ran {
  readonly handover: Handover
  readonly summary: string
  /** The last part of what it wrote. */
  readonly log: Uint8Array
  readonly durationMs: number
}

/** A stage that is not there; `keep` keeps what it gives, and tells in a sentence why that was not possible. */
export interface Miss {
  readonly kind: 'miss'
  /** Why it runs, in a clause. */
  readonly why: string
  keep(ran: Ran, signal: AbortSignal): Promise<string | undefined>
}

export type Looked = (Hit & { readonly kind: 'hit' }) | Miss | { readonly kind: 'unusable'; readonly why: string }

/** Looks whether a stage has run before on exactly what is there now, and restores what it gave. Never rejects. */
export type Look = (context: Context) => Promise<Looked>

/**
 * Restores what the wrapped work gave when it ran last on the same inputs; or else runs it, and keeps
 * what it gives if it succeeds without a mark. What goes wrong with that is said, and changes no outcome.
 */
export const cached =
  (look: Look, clock: Pick<Clock, 'now'>): Policy =>
  (next) =>
  async (context) => {
    const looked = await look(context)
    if (context.signal.aborted) return failure(stopReason(context.signal))
    if (looked.kind === 'hit') return replay(looked, context)
    context.emit(looked.kind === 'miss' ? { type: 'aside', text: `runs, since ${looked.why}` } : { type: 'notice', text: `not cached: ${looked.why}` })
    return looked.kind === 'miss' ? observe(looked, next, context, clock) : next(context)
  }

const replay = async ({ cached: entry, handover, summary, log, restored }: Hit, context: Context): Promise<Outcome> => {
  context.emit({ type: 'aside', text: `nothing has changed since ${new Date(entry.at).toISOString()}: ${restored}` })
  if (log.length > 0) {
    context.emit({ type: 'aside', text: 'its log of then:' })
    await context.output.write('stdout', log)
    if (log.at(-1) !== NEWLINE) await context.output.write('stdout', Uint8Array.of(NEWLINE))
  }
  if (summary !== '') context.emit({ type: 'summary', markdown: summary })
  return { status: 'success', handover, cached: entry }
}

const NEWLINE = 10

/** How much of the end of a log is kept, in bytes. */
const LOG_BYTES = 65_536

const observe = async (miss: Miss, next: (context: Context) => Promise<Outcome>, context: Context, clock: Pick<Clock, 'now'>): Promise<Outcome> => {
  const began = clock.now()
  const log = ring(LOG_BYTES)
  let summary = ''
  const outcome = await next({
    ...context,
    output: {
      write: (stream, chunk) => {
        log.push(chunk)
        return context.output.write(stream, chunk)
      },
    },
    emit: (event) => {
      if (event.type === 'summary') summary += event.markdown
      context.emit(event)
    },
  })
  if (outcome.status !== 'success' || outcome.unstable !== undefined || context.signal.aborted) return outcome
  const trouble = await miss.keep({ handover: outcome.handover, summary, log: wholeLines(log), durationMs: clock.now() - began }, context.signal)
  if (trouble !== undefined) context.emit({ type: 'notice', text: trouble })
  return outcome
}

/** What is cut begins with a whole line, if it holds one. */
const wholeLines = (kept: Ring): Uint8Array => {
  const bytes = kept.bytes()
  return kept.wrapped ? bytes.subarray(bytes.indexOf(NEWLINE) + 1) : bytes
}
