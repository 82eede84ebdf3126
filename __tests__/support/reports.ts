import type { Event, StageEvent, StageHead, Tail } from '../../src/core/event.ts'
import { failure, type Failure, type Outcome, type OutcomeWord, outcomeWord, skipped, type SkipReason, success } from '../../src/core/outcome.ts'
import type { Report } from '../../src/core/report.ts'
import { ReportFold } from '../../src/core/report-fold.ts'

/** One thing that happens in a stage of a made-up run. */
export type Happening =
  | { readonly fails: Failure; readonly after?: number; readonly output?: string }
  | { readonly succeeds: true; readonly after?: number; readonly outputs?: Readonly<Record<string, string>> }
  | { readonly waits: number; readonly maxAttempts?: number }
  | { readonly emits: StageEvent }

/** A stage of a made-up run: what happens in it, or why it is skipped. */
export interface Story extends Partial<StageHead> {
  readonly happens?: readonly Happening[]
  readonly skipped?: readonly [reason: SkipReason, detail: string]
  readonly conclusion?: OutcomeWord
  /** How the stage ends where that is not how its last attempt did. */
  readonly ends?: Outcome
  /** The run ends before the stage does. */
  readonly endless?: true
}

export interface Telling {
  readonly name?: string
  readonly outcome?: OutcomeWord
  readonly notices?: readonly string[]
  readonly deferred?: readonly string[]
}

/** The wall time at which every made-up run begins: 2026-08-01 12:00:00 UTC. */
export const WALL_TIME = Date.UTC(2026, 7, 1, 12)

/** The report that events of such stages, one after another, fold into. */
export const reportOf = (stories: Readonly<Record<string, Story>>, telling: Telling = {}): Report => {
  const fold = new ReportFold()
  for (const event of eventsOf(stories, telling)) fold.listener(event)
  return fold.report()
}

export const exit = (exitCode: number): Failure => ({ kind: 'exit', exitCode })

export const tailOf = (text: string): Tail => ({ text, stdout: text, stderr: '', bytes: Buffer.byteLength(text) })

export function* eventsOf(stories: Readonly<Record<string, Story>>, telling: Telling): Generator<Event> {
  const stages = Object.entries(stories).map(([name, story]) => headOf(name, story))
  yield { type: 'run-started', name: telling.name ?? 'Release', wallTime: WALL_TIME, stages, at: 0 }
  const words: OutcomeWord[] = []
  let at = 0
  for (const [name, story] of Object.entries(stories)) {
    for (const event of storyEvents(name, story, at)) {
      at = event.at
      if (event.type === 'stage-ended') words.push(event.conclusion)
      yield event
    }
  }
  for (const text of telling.notices ?? []) yield { type: 'run-notice', text, at }
  if (telling.deferred !== undefined) yield { type: 'stages-deferred', stages: telling.deferred, at }
  yield { type: 'run-ended', outcome: telling.outcome ?? worst(words), at }
}

const headOf = (name: string, { title = name, part = 'stages', needs = [], command = `./${name}.sh` }: Story): StageHead => ({
  name,
  title,
  part,
  needs,
  command,
})

const worst = (words: readonly OutcomeWord[]): OutcomeWord =>
  (['cancelled', 'failure'] as const).find((word) => words.includes(word)) ?? 'success'

function* storyEvents(stage: string, story: Story, from: number): Generator<Event> {
  let at = from
  if (story.skipped !== undefined) return yield ended(stage, skipped(...story.skipped), story, at)
  yield { type: 'stage-started', stage, at }
  let attempt = 0
  let outcome: Outcome = success()
  for (const happening of story.happens ?? [{ succeeds: true }]) {
    if ('emits' in happening) yield { ...happening.emits, stage, at }
    else if ('waits' in happening) {
      yield { type: 'wait-started', attempt, delayMs: happening.waits, maxAttempts: happening.maxAttempts ?? 3, stage, at }
      yield { type: 'wait-ended', attempt, stage, at: (at += happening.waits) }
    } else {
      attempt += 1
      yield { type: 'attempt-started', attempt, stage, at }
      at += happening.after ?? 1_000
      outcome = 'fails' in happening ? failure(happening.fails) : success({ outputs: happening.outputs ?? {}, exports: {}, paths: [] })
      if ('fails' in happening) yield { type: 'attempt-tail', attempt, tail: tailOf(happening.output ?? ''), stage, at }
      yield { type: 'attempt-ended', attempt, outcome, stage, at }
    }
  }
  if (story.endless !== true) yield ended(stage, story.ends ?? outcome, story, at)
}

const ended = (stage: string, outcome: Outcome, story: Story, at: number): Event => ({
  type: 'stage-ended',
  stage,
  outcome,
  conclusion: story.conclusion ?? outcomeWord(outcome),
  at,
})
