import { type Answer, type Answered, isError, type Lookup, questionKey } from '../core/lookup.ts'
import type { Wrapper } from '../core/run.ts'
import type { LookupMemory } from './lookup-memory.ts'

/** What an asker takes instead of asking anew; all times in milliseconds. */
export interface Acceptance {
  /** How old a healthy answer may be. */
  readonly freshMs: number
  /** How old any other may be. */
  readonly failuresMs: number
  /** For so long after that a healthy answer is given while a newer one is fetched (RFC 5861, 3). */
  readonly staleWhileRevalidateMs: number
  /** For so long after that a healthy answer is given where no newer one could be had (RFC 5861, 4). */
  readonly staleIfErrorMs: number
  readonly isHealthy: (answer: Answer) => boolean
  /** Whether it holds all that the asker looks at. */
  readonly isWhole: (answer: Answer) => boolean
  /** Whether an answer may be kept; while something is still coming up, `not yet` may not. */
  readonly isFinal: (answer: Answer) => boolean
  /** Whether answers of earlier runs will do, and later ones get ours; `with-bodies`: all of it. */
  readonly acrossRuns: 'no' | 'yes' | 'with-bodies'
}

/** Answers from memory what was asked before, and asks only once what is asked at once. What was stopped is never kept. */
export const cached =
  (memory: LookupMemory, acceptance: Acceptance): Wrapper<Lookup<Answered>> =>
  (next) => {
    const ageOf = ({ askedAt }: Answered): number => memory.clock.now() - askedAt
    const lifetime = ({ answer }: Answered): number => (acceptance.isHealthy(answer) ? acceptance.freshMs : acceptance.failuresMs)
    const isFresh = (kept: Answered): boolean => ageOf(kept) <= lifetime(kept)
    const servesStale = (kept: Answered, forMs: number): boolean =>
      forMs > 0 && acceptance.isHealthy(kept.answer) && ageOf(kept) <= acceptance.freshMs + forMs

    const usable = (kept: Answered | undefined): Answered | undefined =>
      kept !== undefined && acceptance.isWhole(kept.answer) ? kept : undefined

    const find = (key: string): Answered | undefined => usable(memory.recall(key))
    const findKept = async (key: string): Promise<Answered | undefined> => usable(await memory.recallKept(key))

    const asks = acceptance.freshMs > 0 || acceptance.failuresMs > 0
    const ask = (question: Parameters<typeof next>[0], key: string, signal: AbortSignal): Promise<Answered> =>
      memory.share(key, acceptance.freshMs, signal, async (shared) => {
        const answered = await next(question, shared)
        learn(key, answered)
        return answered
      })

    const learn = (key: string, answered: Answered): void => {
      const { answer } = answered
      if ((answer.kind === 'none' && answer.fault === 'stopped') || !acceptance.isFinal(answer)) return
      memory.remember(key, { ...answered, from: 'memory' })
      if (acceptance.acrossRuns !== 'no' && answer.kind !== 'command') memory.keep(key, answered, acceptance.acrossRuns === 'with-bodies')
    }

    return async (question, signal) => {
      const key = questionKey(question)
      const near = asks ? find(key) : undefined
      if (near !== undefined && isFresh(near)) return near
      const kept = near ?? (asks && acceptance.acrossRuns !== 'no' ? await findKept(key) : undefined)
      if (kept !== undefined && isFresh(kept)) return kept
      if (kept !== undefined && servesStale(kept, acceptance.staleWhileRevalidateMs)) {
        void ask(question, key, new AbortController().signal)
        return { ...kept, stale: true }
      }
      const answered = await ask(question, key, signal)
      const failed = isError(answered.answer) && !signal.aborted
      return failed && kept !== undefined && servesStale(kept, acceptance.staleIfErrorMs) ? { ...kept, stale: true } : answered
    }
  }
