/** The most that came within any window of time, to a thousandth of its length. */
export interface Peak {
  /** Counts one more at that time, in milliseconds; one that is earlier than the last counts as at the last. */
  add(atMs: number): void
  readonly count: number
}

const STEPS = 1_000

/** Keeps at most a thousand counts, whatever comes. */
export const peakIn = (windowMs: number): Peak => {
  const step = windowMs / Math.min(STEPS, Math.max(1, Math.ceil(windowMs)))
  const width = Math.round(windowMs / step)
  const counts = new Float64Array(width)
  let last = -Infinity
  let within = 0
  let most = 0

  /** Lets go of what is too old now. */
  const advance = (to: number): void => {
    const gone = Math.min(width, to - last)
    for (let ahead = 1; ahead <= gone; ahead += 1) {
      const place = mod(last + ahead, width)
      within -= counts[place] ?? 0
      counts[place] = 0
    }
    last = to
  }

  return {
    add: (atMs) => {
      const now = Math.max(last, Math.floor(atMs / step))
      if (last === -Infinity) last = now
      if (now > last) advance(now)
      counts[mod(now, width)] = (counts[mod(now, width)] ?? 0) + 1
      within += 1
      most = Math.max(most, within)
    },
    get count() { return most },
  }
}

const mod = (value: number, by: number): number => ((value % by) + by) % by
