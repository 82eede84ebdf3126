import { asyncScope } from '../../src/adapters/scope.ts'
import { makeRetry } from '../../src/library/retry.ts'
import { makeCurrent, makeWithSignal } from '../../src/library/signal.ts'
import type { LibraryPorts } from '../../src/library/surroundings.ts'
import { makeTimed } from '../../src/library/timed.ts'
import { makeTimeout } from '../../src/library/timeout.ts'
import { virtualClock } from '../support/virtual-clock.ts'

/** The library on a clock that a test moves; chance is always in the middle. */
export const createLibrary = () => {
  const clock = virtualClock()
  const ports: LibraryPorts = { clock, random: () => 0.5, scope: asyncScope() }
  return {
    clock,
    retry: makeRetry(ports),
    timeout: makeTimeout(ports),
    timed: makeTimed(ports),
    current: makeCurrent(ports),
    withSignal: makeWithSignal(ports),
    /** Work that takes so long, and obeys no signal. */
    takes: (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve)),
  }
}

/** What a promise rejects with. */
export const thrownBy = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`resolved with ${String(value)}`)
    },
    (thrown: unknown) => thrown,
  )
