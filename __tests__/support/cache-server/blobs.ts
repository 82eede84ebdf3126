import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import type { Entries, StoredEntry } from './entries.ts'

export type Service = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

/** Block blobs as Azure's storage serves them, as far as the cache's clients ask; the last part of the path is the entry's id. */
export const blobs =
  (kept: Entries): Service =>
  async (request, response, url) => {
    const entry = kept.at(Number(url.pathname.split('/').at(-1)))
    if (entry === undefined) return void response.writeHead(404, { 'x-ms-error-code': 'BlobNotFound' }).end()
    if (request.method === 'PUT') return write(entry, request, response, url)
    return read(entry, request, response)
  }

const write = async (entry: StoredEntry, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
  const what = url.searchParams.get('comp')
  if (what === 'block') entry.blocks.set(url.searchParams.get('blockid') ?? '', await buffer(request))
  else if (what === 'blocklist') putTogether(entry, await text(request))
  else entry.bytes = await buffer(request)
  response.writeHead(201, { 'x-ms-request-id': '1', 'x-ms-version': '2024-11-04', etag: '"1"', 'last-modified': new Date().toUTCString() }).end()
}

const putTogether = (entry: StoredEntry, list: string): void => {
  const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(([, id = '']) => id)
  entry.bytes = Buffer.concat(ids.map((id) => entry.blocks.get(id) ?? Buffer.alloc(0)))
}

const read = (entry: StoredEntry, request: IncomingMessage, response: ServerResponse): void => {
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''))
  const [from, to] = [Number(range?.[1] ?? 0), Math.min(entry.bytes.length, Number(range?.[2] || entry.bytes.length) + 1)]
  const part = range === null ? entry.bytes : entry.bytes.subarray(from, to)
  response.writeHead(range === null ? 200 : 206, {
    'content-length': part.length,
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    'x-ms-blob-type': 'BlockBlob',
    etag: '"1"',
    ...(range !== null && { 'content-range': `bytes ${from}-${to - 1}/${entry.bytes.length}` }),
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}
