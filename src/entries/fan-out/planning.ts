import { formatDuration } from '../../core/duration.ts'
import { usualOf } from '../../core/past.ts'
import { lowerBoundMs, networkOf } from '../../core/plan/network.ts'
import { type Matrix, matricesOf, MOST_JOBS, MOST_OUTPUT, type Plan } from '../../core/plan/plan.ts'
import { planned } from '../../core/plan/planner.ts'
import type { Assignment, Task, Terms } from '../../core/plan/task.ts'
import type { History } from '../../core/ports.ts'
import type { Pipeline, PipelineStage } from '../../settings/pipeline.ts'
import { digestOf } from './identity.ts'

/** A plan and what it was made from; or in words why there is none, and what to do about it. */
export type Planning = { readonly ok: true; readonly plan: Plan; readonly matrices: readonly Matrix[]; readonly words: string; readonly makespanMs: number } | { readonly ok: false; readonly message: string; readonly hint: string }

export interface Spread {
  readonly runners: number
  readonly waves: number
  /** How many stages a runner runs side by side. */
  readonly parallel: number
  /** Who asks for it: parts that were made by the plan of an earlier attempt are none of this one's. */
  readonly asker: { readonly run: string; readonly attempt: number }
}

/** A job of GitHub's takes about that long until its first stage can start. */
const JOB_MS = 20_000
/** What a stage counts where no stage has a past; else one without counts as the median of the others. */
const UNKNOWN_MS = 60_000

/** Plans the stages of an expanded pipeline by how long each has usually taken; `digest` is that of the pipeline. */
export const makePlan = async (pipeline: Pipeline, digest: string, history: History, { asker, ...spread }: Spread): Promise<Planning> => {
  await history.ready
  const tasks = tasksOf(pipeline, history)
  const terms: Terms = { ...spread, jobMs: JOB_MS }
  const assignment = planned(tasks, terms)
  if ('leastWaves' in assignment) return tooFewWaves(assignment.leastWaves, spread.waves)
  const widest = Math.max(...assignment.waves.map((shards) => shards.length))
  if (widest > MOST_JOBS) return { ok: false, message: `the plan has a wave of ${widest} shards, and GitHub starts at most ${MOST_JOBS} jobs of one matrix`, hint: 'set fewer kinds of `runs-on`, or more `waves`' }
  const plan = await planFrom(assignment, digest, asker)
  const matrices = matricesOf(plan)
  const size = JSON.stringify(plan).length + JSON.stringify(matrices).length + JSON.stringify(matrices[0]).length
  if (size > MOST_OUTPUT) return { ok: false, message: `the plan has ${size} characters, and GitHub takes about ${MOST_OUTPUT} as outputs of a job`, hint: 'give the stages shorter names, or make several pipelines of this one' }
  return { ok: true, plan, matrices, makespanMs: assignment.makespanMs, words: wordsOf(assignment, tasks, terms, plan) }
}

const tasksOf = ({ stages }: Pipeline, history: History): readonly Task[] => {
  const own = stages.filter(({ part }) => part === 'stages')
  const usual = own.map(({ key }) => (usualOf(history.past(key)) ?? usualOf(history.elsewhere(key)))?.medianMs)
  const fallback = medianOf(usual.filter((ms) => ms !== undefined)) ?? UNKNOWN_MS
  return own.map((entry, index) => taskOf(entry, usual[index] ?? fallback))
}

const taskOf = ({ key, needs, settings }: PipelineStage, durationMs: number): Task => ({
  name: key,
  needs: needs.map(({ stage }) => stage),
  durationMs,
  runsOn: settings['runs-on'] ?? 'ubuntu-latest',
  mutex: settings.mutex,
})

const medianOf = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

const tooFewWaves = (least: number, given: number): Planning => ({
  ok: false,
  message: `the pipeline needs ${least} waves, and the workflow has ${given}: its stages hand over from one \`runs-on\` to another ${least === 2 ? 'once' : `${least - 1} times`}`,
  hint: `set \`waves: ${least}\`, and let the workflow have as many jobs that run shards`,
})

const planFrom = async ({ waves }: Assignment, pipeline: string, asker: Spread['asker']): Promise<Plan> => {
  const shards = waves.flatMap((wave, at) =>
    wave.map((shard, index) => ({
      wave: at + 1,
      shard: index + 1,
      name: `${waves.length === 1 ? '' : `wave ${at + 1}, `}shard ${index + 1} of ${wave.length}`,
      'runs-on': shard.runsOn,
      stages: shard.tasks,
    })),
  )
  return { version: 1, plan: await digestOf(JSON.stringify([pipeline, shards, asker.run, asker.attempt])), pipeline, shards }
}

const MOST_NAMED = 8

const wordsOf = ({ waves, makespanMs }: Assignment, tasks: readonly Task[], terms: Terms, { shards }: Plan): string => {
  const durations = waves.flat().map(({ durationMs }) => durationMs)
  const rows = shards.map(({ name, 'runs-on': runsOn, stages }, index) => {
    const named = stages.slice(0, MOST_NAMED).join(', ')
    return `  ${name}, ${[runsOn].flat().join(' ')}, about ${formatDuration(durations[index] ?? 0)}: ${named}${stages.length > MOST_NAMED ? ` and ${stages.length - MOST_NAMED} more` : ''}`
  })
  const alone = tasks.reduce((sum, { durationMs }) => sum + durationMs, 0)
  const head = `${tasks.length} stages in ${shards.length} shard${shards.length === 1 ? '' : 's'} and ${waves.length} wave${waves.length === 1 ? '' : 's'}: about ${formatDuration(makespanMs)}, ${formatDuration(waves.length * terms.jobMs)} of it to start jobs`
  return `${head}\n  (one after the other they take ${formatDuration(alone)}; no plan for ${terms.runners} runners takes less than ${formatDuration(lowerBoundMs(networkOf(tasks), terms))})\n${rows.join('\n')}\n`
}
