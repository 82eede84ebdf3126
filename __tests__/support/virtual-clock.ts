import type { Clock, Random } from '../../src/core/ports.ts'

/** A clock that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Timers that wait to be fired. */
  readonly waiting: number
  /** Moves time on by `ms`, firing what falls due in order; between two timers everything that can happen happens. */
  advance(ms: number): Promise<void>
  /** Moves time on from timer to timer until none waits. */
  runAll(): Promise<void>
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>
}

/** Starts at 0 on the monotonic clock and at `wallTime` (2026-01-01T00:00Z if not given) on the wall. */
export const virtualClock = (wallTime = Date.UTC(2026, 0, 1)): VirtualClock => {
  const timers = new Set<Timer>()
  let now = 0
  const fireNext = async (until: number): Promise<boolean> => {
    const next = earliest(timers)
    if (next === undefined || next.due > until) return false
    timers.delete(next)
    now = Math.max(now, next.due)
    next.callback()
    await settle()
    return true
  }
  const advanceTo = async (until: number): Promise<void> => {
    await settle()
    while (await fireNext(until));
  }
  return {
    get waiting() {
      return timers.size
    },
    now: () => now,
    wall: () => wallTime + now,
    after: (ms, callback) => {
      const timer = { due: now + Math.max(0, ms), callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance: async (ms) => {
      const until = now + ms
      await advanceTo(until)
      now = until
    },
    runAll: () => advanceTo(Number.POSITIVE_INFINITY),
    settle,
  }
}

/** The same numbers for the same seed: 32 bits of a linear congruential generator (constants of Numerical Recipes), mixed. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

interface Timer {
  readonly due: number
  readonly callback: () => void
}

/** Of timers due together the one that was set first comes first. */
const earliest = (timers: ReadonlySet<Timer>): Timer | undefined => {
  let first: Timer | undefined
  for (const timer of timers) if (first === undefined || timer.due < first.due) first = timer
  return first
}

/** Every promise that can settle has settled before the next turn of the event loop. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
