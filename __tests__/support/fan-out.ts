import { NOTHING, success } from '../../src/core/outcome.ts'
import { conclude, runs, schedule, type Stage } from '../../src/core/pipeline.ts'
import { lowerBoundMs, networkOf } from '../../src/core/plan/network.ts'
import { planned } from '../../src/core/plan/planner.ts'
import type { Assignment, Task, Terms } from '../../src/core/plan/task.ts'
import type { Random } from '../../src/core/ports.ts'
import { seededRandom, type VirtualClock, virtualClock } from './virtual-clock.ts'

const STAGES = 1_000

/** Durations as runs leave them: log-normal, with a median of a minute; one in twenty takes longer than four. */
const recorded = (random: Random) => (): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.round(60_000 * Math.exp(0.85 * normal))
}

type Needs = (index: number, random: Random) => readonly number[]

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index)

const layersOf =
  (width: number): Needs =>
  (index, random) => {
    const start = (Math.floor(index / width) - 1) * width
    return start < 0 ? [] : [0, 1].map(() => start + Math.floor(random() * width))
  }

/** Pipelines of 1,000 stages by what they look like; the needs of a stage are among those before it. */
export const SHAPES: Readonly<Record<string, Needs>> = {
  'wide: all independent': () => [],
  'fan: one first, 998 beside each other, one last': (index) => (index === 0 ? [] : index === STAGES - 1 ? range(1, STAGES - 1) : [0]),
  'chains: 100 of 10 stages': (index) => (index % 10 === 0 ? [] : [index - 1]),
  'packages: 200 of build, 3 tests, publish': (index) => [[], [index - 1], [index - 2], [index - 3], [index - 3, index - 2, index - 1]][index % 5] ?? [],
  'layers: 4 of 250 stages, each needs 2 of the layer before': layersOf(250),
  'layers: 10 of 100 stages, each needs 2 of the layer before': layersOf(100),
}

export const tasksOf = (needs: Needs, seed = 7): readonly Task[] => {
  const random = seededRandom(seed)
  const duration = recorded(random)
  return range(0, STAGES).map((index) => ({ name: `s${index}`, needs: needs(index, random).map((need) => `s${need}`), durationMs: duration(), runsOn: 'ubuntu-latest' }))
}

/** Plays a plan: each wave when the one before is over, each shard with our own scheduler; what it takes, in milliseconds. */
export const playedMs = async ({ waves }: Assignment, tasks: readonly Task[], parallel: number): Promise<number> => {
  const clock = virtualClock()
  const byName = new Map(tasks.map((task) => [task.name, task]))
  for (const shards of waves) {
    const all = Promise.all(shards.map((shard) => play(shard.tasks.flatMap((name) => byName.get(name) ?? []), parallel, clock)))
    await clock.runAll()
    await all
  }
  return clock.now()
}

/** The same stages on one machine with room for as many, without any waves. */
export const freelyMs = async (tasks: readonly Task[], places: number): Promise<number> => {
  const clock = virtualClock()
  const all = play(tasks, places, clock)
  await clock.runAll()
  await all
  return clock.now()
}

const play = (tasks: readonly Task[], maxParallel: number, clock: VirtualClock) => {
  const own = new Set(tasks.map(({ name }) => name))
  const stages = tasks.map((task): Stage => ({
    name: task.name,
    needs: task.needs.filter((need) => own.has(need)).map((stage) => ({ stage, allowFailure: false })),
    mutex: task.mutex,
    weight: task.durationMs,
    decide: () => runs,
    run: () => new Promise((resolve) => clock.after(task.durationMs, () => resolve(conclude(success(NOTHING), false)))),
    skip: () => conclude(success(NOTHING), false),
  }))
  return schedule(stages, { maxParallel, failFast: true, signal: new AbortController().signal })
}

export const RUNNERS = [1, 4, 16, 64, 256] as const

/** How many waves a plan may have. */
const WAVES = 10

/** What is simulated, and whether waves can keep within 10 % of the lower bound. */
export const SIMULATED = [
  { shape: 'wide: all independent', parallel: 1, isBound: true },
  { shape: 'fan: one first, 998 beside each other, one last', parallel: 1, isBound: true },
  { shape: 'chains: 100 of 10 stages', parallel: 1, isBound: true },
  { shape: 'packages: 200 of build, 3 tests, publish', parallel: 1, isBound: true },
  { shape: 'packages: 200 of build, 3 tests, publish', parallel: 4, isBound: true },
  { shape: 'layers: 4 of 250 stages, each needs 2 of the layer before', parallel: 1, isBound: false },
  { shape: 'layers: 10 of 100 stages, each needs 2 of the layer before', parallel: 1, isBound: false },
] as const

export interface Row {
  readonly shape: string
  readonly parallel: number
  /** Makespans over the lower bound, and how many waves, for each number of runners. */
  readonly cells: readonly { readonly over: number; readonly waves: number; readonly freely: number }[]
}

/** How far the plans are from the lower bound: 0.1 is 10 % above. */
export const simulated = async (shape: string, parallel: number): Promise<Row> => {
  const tasks = tasksOf(SHAPES[shape] ?? (() => []))
  const cells: Row['cells'][number][] = []
  for (const runners of RUNNERS) {
    const terms: Terms = { runners, waves: WAVES, parallel, jobMs: 0 }
    const plan = planned(tasks, terms)
    if ('leastWaves' in plan) throw new Error('too few waves')
    const bound = lowerBoundMs(networkOf(tasks), terms)
    cells.push({ over: (await playedMs(plan, tasks, parallel)) / bound - 1, waves: plan.waves.length, freely: (await freelyMs(tasks, runners * parallel)) / bound - 1 })
  }
  return { shape, parallel, cells }
}

/** The table of docs/fan-out.md. */
export const costTable = (rows: readonly Row[]): string =>
  [
    `| 1,000 stages | Side by side | ${RUNNERS.map((count) => `${count} runner${count === 1 ? '' : 's'}`).join(' | ')} |`,
    `| --- | ---: | ${RUNNERS.map(() => '---:').join(' | ')} |`,
    ...rows.map(({ shape, parallel, cells }) => `| ${shape} | ${parallel} | ${cells.map(({ over, waves }) => `+${(over * 100).toFixed(1)} %, ${waves} wave${waves === 1 ? '' : 's'}`).join(' | ')} |`),
  ].join('\n')
