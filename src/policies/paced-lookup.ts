import type { Answered, Lookup } from '../core/lookup.ts'
import { STOPPED } from '../core/lookup.ts'
import type { Clock } from '../core/ports.ts'
import type { Wrapper } from '../core/run.ts'
import { sleep } from '../core/sleep.ts'

/** At most so many in any span of so many milliseconds. */
export interface Rate {
  readonly count: number
  readonly perMs: number
}

/** Lets at most so many lookups run side by side, and begins no more of them than the rate allows; in the order in which they were asked. */
export const paced = (concurrency: number, rate: Rate | undefined, clock: Clock): Wrapper<Lookup<Answered>> => {
  const lanes = queue(concurrency)
  const begin = beginnings(rate, clock)
  return (next) => async (question, signal) => {
    await lanes.enter(signal)
    try {
      await begin(signal)
      if (signal.aborted) return { answer: STOPPED, askedAt: clock.now(), from: 'asked', stale: false }
      return await next(question, signal)
    } finally {
      lanes.leave()
    }
  }
}

/** Whoever enters also leaves, aborted or not; an aborted one need not wait. */
const queue = (places: number) => {
  const waiting = new Set<() => void>()
  let inside = 0
  const admit = (): void => {
    const [first] = waiting
    if (inside < places && first !== undefined) first()
  }
  const enter = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const step = (): void => {
        waiting.delete(step)
        signal.removeEventListener('abort', step)
        inside += 1
        resolve()
      }
      waiting.add(step)
      signal.addEventListener('abort', step)
      if (signal.aborted) step()
      admit()
    })
  const leave = (): void => {
    inside -= 1
    admit()
  }
  return { enter, leave }
}

/** Waits until one more may begin. */
const beginnings = (rate: Rate | undefined, clock: Clock): ((signal: AbortSignal) => Promise<void>) => {
  if (rate === undefined) return async () => {}
  const begun: number[] = []
  return async (signal) => {
    const earliest = begun.length < rate.count ? 0 : (begun.at(-rate.count) ?? 0) + rate.perMs
    const due = Math.max(clock.now(), earliest)
    begun.push(due)
    if (begun.length > rate.count) begun.shift()
    if (due > clock.now()) await sleep(clock, due - clock.now(), signal)
  }
}
