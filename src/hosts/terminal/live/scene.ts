import type { Event, StageHead } from '../../../core/event.ts'

/** What is to be seen of a run while it runs; times are on the clock of whoever folds the events. */
export interface Scene {
  readonly startedAt: number
  readonly heads: readonly StageHead[]
  /** The names of stages that have ended, in any way. */
  readonly ended: ReadonlySet<string>
  /** How many of them failed. */
  readonly failed: number
  /** In the order in which they started. */
  readonly running: ReadonlyMap<string, Running>
}

export interface Running {
  readonly title: string
  readonly since: number
  /** How long it usually takes. */
  readonly expectedMs?: number
  readonly attempt: number
  /** Known after the first failure. */
  readonly maxAttempts?: number
  readonly doing: Doing
  /** What long work tells of itself. */
  readonly progress?: { readonly text: string; readonly fraction?: number }
}

export type Doing =
  | { readonly kind: 'work' }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'hook'; readonly hook: string }

const WORK: Doing = { kind: 'work' }

export const emptyScene = (now: number): Scene => ({ startedAt: now, heads: [], ended: new Set(), failed: 0, running: new Map() })

/** The scene after an event that happened `now`. */
export const sceneAfter = (scene: Scene, event: Event, now: number): Scene => {
  if (event.type === 'run-started') return { ...emptyScene(now), heads: event.stages }
  if (!('stage' in event)) return scene
  if (event.type === 'stage-started') return withStage(scene, event.stage, begun(scene, event, now))
  if (event.type === 'stage-ended') return without(scene, event)
  const running = scene.running.get(event.stage)
  const next = running && runningAfter(running, event, now)
  return next === undefined || next === running ? scene : withStage(scene, event.stage, next)
}

const begun = ({ heads }: Scene, { stage, expectedMs }: Extract<Event, { type: 'stage-started' }>, now: number): Running => ({
  title: heads.find(({ name }) => name === stage)?.title ?? stage,
  since: now,
  ...(expectedMs !== undefined && { expectedMs }),
  attempt: 1,
  doing: WORK,
})

const withStage = (scene: Scene, stage: string, running: Running): Scene => ({ ...scene, running: new Map(scene.running).set(stage, running) })

const without = (scene: Scene, { stage, conclusion }: Extract<Event, { type: 'stage-ended' }>): Scene => {
  const running = new Map(scene.running)
  running.delete(stage)
  return { ...scene, running, ended: new Set(scene.ended).add(stage), failed: scene.failed + (conclusion === 'failure' ? 1 : 0) }
}

const runningAfter = (running: Running, event: Event, now: number): Running => {
  switch (event.type) {
    case 'attempt-started':
      return { ...withoutProgress(running), attempt: event.attempt, doing: WORK }
    case 'attempt-ended':
    case 'wait-ended':
      return { ...withoutProgress(running), doing: WORK }
    case 'wait-started':
      return { ...withoutProgress(running), maxAttempts: event.maxAttempts, doing: { kind: 'wait', until: now + event.delayMs } }
    case 'hook-started':
      return { ...withoutProgress(running), doing: { kind: 'hook', hook: event.hook } }
    case 'hook-ended':
      return { ...running, doing: WORK }
    case 'progress':
      return { ...running, progress: { text: event.text, ...(event.fraction !== undefined && { fraction: event.fraction }) } }
    default:
      return running
  }
}

const withoutProgress = ({ progress: _, ...running }: Running): Running => running
