import { relative } from 'node:path'
import { changes, changesWords, type Components, shortened } from '../core/fingerprint.ts'
import type { Handover, Outcome } from '../core/outcome.ts'
import type { Records, RunRecord, StageRecord } from '../core/resume.ts'
import type { Context, Policy } from '../core/run.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { lookAround } from '../stages/run.ts'
import { declaredNames } from './declared-names.ts'
import type { RunState } from './state.ts'
import type { World } from './world.ts'

/** What lets a run go on from where an earlier one failed, and a later one from where this one does. */
export interface Resumption {
  /** Stands for the work of a stage that succeeded in the run that is resumed, if nothing differs. */
  around(entry: PipelineStage): Policy
  ended(stage: string, outcome: Outcome, at: number): void
  /** Leaves what the next run needs; never rejects. */
  leave(isSuccess: boolean): Promise<void>
}

export interface ResumeGround {
  readonly pipeline: Pipeline
  readonly world: World
  readonly state: RunState
  readonly records: Records
  /** Says something of the run as a whole. */
  readonly say: (text: string) => void
}

/** What is known of a stage in this run. */
interface Course {
  readonly startedAt: number
  /** What its result depends on, as texts; nothing where that cannot be told. */
  readonly texts: Texts | undefined
  readonly before: StageRecord | undefined
  outcome?: Extract<Outcome, { status: 'success' }>
  endedAt?: number
}

export const resumption = (ground: ResumeGround): Resumption => {
  const { world, records } = ground
  const courses = new Map<string, Course>()
  let asked: Promise<RunRecord | undefined> | undefined

  const before = (): Promise<RunRecord | undefined> => (asked ??= previousRun(ground))

  const around =
    (entry: PipelineStage): Policy =>
    (next) =>
    async (context) => {
      const record = await before()
      const course: Course = { startedAt: world.clock.now(), texts: textsOf(entry, ground), before: record?.stages[entry.key] }
      courses.set(entry.key, course)
      if (record === undefined || context.signal.aborted) return next(context)
      if (course.before === undefined) return runAgain(context, 'aside', 'it had not succeeded', next)
      if (entry.settings.cache !== undefined) return resumedFromCache(course.before, await next(context))
      const why = await whyNot(entry, course.before, course.texts, (stage) => isNew(courses.get(stage)), world)
      if (why !== undefined) return runAgain(context, 'notice', why, next)
      return resumedOutcome(course.before, course.before.handover as Handover)
    }

  const ended = (stage: string, outcome: Outcome, at: number): void => {
    const course = courses.get(stage)
    if (course !== undefined && outcome.status === 'success') Object.assign(course, { outcome, endedAt: at })
  }

  const leave = async (isSuccess: boolean): Promise<void> => {
    const stages = await Promise.all([...courses].map(async ([stage, course]) => [stage, await recordedAs(course, ground)] as const))
    const kept = stages.filter((entry): entry is [string, StageRecord] => entry[1] !== undefined)
    await records.leave(isSuccess || kept.length === 0 ? undefined : { commit: commitOf(world), stages: Object.fromEntries(kept) })
  }

  return { around, ended, leave }
}

const previousRun = async ({ records, world, say }: ResumeGround): Promise<RunRecord | undefined> => {
  const previous = await records.previous()
  if (previous === undefined) return undefined
  const why = typeof previous === 'string' ? previous : previous.commit === commitOf(world) ? undefined : 'the run before was one of another commit'
  if (why === undefined && typeof previous !== 'string') return previous
  say(`nothing is resumed: ${why}`)
  return undefined
}

const commitOf = ({ contexts }: World): string => typeof contexts.github['sha'] === 'string' ? contexts.github['sha'] : ''

const runAgain = (context: Context, type: 'aside' | 'notice', why: string, next: (context: Context) => Promise<Outcome>): Promise<Outcome> => {
  context.emit({ type, text: `runs again: ${why}` })
  return next(context)
}

const resumedOutcome = ({ at, durationMs: savedMs, unstable }: StageRecord, handover: Handover): Outcome => ({
  status: 'success',
  handover,
  resumed: { at, savedMs },
  ...(unstable !== undefined && { unstable }),
})

/** Its cache knows best whether anything differs, and has its files. */
const resumedFromCache = (record: StageRecord, outcome: Outcome): Outcome =>
  outcome.status === 'success' && outcome.cached !== undefined ? resumedOutcome(record, outcome.handover) : outcome

/** Whether what a stage left may differ from what it left then. */
const isNew = (course: Course | undefined): boolean => course?.outcome?.resumed === undefined

/** Why a stage that had succeeded runs again, in a clause. */
const whyNot = async ({ settings, needs }: PipelineStage, record: StageRecord, texts: Texts | undefined, ranAgain: (stage: string) => boolean, world: World): Promise<string | undefined> => {
  if (settings.background === true) return 'it leaves something running'
  if (typeof record.handover === 'string') return record.handover
  if (texts === undefined) return 'what it depends on cannot be told'
  const differing = changes(record.components, await digested(texts, world), [], [])
  if (differing.length > 0) return changesWords(differing)
  const fresh = needs.find(({ stage }) => ranAgain(stage))
  if (fresh !== undefined) return `${fresh.stage}, which it needs, ran again`
  const gone = record.handover.paths.find((path) => !world.files.isFolder(path))
  return gone === undefined ? undefined : `${gone}, which it put on the PATH, is not there`
}

/** What a stage's result depends on, not yet digested: that costs time, and only a run that fails has to be recorded. */
type Texts = Omit<Components, 'inputs'>

const textsOf = (entry: PipelineStage, { pipeline, world, state }: ResumeGround): Texts | undefined => {
  const { settings: own } = entry
  const around = lookAround({ surroundings: () => state.surroundings(entry.key, [pipeline.env, own.env], own['working-directory'], own) })
  if (typeof around === 'string') return undefined
  const names = declaredNames(pipeline, own)
  return {
    parts: {
      script: JSON.stringify([own.run, own.call, own.with, own.check, own.backup, own.playbook], plainly),
      shell: own.shell ?? 'bash',
      folder: relative(world.workspace, around.cwd),
      declared: JSON.stringify([own.outputs ?? [], own.exports ?? []]),
    },
    env: Object.fromEntries(names.map((name) => [name, around.env[name] ?? ''])),
    needs: Object.fromEntries(entry.needs.map(({ stage }) => [stage, JSON.stringify([state.facts[stage]?.conclusion, state.facts[stage]?.outputs])])),
  }
}

/** Patterns are no JSON. */
const plainly = (_: string, value: unknown): unknown => (value instanceof RegExp ? String(value) : value)

/** Where a value holds a secret, it shows that there was one, and nothing of it. */
const digested = async ({ parts, env, needs }: Texts, world: World): Promise<Components> => {
  const each = async (map: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(await Promise.all(Object.entries(map).map(async ([name, text]) => [name, text === '' ? '' : await world.digests.sha256(new TextEncoder().encode(`${name}\0${world.secrets.text(text)}`))] as const)))
  return shortened({ parts: await each(parts), env: await each(env), needs: await each(needs), inputs: '' })
}

const recordedAs = async ({ startedAt, texts, before, outcome, endedAt = startedAt }: Course, { world }: ResumeGround): Promise<StageRecord | undefined> => {
  if (outcome === undefined || texts === undefined) return undefined
  const ran = outcome.resumed === undefined || before === undefined
  return {
    at: ran ? Math.round(world.clock.wall() - (world.clock.now() - endedAt)) : before.at,
    durationMs: ran ? Math.round(endedAt - startedAt) : before.durationMs,
    ...(outcome.unstable !== undefined && { unstable: outcome.unstable }),
    components: await digested(texts, world),
    handover: keepable(outcome.handover, world) ?? outcome.handover,
  }
}

/** Why what a stage hands on is not kept. */
const keepable = ({ outputs, exports, paths }: Handover, { secrets }: World): string | undefined => {
  const isSecret = (text: string): boolean => secrets.text(text) !== text
  const found = [...Object.entries(outputs), ...Object.entries(exports), ...paths.map((path) => ['PATH', path] as const)].find((entry) => entry.some(isSecret))
  return found && `${isSecret(found[0]) ? 'something' : found[0]} that it hands on holds a secret, which is never kept`
}
