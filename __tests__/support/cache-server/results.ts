import { json } from 'node:stream/consumers'
import { sendJson } from '../http-faults.ts'
import type { Service } from './blobs.ts'
import type { Entries } from './entries.ts'

interface Asked {
  readonly key: string
  readonly version: string
  readonly restore_keys?: readonly string[]
  readonly size_bytes?: string
}

/** The three calls of `github.actions.results.api.v1.CacheService`, as JSON. */
export const resultsService = (kept: Entries, origin: string): Service => {
  const addressOf = (id: number): string => `${origin}/devstoreaccount1/cache/${id}?sig=the-signature-of-${id}`
  const calls: Readonly<Record<string, (asked: Asked) => readonly [status: number, body: object]>> = {
    CreateCacheEntry: ({ key, version }) => {
      const entry = kept.reserve(key, version)
      if (entry === undefined) return [409, { code: 'already_exists', msg: 'cache entry with the same key, version, and scope already exists' }]
      return [200, { ok: true, signed_upload_url: addressOf(entry.id) }]
    },
    FinalizeCacheEntryUpload: ({ key, version, size_bytes }) => {
      const entry = kept.under(key, version)
      if (entry === undefined || String(entry.bytes.length) !== size_bytes) return [400, { code: 'invalid_argument', msg: 'the size is not that of what was uploaded' }]
      entry.isWhole = true
      return [200, { ok: true, entry_id: String(entry.id) }]
    },
    GetCacheEntryDownloadURL: ({ key, version, restore_keys = [] }) => {
      const entry = kept.match([key, ...restore_keys], version)
      return [200, entry === undefined ? { ok: false } : { ok: true, signed_download_url: addressOf(entry.id), matched_key: entry.key }]
    },
  }
  return async (request, response, url) => {
    const call = calls[url.pathname.split('/').at(-1) ?? '']
    if (call === undefined) return sendJson(response, 404, { code: 'bad_route', msg: 'no such call' })
    const [status, body] = call((await json(request)) as Asked)
    sendJson(response, status, body)
  }
}
