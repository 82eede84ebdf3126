import type { Clock } from '../../core/ports.ts'

/** One that wants to be read from time to time. */
export interface Rhythm {
  readonly startedAt: number
  /** After the first 5 s; in milliseconds. */
  readonly everyMs: number
}

export interface Cadence {
  begin(rhythm: Rhythm): void
  end(rhythm: Rhythm): void
}

/** So soon, what is short must still be seen. */
const EAGER_FOR_MS = 5_000
const EAGER_MS = 250

/** Calls `tick` for all at once, as often as the most eager wants: every 250 ms in its first 5 s, then every `everyMs`; at once for each that begins, and never while there is none. */
export const cadence = (clock: Clock, tick: () => void): Cadence => {
  const all = new Set<Rhythm>()
  let cancel = (): void => undefined
  const beat = (): void => {
    tick()
    cancel()
    cancel = all.size === 0 ? () => undefined : clock.after(Math.min(...[...all].map((each) => pause(each, clock.now()))), beat)
  }
  return {
    begin: (rhythm) => {
      all.add(rhythm)
      beat()
    },
    end: (rhythm) => {
      all.delete(rhythm)
      if (all.size === 0) cancel()
    },
  }
}

const pause = ({ startedAt, everyMs }: Rhythm, now: number): number =>
  now - startedAt < EAGER_FOR_MS ? Math.min(EAGER_MS, everyMs) : everyMs
