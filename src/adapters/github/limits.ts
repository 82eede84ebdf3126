/** How much a question may cost. */
export interface Limits {
  /** In total, the first included, of each request. */
  readonly attempts: number
  /** For a question with all its requests, attempts and waits. */
  readonly questionMs: number
  /** For one attempt, its answer read to the end. */
  readonly attemptMs: number
  /** Of an answer, unpacked. */
  readonly bytes: number
}

export const DEFAULT_LIMITS: Limits = { attempts: 3, questionMs: 10_000, attemptMs: 4_000, bytes: 2 ** 20 }
