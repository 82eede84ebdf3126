/** How long it takes to plan, and what comes of it. */
import { planned } from '../src/core/plan/planner.ts'
import { RUNNERS, SHAPES, simulated, SIMULATED, tasksOf } from '../__tests__/support/fan-out.ts'
import { atMost, type Bench, secondsSince } from './measure.ts'

/** GitHub bills whole minutes: planning must not cost one. */
const MOST_SECONDS = 2

export const fanOut: Bench = async () => {
  const seconds = Object.values(SHAPES).flatMap((shape) => {
    const tasks = tasksOf(shape)
    return RUNNERS.map((runners) => {
      const began = process.hrtime()
      planned(tasks, { runners, waves: 10, parallel: 4, jobMs: 20_000 })
      return secondsSince(began)
    })
  })
  const overs: number[] = []
  for (const { shape, parallel, isBound } of SIMULATED) if (isBound) overs.push(...(await simulated(shape, parallel)).cells.map(({ over }) => over))
  return [
    atMost('planning 1,000 stages, at most', Math.max(...seconds), MOST_SECONDS, 's'),
    atMost('1,000 stages in waves against the lower bound, at most', 1 + Math.max(...overs), 1.1),
  ]
}
