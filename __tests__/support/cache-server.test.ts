import { afterEach, expect, test } from '@jest/globals'
import { BlockBlobClient } from '@azure/storage-blob'
import { CACHE_TOKEN, type CacheServer, cacheServer } from './cache-server.ts'

const open: CacheServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const start = async () => {
  const server = await cacheServer()
  open.push(server)
  const { ACTIONS_RESULTS_URL: origin } = server.environment('v2')
  const call = async (name: string, body: object, token = CACHE_TOKEN) => {
    const response = await fetch(`${origin}twirp/github.actions.results.api.v1.CacheService/${name}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(body) })
    return { status: response.status, body: (await response.json()) as Record<string, string> }
  }
  return { server, call }
}

test('takes blocks and puts them together in the order of the list, and gives parts of them', async () => {
  const { server, call } = await start()
  const { body } = await call('CreateCacheEntry', { key: 'k', version: 'v' })
  const blob = new BlockBlobClient(body['signed_upload_url'] ?? '')
  const ids = ['AAAA', 'BBBB', 'CCCC']
  for (const [index, id] of ids.entries()) await blob.stageBlock(id, String(index).repeat(4), 4)
  await blob.commitBlockList(['CCCC', 'AAAA'])
  expect(await call('FinalizeCacheEntryUpload', { key: 'k', version: 'v', size_bytes: '8' })).toEqual({ status: 200, body: { ok: true, entry_id: '1' } })
  expect(server.entries().map(({ bytes }) => bytes.toString())).toEqual(['22220000'])
  expect((await blob.downloadToBuffer(2, 4)).toString()).toBe('2200')
  expect((await blob.getProperties()).contentLength).toBe(8)
})

test('knows tokens, keys that are taken, sizes that are wrong, and entries that are not whole', async () => {
  const { call } = await start()
  expect((await call('CreateCacheEntry', { key: 'k', version: 'v' }, 'another')).status).toBe(401)
  expect((await call('CreateCacheEntry', { key: 'k', version: 'v' })).status).toBe(200)
  expect((await call('CreateCacheEntry', { key: 'k', version: 'v' })).status).toBe(409)
  expect((await call('CreateCacheEntry', { key: 'k', version: 'w' })).status).toBe(200)
  expect((await call('GetCacheEntryDownloadURL', { key: 'k', version: 'v' })).body).toEqual({ ok: false })
  expect((await call('FinalizeCacheEntryUpload', { key: 'k', version: 'v', size_bytes: '8' })).status).toBe(400)
})
