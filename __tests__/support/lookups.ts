import { digests } from '../../src/adapters/digests.ts'
import { type Answer, type Answered, type HttpAnswer, type Lookup, noAnswer, type Question, type Shelf, STOPPED } from '../../src/core/lookup.ts'
import { sleep } from '../../src/core/sleep.ts'
import { lookupMemory, type LookupMemory } from '../../src/policies/lookup-memory.ts'
import type { VirtualClock } from './virtual-clock.ts'

export const httpQuestion = (url = 'https://a.example/'): Question => ({ kind: 'http', url, method: 'GET', headers: {}, redirects: 5, insecure: false })

export const ok = (body = 'fine', more: Partial<HttpAnswer> = {}): HttpAnswer => ({
  kind: 'http', status: 200, statusText: 'OK', headers: { server: 'test' }, body, cut: false, redirects: [], timings: { total: 10 }, ...more,
})

export const status = (code: number, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ok('', { status: code, statusText: '', headers: { server: 'test', ...headers } })

export const refused = noAnswer('refused', 'a.example refused the connection', { total: 1 })

/** A network that gives these answers in turn, each after 100 ms, the last again and again; it keeps what it was asked. */
export const network = (clock: VirtualClock, ...answers: readonly Answer[]): Lookup<Answer> & { readonly asked: Question[]; readonly stopped: Question[] } => {
  const [asked, stopped]: [Question[], Question[]] = [[], []]
  const look: Lookup<Answer> = async (question, signal) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? refused
    asked.push(question)
    await sleep(clock, 100, signal)
    if (!signal.aborted) return answer
    stopped.push(question)
    return STOPPED
  }
  return Object.assign(look, { asked, stopped })
}

/** The same as answers that policies pass on. */
export const answering = (clock: VirtualClock, look: Lookup<Answer>): Lookup<Answered> => async (question, signal) => {
  const askedAt = clock.now()
  return { answer: await look(question, signal), askedAt, from: 'asked', stale: false }
}

/** A shelf in memory. */
export const shelf = (text?: string): Shelf & { text: string | undefined; writes: number } => {
  const self = {
    text,
    writes: 0,
    read: async () => self.text,
    write: async (next: string) => {
      self.text = next
      self.writes += 1
    },
  }
  return self
}

export const memoryOn = (clock: VirtualClock, kept?: Shelf): LookupMemory => lookupMemory({ clock, digests, shelf: kept })
