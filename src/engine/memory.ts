import type { Event } from '../core/event.ts'
import { outcomeWord } from '../core/outcome.ts'
import { compared, type Compared, type PastResult, usualOf } from '../core/past.ts'
import type { World } from './world.ts'

/** Measures the stages of a run and holds them against their past. */
export interface Memory {
  readonly listener: (event: Event) => void
  /** How long a stage usually takes, on this ref or else on others. */
  expectedMs(stage: string): number | undefined
  /** What is to be said of a stage that ends now. */
  compared(stage: string, ended: Ended): Compared | undefined
  /** All that has ended. */
  results(): Readonly<Record<string, PastResult>>
}

export type Ended = Pick<Extract<Event, { type: 'stage-ended' }>, 'outcome' | 'at'>

interface Course {
  readonly startedAt: number
  attempts: number
}

export const memory = ({ history, clock, contexts }: World): Memory => {
  const courses = new Map<string, Course>()
  const results = new Map<string, PastResult>()
  const commit = contexts.github['sha']

  const result = (stage: string, { outcome, at }: Ended): PastResult | undefined => {
    const word = outcomeWord(outcome)
    const { startedAt = at, attempts = 0 } = courses.get(stage) ?? {}
    if (word === 'skipped' || isDenied(outcome) || isCached(outcome)) return undefined
    const fingerprint = typeof commit === 'string' && commit !== '' ? { fingerprint: commit } : {}
    return { at: clock.wall(), outcome: word, durationMs: at - startedAt, attempts, ...fingerprint }
  }

  return {
    expectedMs: (stage) => (usualOf(history.past(stage)) ?? usualOf(history.elsewhere(stage)))?.medianMs,
    compared: (stage, ended) => {
      const now = result(stage, ended)
      const past = history.past(stage)
      return now && { ...compared(now, past), ...(past.length > 0 && { past }) }
    },
    results: () => Object.fromEntries(results),
    listener: (event) => {
      if (event.type === 'stage-started') courses.set(event.stage, { startedAt: event.at, attempts: 0 })
      const course = 'stage' in event ? courses.get(event.stage) : undefined
      if (event.type === 'attempt-started' && course !== undefined) course.attempts = event.attempt
      const ended = event.type === 'stage-ended' ? result(event.stage, event) : undefined
      if (event.type === 'stage-ended' && ended !== undefined) results.set(event.stage, ended)
    },
  }
}

/** What did not run tells nothing of how long it takes. */
const isCached = (outcome: Ended['outcome']): boolean => outcome.status === 'success' && (outcome.cached !== undefined || outcome.resumed !== undefined)

/** Who may run it says nothing about the stage. */
const isDenied = (outcome: Ended['outcome']): boolean => outcome.status === 'failure' && outcome.failure.kind === 'denied'
