import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { localStore, type LocalStoreOptions } from '../../../src/adapters/store/local.ts'
import type { Store } from '../../../src/core/store.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

let work: Workspace
let now: number

beforeEach(() => {
  work = createWorkspace()
  now = 1_000_000
})

afterEach(() => work.remove())

const never = new AbortController().signal
const open = (over: Partial<LocalStoreOptions> = {}): Store =>
  localStore({ folder: work.path, limit: 10_000, access: 'read-write', wall: () => (now += 1_000), ...over })

const put = (store: Store, key: string, size = 10, signal = never) =>
  store.put(key, async (folder) => writeFileSync(join(folder, 'file'), 'x'.repeat(size)), signal)

const has = async (store: Store, key: string): Promise<boolean> => {
  const found = await store.get(key, [], never)
  await found?.release()
  return found !== undefined
}

const entries = (): readonly string[] => readdirSync(join(work.path, 'entries'))

describe('the local store', () => {
  test('gives back what was kept under a key, and nothing under another', async () => {
    const store = open()
    expect(await put(store, 'a.b')).toBe('kept')
    const found = await store.get('a.b', [], never)
    expect(found).toMatchObject({ key: 'a.b', createdAt: 1_001_000 })
    expect(statSync(join(found?.folder ?? '', 'file')).size).toBe(10)
    await found?.release()
    expect(await has(store, 'a')).toBe(false)
    expect(readdirSync(join(work.path, 'pins'))).toEqual([])
  })

  test('keeps a key that is taken as it is', async () => {
    const store = open()
    await put(store, 'k', 10)
    expect(await put(store, 'k', 20)).toBe('exists')
    const found = await store.get('k', [], never)
    expect(statSync(join(found?.folder ?? '', 'file')).size).toBe(10)
  })

  test('gives the newest whose key begins with a prefix', async () => {
    const store = open()
    for (const key of ['s.a.1', 's.a.2', 's.ab.3', 's.a.0']) await put(store, key)
    expect((await store.get('none', ['nothing', 's.a.'], never))?.key).toBe('s.a.0')
  })

  test('takes keys of any length and any characters', async () => {
    const store = open()
    const keys = ['../../escape', 'x'.repeat(512), `${'x'.repeat(511)}y`, '.', '..', 'a/b', 'ä€😀']
    for (const key of keys) expect(await put(store, key)).toBe('kept')
    for (const key of keys) expect([key, await has(store, key)]).toEqual([key, true])
    expect(entries()).toHaveLength(keys.length)
  })

  test('lets go of what was used least recently', async () => {
    const store = open({ limit: 350 })
    for (const key of ['a', 'b', 'c']) await put(store, key, 100)
    await has(store, 'a')
    await put(store, 'd', 100)
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => has(store, key)))).toEqual([true, false, true, true])
  })

  test('never lets go of what is being read', async () => {
    const store = open({ limit: 150 })
    await put(store, 'a', 100)
    const found = await store.get('a', [], never)
    await put(store, 'b', 100)
    expect(statSync(join(found?.folder ?? '', 'file')).size).toBe(100)
    await found?.release()
    await put(store, 'c', 100)
    expect(await has(store, 'a')).toBe(false)
  })

  test('does not keep what is larger than the store may be, and says so', async () => {
    const store = open({ limit: 50 })
    await put(store, 'small', 10)
    expect(await put(store, 'large', 51)).toBe('not-kept')
    expect(store.troubles()).toEqual(['not kept: it has 51 bytes, and the store may have 50 (STAGEWRIGHT_STORE_SIZE)'])
    expect(await has(store, 'small')).toBe(true)
  })

  test.each(['', '{', '{"version":1}', '{"version":1,"key":"other","createdAt":1,"bytes":1}'])('drops an entry that says %j about itself', async (text) => {
    const store = open()
    await put(store, 'k')
    writeFileSync(join(work.path, 'entries', 'k', 'entry.json'), text)
    expect(await has(store, 'k')).toBe(false)
    if (!text.includes('other')) {
      expect(store.troubles()).toHaveLength(1)
      expect(entries()).toEqual([])
    }
  })

  test('lets go of an entry that turned out to be damaged, so that it can be kept again', async () => {
    const store = open()
    await put(store, 'k')
    await store.drop('k', 'a file has another content')
    expect(await has(store, 'k')).toBe(false)
    expect(await put(store, 'k')).toBe('kept')
    expect(store.troubles()).toEqual(['dropped a damaged entry of the store: a file has another content'])
  })

  test('keeps nothing of what fails on the way, was abandoned, or is no longer wanted', async () => {
    const store = open()
    expect(await store.put('a', async () => 'abandoned', never)).toBe('not-kept')
    expect(store.troubles()).toEqual([])
    expect(await store.put('b', () => Promise.reject(new Error('broken')), never)).toBe('not-kept')
    expect(await put(store, 'c', 10, AbortSignal.abort())).toBe('not-kept')
    expect(readdirSync(join(work.path, 'work'))).toEqual([])
    expect(store.troubles()).toEqual(['not kept: broken'])
  })

  test('shows nobody an entry that is not whole', async () => {
    const store = open()
    await store.put('k', async (folder) => {
      writeFileSync(join(folder, 'file'), 'half')
      expect(await has(open(), 'k')).toBe(false)
    }, never)
    expect(await has(open(), 'k')).toBe(true)
  })

  test('is shared by runs that keep the same at once', async () => {
    const kept = await Promise.all(Array.from({ length: 8 }, () => put(open(), 'k')))
    expect(kept.filter((word) => word === 'kept')).toHaveLength(1)
    expect(kept.filter((word) => word === 'exists')).toHaveLength(7)
    expect(entries()).toEqual(['k'])
  })

  test('only reads, or does nothing, where it may not do more', async () => {
    await put(open(), 'k')
    expect(await put(open({ access: 'read' }), 'l')).toBe('not-kept')
    expect(await has(open({ access: 'read' }), 'k')).toBe(true)
    expect(await has(open({ access: 'none' }), 'k')).toBe(false)
  })

  test('says once that its folder is none, and goes on', async () => {
    work.write('blocked', '')
    const store = open({ folder: join(work.path, 'blocked') })
    expect(await has(store, 'k')).toBe(false)
    expect([await put(store, 'k'), await put(store, 'l')]).toEqual(['not-kept', 'not-kept'])
    expect(store.troubles()).toEqual(['not kept: the folder of the store is not one'])
  })
})

describe('a full disk', () => {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk]).status === 0
  const whenMounted = isMounted ? test : test.skip

  whenMounted('is said once, and leaves what was kept', async () => {
    const store = localStore({ folder: disk, limit: 2 ** 30, access: 'read-write', wall: () => (now += 1_000) })
    expect(await put(store, 'small', 1_000)).toBe('kept')
    expect([await put(store, 'large', 2 ** 20), await put(store, 'larger', 2 ** 21)]).toEqual(['not-kept', 'not-kept'])
    expect(store.troubles()).toEqual(['not kept: the disk of the store is full'])
    expect(await has(store, 'small')).toBe(true)
    expect(readdirSync(join(disk, 'work'))).toEqual([])
    if (isMounted) spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  })
})
