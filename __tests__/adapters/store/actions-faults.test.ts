import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { CacheFault } from '../../support/cache-server.ts'
import { thorough } from '../../support/tools.ts'
import { actionsStage, keep, never, read } from './actions-stage.ts'

const status = (code: number, msg: string): CacheFault => ({ kind: 'status', status: code, body: { code: 'as_the_test_wants', msg } })

const FAULTS: readonly (readonly [name: string, fault: CacheFault, reason: RegExp])[] = [
  ['401', status(401, 'bad token'), /it answered 401 Unauthorized: bad token$/],
  ['403 for a token that may not', status(403, 'cache write denied: the token may only read'), /it answered 403 Forbidden: cache write denied: the token may only read$/],
  ['403 for a quota that is used up', status(403, 'insufficient usage to do that'), /quota/],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after': '60' }, body: { code: 'resource_exhausted', msg: 'slow down' } }, /it answered 429 Too Many Requests: slow down$/],
  ['500', status(500, 'broken'), /it answered 500 Internal Server Error: broken$/],
  ['garbage', { kind: 'garbage' }, /its answer makes no sense$/],
  ['an answer of another shape', { kind: 'wrong-shape' }, /\w/],
  ['a connection that is cut', { kind: 'reset' }, /it cannot be reached \(ECONNRESET\)$/],
]

/** What a put meets may differ from what a get does; the others are the same code. */
const TELLING_FOR_PUT = ['403 for a token that may not', '403 for a quota that is used up', 'garbage']

describe.each(FAULTS)('a service that gives %s', (name, fault, reason) => {
  const counts = async (kind: 'get' | 'put'): Promise<void> => {
    const { server, store, temp } = await actionsStage()
    server.fault('/twirp/', fault)
    const one = store()
    const call = (key: string) => (kind === 'get' ? one.get(key, ['k'], never) : keep(one, key))
    expect(await call('k1')).toBe(kind === 'get' ? undefined : 'not-kept')
    await call('k1')
    expect(one.troubles()).toEqual([expect.stringMatching(reason)])
    expect(one.troubles()[0]).toMatch(kind === 'get' ? /^nothing could be restored from GitHub’s cache service: / : /^nothing could be kept in GitHub’s cache service: /)
    expect(readdirSync(temp)).toEqual([])
  }
  const puts = TELLING_FOR_PUT.includes(name) ? test : thorough()
  test('counts as none for a get, is said once, and costs little', () => counts('get'), 60_000)
  puts('counts as none for a put, is said once, and costs little', () => counts('put'), 60_000)
})

describe('the first protocol', () => {
  type Fault = readonly [name: string, fault: CacheFault, reason: RegExp]
  const countsAsNone = async (_: string, fault: CacheFault, reason: RegExp): Promise<void> => {
    const { server, store, temp } = await actionsStage('v1')
    server.fault('/_apis/', fault)
    const one = store({ bounds: { get: 4_000, put: 4_000 } })
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(await keep(one, 'k')).toBe('not-kept')
    expect(one.troubles()[0]).toMatch(reason)
    expect(readdirSync(temp)).toEqual([])
  }

  test.each<Fault>([
    ['401', status(401, 'bad token'), /401/],
    ['garbage', { kind: 'garbage' }, /\w/],
  ])('that gives %s counts as none, in time', countsAsNone, 30_000)

  thorough().each<Fault>([
    ['429', status(429, 'slow down'), /429/],
    ['500', status(500, 'broken'), /500/],
  ])('that gives %s counts as none, in time', countsAsNone, 30_000)

  test('where nobody listens is given up at once', async () => {
    const { server, store } = await actionsStage('v1')
    await server.close()
    const one = store()
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(one.troubles()).toEqual(['nothing could be restored from GitHub’s cache service: it cannot be reached (ECONNREFUSED)'])
  })
})

describe('a service', () => {
  test('that cannot be reached is asked once, and the run hears one line about it', async () => {
    const { server, store } = await actionsStage()
    await server.close()
    const one = store()
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(await keep(one, 'k')).toBe('not-kept')
    expect(one.troubles()).toEqual(['nothing could be restored from GitHub’s cache service: it cannot be reached (ECONNREFUSED)'])
  })

  test('that does not answer is left after the bound, and asked no more', async () => {
    const { server, store, temp } = await actionsStage()
    server.fault('/twirp/', { kind: 'hang' })
    const one = store({ bounds: { get: 3_000, put: 3_000 } })
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(await keep(one, 'k')).toBe('not-kept')
    expect(one.troubles()).toEqual([expect.stringMatching(/^nothing could be restored from GitHub’s cache service: no answer within 3\.\ds$/)])
    expect(readdirSync(temp)).toEqual([])
  })

  test('that is slow within the bound serves all the same', async () => {
    const { server, store } = await actionsStage()
    server.fault('/twirp/', { kind: 'slow', ms: 1_000 })
    const one = store()
    expect(await keep(one, 'k', 'late')).toBe('kept')
    expect(read(await one.get('k', [], never))).toBe('late')
    expect(one.troubles()).toEqual([])
  })

  test('that hangs in the middle of a download is left', async () => {
    const { server, store } = await actionsStage()
    await keep(store(), 'k')
    server.fault('/devstoreaccount1/', { kind: 'hang-in-body' })
    const one = store({ bounds: { get: 4_000, put: 4_000 } })
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(one.troubles()).toHaveLength(1)
  })

  test.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['garbage', () => Buffer.from('<html>a proxy says hello</html>')],
    ['empty', () => Buffer.alloc(0)],
  ])('whose archive is %s gives nothing, and serves other keys', async (_, damage) => {
    const { server, store, temp } = await actionsStage()
    await keep(store(), 'bad')
    await keep(store(), 'good', 'fine')
    server.damage('bad', damage)
    const one = store()
    expect(await one.get('bad', [], never)).toBeUndefined()
    const good = await one.get('good', [], never)
    expect(read(good)).toBe('fine')
    await good?.release()
    expect(one.troubles()).toHaveLength(1)
    expect(readdirSync(temp)).toEqual([])
  })

  test('that refuses the upload of what it has promised a place has kept nothing', async () => {
    const { server, store } = await actionsStage()
    server.fault('/devstoreaccount1/', status(403, 'no more room'))
    const one = store()
    expect(await keep(one, 'k')).toBe('not-kept')
    expect(one.troubles()).toHaveLength(1)
    expect(server.entries()).toEqual([])
  })
})

describe('what is not the service’s doing', () => {
  test('a key that it would not take is told, and nothing is asked', async () => {
    const { server, store } = await actionsStage()
    const one = store()
    expect(await one.get('a,b', [], never)).toBeUndefined()
    expect(await keep(one, 'k'.repeat(513))).toBe('not-kept')
    expect(one.troubles()).toHaveLength(2)
    expect(server.requests).toEqual([])
  })

  test('without tar nothing is kept or found, and that is said once', async () => {
    const { server, store } = await actionsStage('v2', { PATH: '/nowhere' })
    const one = store()
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(await keep(one, 'k')).toBe('not-kept')
    expect(one.troubles()).toEqual(['nothing can be kept in GitHub’s cache service: there is no tar on the PATH'])
    expect(server.requests).toEqual([])
  })

  test('a disk on which nothing can be written is told', async () => {
    const { store, temp } = await actionsStage()
    writeFileSync(temp, 'a file where the folder should be')
    const one = store()
    expect(await keep(one, 'k')).toBe('not-kept')
    expect(one.troubles()).toEqual([expect.stringMatching(/^nothing could be kept: .*EEXIST/)])
  })

  test('what cannot be written into the entry keeps it from being kept', async () => {
    const { server, store } = await actionsStage()
    const one = store()
    expect(await one.put('k', async () => Promise.reject(new Error('the disk is full')), never)).toBe('not-kept')
    expect(one.troubles()).toEqual(['nothing could be kept: the disk is full'])
    expect(server.requests).toEqual([])
  })

  test('a run that is stopped waits for nobody and complains of nothing', async () => {
    const { server, store } = await actionsStage()
    server.fault('/twirp/', { kind: 'hang' })
    const one = store()
    const stop = new AbortController()
    const asked = one.get('k', [], stop.signal)
    await server.arrived('GetCacheEntryDownloadURL')
    stop.abort()
    expect(await asked).toBeUndefined()
    expect(one.troubles()).toEqual([])
  })

  test('a worker that cannot be started is told', async () => {
    const { store } = await actionsStage()
    const one = store({ node: '/nowhere/node' })
    expect(await one.get('k', [], never)).toBeUndefined()
    expect(one.troubles()).toHaveLength(1)
  })
})

test('an entry that is a link is none', async () => {
  const { server, store, temp } = await actionsStage()
  await keep(store(), 'k')
  symlinkSync('/', join(temp, 'stagewright-entry'))
  server.damage('k', () => zstdCompressSync(execFileSync('tar', ['-c', '-C', temp, 'stagewright-entry'])))
  const one = store()
  expect(await one.get('k', [], never)).toBeUndefined()
  expect(one.troubles()).toEqual(['what GitHub’s cache service has under k is no entry of ours'])
})

test('what finds out that it has nothing to keep asks nobody', async () => {
  const { server, store } = await actionsStage()
  const one = store()
  expect(await one.put('k', async () => 'abandoned', never)).toBe('not-kept')
  expect([one.troubles(), server.requests]).toEqual([[], []])
})

test.each([
  ['an absolute name', (target: string) => ['-P', `--transform=s,^payload$,${target},`, 'payload']],
  ['a name with ..', () => ['-P', '--transform=s,^payload$,../../written-from-outside,', 'payload']],
  ['a link that it has brought along', () => ['way', '--transform=s,^payload$,way/written-from-outside,', 'payload']],
])('an archive cannot write beside its own folder by %s', async (_, argumentsFor) => {
  const { server, store, temp } = await actionsStage()
  const evil = join(temp, '..', 'evil')
  mkdirSync(join(evil, 'stagewright-entry'), { recursive: true })
  await keep(store(), 'k')
  const target = join(temp, '..', 'written-from-outside')
  writeFileSync(join(evil, 'payload'), 'payload')
  symlinkSync(join(temp, '..'), join(evil, 'way'))
  const tar = execFileSync('tar', ['-c', '-C', evil, ...argumentsFor(target)])
  server.damage('k', () => zstdCompressSync(tar))
  expect(await store().get('k', [], never)).toBeUndefined()
  expect(readdirSync(join(temp, '..'))).not.toContain('written-from-outside')
  expect(readdirSync(temp)).toEqual([])
})
