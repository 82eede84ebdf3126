import { buffer, json } from 'node:stream/consumers'
import { sendJson } from '../http-faults.ts'
import type { Service } from './blobs.ts'
import type { Entries } from './entries.ts'

/** The first protocol, as `act` serves it: keys in lower case, and 400 where a key is taken. */
export const legacyService =
  (kept: Entries, origin: string): Service =>
  async (request, response, url) => {
    const [, what, id] = /artifactcache\/(caches?)(?:\/(\d+))?$/.exec(url.pathname) ?? []
    if (request.method === 'GET' && what === 'cache') {
      const keys = (url.searchParams.get('keys') ?? '').split(',').map((key) => key.toLowerCase())
      const entry = kept.match(keys, url.searchParams.get('version') ?? '')
      if (entry === undefined) return void response.writeHead(204).end()
      return sendJson(response, 200, { result: 'hit', archiveLocation: `${origin}/artifacts/${entry.id}`, cacheKey: entry.key })
    }
    if (request.method === 'POST' && id === undefined) {
      const { key, version } = (await json(request)) as { readonly key: string; readonly version: string }
      const entry = kept.reserve(key.toLowerCase(), version)
      return entry === undefined ? sendJson(response, 400, { error: 'already exist' }) : sendJson(response, 200, { cacheId: entry.id })
    }
    const entry = kept.at(Number(id))
    if (entry === undefined) return sendJson(response, 400, { error: 'cache not reserved' })
    if (request.method === 'PATCH') entry.bytes = Buffer.concat([entry.bytes, await buffer(request)])
    else entry.isWhole = true
    sendJson(response, 200, {})
  }
