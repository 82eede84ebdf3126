import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { blobs } from './cache-server/blobs.ts'
import { entries, type StoredEntry } from './cache-server/entries.ts'
import { legacyService } from './cache-server/legacy.ts'
import { resultsService } from './cache-server/results.ts'
import { commit, type Fault, sendJson } from './http-faults.ts'

/** What a server may do beside what any may: answer late, in milliseconds, but rightly. */
export type CacheFault = Fault | { readonly kind: 'slow'; readonly ms: number }

/** Speaks the protocols of GitHub's cache service: v2 (Twirp and block blobs) and v1 as `act` serves it. */
export interface CacheServer {
  /** What tells an action where the service is, and that it may use it. */
  readonly environment: (version: 'v1' | 'v2') => Readonly<Record<string, string>>
  readonly requests: readonly string[]
  /** What is kept, oldest first. */
  readonly entries: () => readonly StoredEntry[]
  /** From now on a request whose path contains `path` meets a fault, `times` times. */
  fault(path: string, fault: CacheFault, times?: number): void
  /** From now on all goes well. */
  heal(): void
  /** Changes the bytes that are kept under a key. */
  damage(key: string, change: (bytes: Buffer) => Buffer): void
  /** When a request whose path contains `path` has arrived. */
  arrived(path: string): Promise<void>
  close(): Promise<void>
}

export const CACHE_TOKEN = 'THE-TOKEN-OF-THE-RUNTIME'

export const cacheServer = async (): Promise<CacheServer> => {
  const kept = entries()
  const requests: string[] = []
  const waiting = new Set<() => void>()
  let faults: { readonly path: string; readonly fault: CacheFault; left: number }[] = []
  const timers = new Set<NodeJS.Timeout>()

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', origin)
    requests.push(`${request.method} ${url.pathname}${url.search}`)
    for (const look of waiting) look()
    const answer = (): void => {
      const service = SERVICES.find(({ prefix }) => url.pathname.startsWith(prefix))
      if (service === undefined) return sendJson(response, 404, { message: 'Not Found' })
      if (service.isClosed && request.headers.authorization !== `Bearer ${CACHE_TOKEN}`) return sendJson(response, 401, { code: 'unauthenticated', msg: 'bad token' })
      service.answer(request, response, url).catch((error: unknown) => sendJson(response, 500, { msg: String(error) }))
    }
    const meeting = faults.find(({ path, left }) => left > 0 && url.pathname.includes(path))
    if (meeting === undefined) return answer()
    meeting.left -= 1
    if (meeting.fault.kind !== 'slow') return commit(meeting.fault, response)
    timers.add(setTimeout(answer, meeting.fault.ms))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const SERVICES = [
    { prefix: '/twirp/github.actions.results.api.v1.CacheService/', isClosed: true, answer: resultsService(kept, origin) },
    { prefix: '/devstoreaccount1/', isClosed: false, answer: blobs(kept) },
    { prefix: '/_apis/artifactcache/', isClosed: true, answer: legacyService(kept, origin) },
    { prefix: '/artifacts/', isClosed: false, answer: blobs(kept) },
  ]

  return {
    environment: (version) => ({
      ACTIONS_RUNTIME_TOKEN: CACHE_TOKEN,
      ACTIONS_CACHE_URL: `${origin}/`,
      ACTIONS_RESULTS_URL: `${origin}/`,
      ...(version === 'v2' && { ACTIONS_CACHE_SERVICE_V2: 'True' }),
    }),
    requests,
    entries: () => kept.all().filter(({ isWhole }) => isWhole),
    fault: (path, fault, times = Number.POSITIVE_INFINITY) => void faults.push({ path, fault, left: times }),
    heal: () => void (faults = []),
    damage: (key, change) => {
      const entry = kept.all().findLast((one) => one.key === key)
      if (entry === undefined) throw new Error(`nothing is kept under ${key}`)
      entry.bytes = change(entry.bytes)
    },
    arrived: (path) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!requests.some((seen) => seen.includes(path))) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
