/** How a stage ended once. */
export interface PastResult {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number
  readonly outcome: 'success' | 'failure' | 'cancelled'
  /** All attempts and waits together. */
  readonly durationMs: number
  readonly attempts: number
  /** What it worked on: two results with the same one should be alike. */
  readonly fingerprint?: string
}

/** The usual duration of a stage. */
export interface Usual {
  readonly medianMs: number
  /** From here on it counts as slow; absent while too little is known. */
  readonly slowAboveMs?: number
  /** How many successes this comes from. */
  readonly runs: number
}

/** What the past says about a stage that has ended now. */
export interface Compared {
  readonly usual?: Usual
  readonly isSlow: boolean
  /** Why it counts as flaky, in words. */
  readonly flaky?: string
  /** How it ended before, oldest first. */
  readonly past?: readonly PastResult[]
}

/** How many successes a usual duration comes from at most, and how many it takes before one counts as slow. */
const MOST_SUCCESSES = 20
const LEAST_SUCCESSES = 10

/** Makes the median absolute deviation of normally distributed values their standard deviation (Rousseeuw & Croux, 1993). */
const NORMAL = 1.4826
const LEAST_SHARE = 0.3
const LEAST_MS = 5_000

/**
 * The usual duration, from the last 20 successes, oldest first. Slow is what takes longer than the
 * median and the largest of three standard deviations, 30 % and 5 s.
 */
export const usualOf = (past: readonly PastResult[]): Usual | undefined => {
  const durations = past.filter(({ outcome }) => outcome === 'success').slice(-MOST_SUCCESSES).map(({ durationMs }) => durationMs)
  if (durations.length === 0) return undefined
  const medianMs = median(durations)
  const deviation = NORMAL * median(durations.map((duration) => Math.abs(duration - medianMs)))
  const slowAboveMs = medianMs + Math.max(3 * deviation, LEAST_SHARE * medianMs, LEAST_MS)
  return { medianMs, runs: durations.length, ...(durations.length >= LEAST_SUCCESSES && { slowAboveMs }) }
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** What is to be said of a result, given those before it, oldest first. */
export const compared = (now: PastResult, past: readonly PastResult[]): Compared => {
  const usual = usualOf(past)
  const flaky = flakyWords(now, past)
  return {
    isSlow: now.outcome === 'success' && usual?.slowAboveMs !== undefined && now.durationMs > usual.slowAboveMs,
    ...(usual && { usual }),
    ...(flaky !== undefined && { flaky }),
  }
}

const flakyWords = (now: PastResult, past: readonly PastResult[]): string | undefined => {
  if (now.outcome === 'success' && now.attempts > 1) return `it passed only on attempt ${now.attempts}`
  const twin = past.find((other) => isContrary(now, other))
  return twin && (now.outcome === 'success' ? 'it has failed on the same state before' : 'it has passed on the same state before')
}

/** The same work, and yet another end. */
const isContrary = (a: PastResult, b: PastResult): boolean =>
  a.fingerprint !== undefined &&
  a.fingerprint === b.fingerprint &&
  a.outcome !== b.outcome &&
  [a, b].every(({ outcome }) => outcome !== 'cancelled')

/** Durations as a row of bars, the highest the longest; empty for none. */
export const sparkline = (durations: readonly number[]): string => {
  const most = Math.max(0, ...durations)
  return durations.map((duration) => BARS[most === 0 ? 0 : Math.min(BARS.length - 1, Math.floor((duration / most) * BARS.length))]).join('')
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
