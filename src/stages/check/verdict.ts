import { failure, type Handover, type Outcome, success, unstable } from '../../core/outcome.ts'
import { statusOf } from './detail.ts'
import type { Settled } from './poll.ts'
import { remedyOf } from './remedy.ts'
import { effortOf, objectionOf, sourceOf } from './words.ts'

/** What the stage ends with: it fails if any target is not healthy, and has a mark if an answer was stale. */
export const outcomeOf = (all: readonly Settled[], outputs: readonly string[], now: number): Outcome => {
  const handover = handoverOf(all, outputs)
  const [first, ...others] = all.filter(({ healthy }) => !healthy)
  if (first !== undefined) {
    const among = others.length === 0 ? '' : `${others.length + 1} of ${all.length} targets are not healthy, the first of them: `
    const message = `${among}${first.target.name}: ${objectionOf(first)}${effortOf(first)}`
    const remedy = remedyOf(first)
    return failure({ kind: 'operation', reason: 'unhealthy', message, ...(remedy !== undefined && { remedy }) }, handover)
  }
  const old = all.find(({ answered }) => answered.stale)
  return old === undefined ? success(handover) : unstable(`${old.target.name} could not be asked anew: the answer is ${sourceOf(old.answered, now)}`, handover)
}

/** GitHub takes 1 MB for a whole job. */
const MOST_CHARACTERS = 64 * 1_024

const handoverOf = (all: readonly Settled[], outputs: readonly string[]): Handover => {
  const healthy = String(all.every((each) => each.healthy))
  const [only] = all.length === 1 ? all : []
  return { outputs: { healthy, ...(only === undefined ? { results: resultsOf(all) } : ofOne(only, outputs)) }, exports: {}, paths: [] }
}

const ofOne = ({ answered: { answer } }: Settled, outputs: readonly string[]): Record<string, string> => {
  const status = statusOf(answer)
  const body = answer.kind === 'http' ? answer.body : answer.kind === 'command' ? answer.output : undefined
  return {
    ...(status !== null && { status: String(status) }),
    'latency-ms': String(Math.round(answer.timings.total)),
    // A whole body is only handed on to whom it was promised.
    ...(body !== undefined && outputs.includes('body') && { body: body.slice(0, MOST_CHARACTERS) }),
  }
}

const resultsOf = (all: readonly Settled[]): string => {
  const results = all.map(({ target, healthy, answered }) => ({ name: target.name, healthy, status: statusOf(answered.answer), 'latency-ms': Math.round(answered.answer.timings.total) }))
  const whole = JSON.stringify(results)
  return whole.length <= MOST_CHARACTERS ? whole : JSON.stringify(results.filter((each) => !each.healthy).slice(0, 100))
}
