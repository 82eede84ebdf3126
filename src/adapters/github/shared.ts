import { type Answer, unknown } from '../../core/authority.ts'

/** Asks a question under a key, until the signal is aborted. */
export type Shared<T> = (key: string, signal: AbortSignal, question: Question<T>) => Promise<Answer<T>>

export type Question<T> = (signal: AbortSignal) => Promise<Answer<T>>

/**
 * Asks the same question once for all who ask it, and keeps what became known. Who is aborted
 * leaves the question to the others; when nobody waits for it any more it is stopped.
 */
export const shared = <T>(): Shared<T> => {
  const asked: Asked<T> = new Map()
  return async (key, signal, question) => {
    if (signal.aborted) return CANCELLED
    const one = asked.get(key) ?? begin(asked, key, question)
    one.waiting += 1
    const answer = await orAborted(one.answer, signal)
    one.waiting -= 1
    if (answer !== undefined) return answer
    if (one.waiting === 0) await abandon(asked, key, one)
    return CANCELLED
  }
}

const CANCELLED = unknown('it was cancelled before there was an answer')

interface One<T> {
  readonly answer: Promise<Answer<T>>
  readonly stop: AbortController
  waiting: number
}
type Asked<T> = Map<string, One<T>>

const begin = <T>(asked: Asked<T>, key: string, question: Question<T>): One<T> => {
  const stop = new AbortController()
  const forget = (): void => {
    if (asked.get(key) === one) asked.delete(key)
  }
  const ask = async (): Promise<Answer<T>> => {
    let isKnown = false
    try {
      const answer = await question(stop.signal)
      isKnown = answer.known
      return answer
    } finally {
      if (!isKnown) forget()
    }
  }
  const one: One<T> = { answer: ask(), stop, waiting: 0 }
  asked.set(key, one)
  return one
}

/** Gone from the map first, so that nobody joins what is being stopped; returns when nothing of it is left. */
const abandon = async <T>(asked: Asked<T>, key: string, one: One<T>): Promise<void> => {
  if (asked.get(key) === one) asked.delete(key)
  one.stop.abort()
  await one.answer
}

const orAborted = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
  let leave = (): void => undefined
  const aborted = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined)
    signal.addEventListener('abort', leave)
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
