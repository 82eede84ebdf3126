import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clock } from '../src/adapters/clock.ts'
import { digests } from '../src/adapters/digests.ts'
import { networkLookup } from '../src/adapters/lookups/index.ts'
import type { Answered, Lookup, Question } from '../src/core/lookup.ts'
import { wrap } from '../src/core/run.ts'
import { type Acceptance, cached } from '../src/policies/cached-lookup.ts'
import { lookupTimeout } from '../src/policies/lookup-timeout.ts'
import { lookupMemory } from '../src/policies/lookup-memory.ts'
import { paced } from '../src/policies/paced-lookup.ts'
import { isHealthy } from '../src/stages/check/judge.ts'
import { atMost, type Bench, secondsSince } from './measure.ts'

const LOOKUPS = 10_000
const URLS = 100
const REPEATS = 50_000

/** What a repeated status lookup costs, and how many of many are really asked. */
export const lookups: Bench = async () => {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.end('{"status":"ok"}')
  })
  const port = await listening(server)
  try {
    const lookup = cachedLookup()
    const never = new AbortController().signal
    const begun = process.hrtime()
    await Promise.all(Array.from({ length: LOOKUPS }, (_, n) => lookup(question(port, n % URLS), never)))
    const together = secondsSince(begun)
    const again = process.hrtime()
    for (let n = 0; n < REPEATS; n += 1) await lookup(question(port, n % URLS), never)
    const each = (secondsSince(again) * 1e6) / REPEATS
    return [
      atMost('a cached answer from memory', each, 20, 'µs'),
      atMost(`${LOOKUPS} lookups of ${URLS} local URLs: requests`, requests, URLS, 'requests'),
      atMost(`${LOOKUPS} lookups of ${URLS} local URLs: in all`, together, 1, 's'),
    ]
  } finally {
    server.close()
  }
}

const ACCEPTANCE: Acceptance = {
  freshMs: 60_000,
  failuresMs: 5_000,
  staleWhileRevalidateMs: 0,
  staleIfErrorMs: 0,
  isHealthy: (answer) => isHealthy(answer, {}, clock.wall()),
  isWhole: () => true,
  isFinal: () => true,
  acrossRuns: 'no',
}

/** As a check has it. */
const cachedLookup = (): Lookup<Answered> => {
  const network = networkLookup(clock)
  const asked: Lookup<Answered> = async (asking, signal) => ({ answer: await network(asking, signal), askedAt: clock.now(), from: 'asked', stale: false })
  return wrap(asked, cached(lookupMemory({ clock, digests }), ACCEPTANCE), paced(8, undefined, clock), lookupTimeout(10_000, clock))
}

const question = (port: number, n: number): Question => ({
  kind: 'http',
  url: `http://127.0.0.1:${port}/${n}`,
  method: 'GET',
  headers: { accept: 'application/json' },
  redirects: 5,
  insecure: false,
})

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
