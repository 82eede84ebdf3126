import { LRUCache } from 'lru-cache'
import type { Digests } from '../core/digests.ts'
import { type Answered, type Shelf, STOPPED } from '../core/lookup.ts'
import type { Clock } from '../core/ports.ts'
import { type KeptAnswer, keptAnswers, keptText } from './kept-answers.ts'

/** Answers of one run, and the lookups that are under way: what all stages share. */
export interface LookupMemory {
  readonly clock: Clock
  recall(key: string): Answered | undefined
  /** The same from an earlier run; it is in the memory from then on. */
  recallKept(key: string): Promise<Answered | undefined>
  remember(key: string, answered: Answered): void
  /** Keeps an answer for later runs, at `close`. */
  keep(key: string, answered: Answered, bodies: boolean): void
  /** Joins a lookup that began at most so many milliseconds ago, or begins one. It ends when its last asker has left. */
  share(key: string, maxAgeMs: number, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<Answered>): Promise<Answered>
  /** Stops what nobody waits for, and writes down what is to be kept. */
  close(): Promise<void>
}

export interface MemoryPorts {
  readonly clock: Clock
  readonly digests: Pick<Digests, 'sha256'>
  readonly shelf?: Shelf | undefined
}

const MOST_ANSWERS = 1_000
const MOST_BYTES = 64 * 2 ** 20

/** Bounded in number and size: the least recently used answer goes first. */
export const lookupMemory = ({ clock, digests, shelf }: MemoryPorts): LookupMemory => {
  const answers = new LRUCache<string, Answered>({ max: MOST_ANSWERS, maxSize: MOST_BYTES, sizeCalculation: sizeOf })
  const flights = new Map<string, Flight>()
  const news = new Map<string, { readonly answered: Answered; readonly bodies: boolean }>()
  let kept: Promise<ReadonlyMap<string, KeptAnswer>> | undefined
  const watch = abortWatch()
  const digest = (key: string): Promise<string> => digests.sha256(new TextEncoder().encode(key))
  const readKept = async (): Promise<ReadonlyMap<string, KeptAnswer>> => keptAnswers((await shelf?.read()) ?? '', clock.wall())

  const recallKept = async (key: string): Promise<Answered | undefined> => {
    if (shelf === undefined) return undefined
    const found = (await (kept ??= readKept())).get(await digest(key))
    const known = answers.get(key)
    if (found === undefined || known !== undefined) return known
    const answered: Answered = { answer: found.answer, askedAt: clock.now() - (clock.wall() - found.at), from: 'store', stale: false }
    answers.set(key, answered)
    return answered
  }

  const begin = (key: string, start: (signal: AbortSignal) => Promise<Answered>): Flight => {
    const flight = takeOff(clock.now(), start)
    flights.set(key, flight)
    const gone = (): void => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    flight.controller.signal.addEventListener('abort', gone)
    void flight.landed.then(gone, gone)
    return flight
  }

  const writeNews = async (): Promise<void> => {
    if (shelf === undefined || news.size === 0) return
    const all = new Map(await readKept())
    for (const [key, { answered, bodies }] of news) {
      const at = Math.round(clock.wall() - (clock.now() - answered.askedAt))
      all.set(await digest(key), { at, answer: bodies ? answered.answer : bare(answered.answer) })
    }
    news.clear()
    await shelf.write(keptText(all))
  }

  return {
    clock,
    recall: (key) => answers.get(key),
    recallKept,
    remember: (key, answered) => void answers.set(key, answered),
    keep: (key, answered, bodies) => void news.set(key, { answered, bodies }),
    share: (key, maxAgeMs, signal, start) => {
      const under = flights.get(key)
      if (under !== undefined && clock.now() - under.began <= maxAgeMs) return board(under, signal, 'shared', watch)
      return board(begin(key, start), signal, 'asked', watch)
    },
    close: async () => {
      const left = [...flights.values()]
      for (const { controller } of left) controller.abort()
      await Promise.all(left.map(({ landed }) => landed))
      await writeNews()
    },
  }
}

const sizeOf = ({ answer }: Answered): number =>
  answer.kind === 'http' ? 1_000 + answer.body.length * 2 : answer.kind === 'command' ? 1_000 + answer.output.length * 2 : 1_000

/** Without what others wrote, where nobody asked to keep it. */
const bare = (answer: Answered['answer']): KeptAnswer['answer'] => {
  if (answer.kind !== 'http') return answer
  const { status, statusText, timings } = answer
  return { kind: 'http', status, statusText, timings, headers: {}, body: '', cut: true, redirects: [] }
}

/** A lookup under way. */
interface Flight {
  readonly began: number
  readonly controller: AbortController
  readonly landed: Promise<Answered>
  askers: number
}

const takeOff = (began: number, start: (signal: AbortSignal) => Promise<Answered>): Flight => {
  const controller = new AbortController()
  return { began, controller, landed: start(controller.signal), askers: 0 }
}

/** An asker that leaves gets no answer at once; only the last one takes the lookup with it, and waits until it is over. */
const board = (flight: Flight, signal: AbortSignal, from: 'asked' | 'shared', watch: AbortWatch): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const left: Answered = { answer: STOPPED, askedAt: flight.began, from, stale: false }
    const leave = (): void => {
      flight.askers -= 1
      if (flight.askers > 0) return resolve(left)
      flight.controller.abort(signal.reason)
      flight.landed.then(() => resolve(left), reject)
    }
    flight.askers += 1
    if (signal.aborted) return leave()
    const forget = watch(signal, leave)
    flight.landed
      .then((answered) => resolve(from === 'shared' && answered.from === 'asked' ? { ...answered, from } : answered), reject)
      .finally(forget)
  })

/** Calls back when a signal is aborted, until told to forget it. */
type AbortWatch = (signal: AbortSignal, callback: () => void) => () => void

/** One listener for all who share a signal: adding one looks at all that are there, and a check may have thousands of targets. */
const abortWatch = (): AbortWatch => {
  const watched = new WeakMap<AbortSignal, Set<() => void>>()
  const begin = (signal: AbortSignal): Set<() => void> => {
    const callbacks = new Set<() => void>()
    watched.set(signal, callbacks)
    signal.addEventListener('abort', () => callbacks.forEach((callback) => callback()), { once: true })
    return callbacks
  }
  return (signal, callback) => {
    const callbacks = watched.get(signal) ?? begin(signal)
    callbacks.add(callback)
    return () => void callbacks.delete(callback)
  }
}
