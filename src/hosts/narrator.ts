import { formatDuration } from '../core/duration.ts'
import type { Event } from '../core/event.ts'
import type { Audience } from '../core/ports.ts'
import type { StageReport } from '../core/report.ts'
import type { ReportFold } from '../core/report-fold.ts'
import type { Output } from '../core/run.ts'
import { comparisonLines } from '../report/comparison.ts'
import { attemptClause, durationOf, stageVerdict } from '../report/verdict.ts'
import { cachedSentence, failureSentence, noRetrySentence, resumedSentence, retrySentence, straySentence } from '../report/words.ts'
import type { OutputFilter, StageChannel, StageLog } from './log/stage-log.ts'

/** How a host tells a run. */
export interface Voice {
  filter(stage: string): Filter
  /** A sentence of ours as a line of the log. */
  line(sentence: string): string
  /** The sentence that tells how a stage ended, where it is not a line as any other. */
  ending?(stage: StageReport, sentence: string): string
  /** Lines that go right behind the log of a stage that has ended. */
  afterEnd(stage: StageReport): readonly string[]
  /** Lines that go right behind the log of a stage of which an attempt failed. */
  afterRetry(stage: StageReport): readonly string[]
}

export interface Filter extends OutputFilter {
  /** What it kept from the runner, in a sentence, if anything. */
  told(): string | undefined
}

interface Place {
  readonly channel: StageChannel
  readonly filter: Filter
}

/** Tells each stage's story in its place in the log, between the lines of its output. */
export const narrator = (log: StageLog, fold: ReportFold, voice: Voice): Audience => {
  const places = new Map<string, Place>()

  const open = (stage: string): void => {
    const filter = voice.filter(stage)
    places.set(stage, { filter, channel: log.open(stage, filter) })
  }

  const say = (stage: string, sentences: readonly string[]): void => {
    for (const sentence of sentences) places.get(stage)?.channel.note(voice.line(sentence))
  }

  const close = (stage: StageReport): void => {
    const place = places.get(stage.name)
    if (place === undefined) return
    say(stage.name, [place.filter.told()].filter((sentence) => sentence !== undefined))
    const sentence = ending(stage)
    place.channel.note(voice.ending?.(stage, sentence) ?? voice.line(sentence))
    say(stage.name, comparisonLines(stage))
    for (const line of voice.afterEnd(stage)) place.channel.after(line)
    void place.channel.close()
    places.delete(stage.name)
  }

  return {
    output: (stage) => places.get(stage)?.channel ?? NOWHERE,
    listener: (event) => {
      if (!('stage' in event)) return
      if (event.type === 'stage-started') open(event.stage)
      const report = fold.stage(event.stage)
      if (report === undefined) return
      say(event.stage, sentences(event, report))
      if (event.type === 'wait-started') for (const line of voice.afterRetry(report)) places.get(event.stage)?.channel.after(line)
      if (event.type === 'stage-ended') close(report)
    },
  }
}

/** For what is written where no stage is open: there is nobody to read it. */
const NOWHERE: Output = { write: () => undefined }

const sentences = (event: Event, stage: StageReport): readonly string[] => {
  switch (event.type) {
    case 'attempt-started':
      return event.attempt === 1 ? [] : [`attempt ${event.attempt} begins`]
    case 'wait-started':
      return [retrySentence({ attempt: event.attempt, maxAttempts: event.maxAttempts, delayMs: event.delayMs, ...lastFailure(stage) })]
    case 'not-retried':
      return [noRetrySentence(event.why)]
    case 'hook-started':
      return [event.hook === 'before-retry' ? '`before-retry` begins' : `the ${event.hook} hook begins`]
    case 'hook-ended':
      return event.outcome.status === 'failure' ? [`the ${event.hook} hook failed: ${failureSentence(event.outcome.failure)}`] : []
    case 'hooks-deferred':
      return [`the ${event.hooks.join(', ')} hook is left to the post step`]
    case 'strays':
      return event.strays.map(straySentence)
    case 'notice':
    case 'aside':
      return [event.text]
    default:
      return []
  }
}

const lastFailure = (stage: StageReport): { readonly failure?: NonNullable<StageReport['failure']> } => {
  const failure = stage.attempts.at(-1)?.failure
  return failure === undefined ? {} : { failure }
}

const ending = (stage: StageReport): string => {
  if (stage.outcome === 'failure' || stage.outcome === 'cancelled') return stageVerdict(stage)
  const clause = attemptClause(stage)
  if (stage.cached !== undefined) return `${stage.title}: ${cachedSentence(stage.cached)}`
  if (stage.resumed !== undefined) return `${stage.title}: ${resumedSentence(stage.resumed)}`
  const unstable = stage.unstable === undefined ? '' : `, but is unstable: ${stage.unstable}`
  return `${stage.title} succeeded${clause === '' ? '' : ` ${clause}`} in ${formatDuration(durationOf(stage))}${unstable}`
}
