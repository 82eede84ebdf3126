import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { actionsStage, keep, never, read } from './actions-stage.ts'

describe.each(['v1', 'v2'] as const)('the cache service, protocol %s', (version) => {
  test('gives back in a later job what was kept, with its time, and leaves nothing behind', async () => {
    const { store, temp } = await actionsStage(version)
    const before = Date.now() - 2_000
    expect(await keep(store(), 'stagewright-Key-1', 'hello')).toBe('kept')
    const later = store()
    const entry = await later.get('stagewright-Key-1', [], never)
    expect([entry?.key, read(entry)]).toEqual(['stagewright-Key-1', 'hello'])
    expect(entry?.createdAt).toBeGreaterThan(before)
    expect(entry?.createdAt).toBeLessThanOrEqual(Date.now())
    await entry?.release()
    expect(readdirSync(temp)).toEqual([])
    expect(later.troubles()).toEqual([])
  })

  test('leaves a key that is taken as it is, and says no word about it', async () => {
    const { store } = await actionsStage(version)
    const one = store()
    expect(await keep(one, 'taken', 'first')).toBe('kept')
    expect(await keep(one, 'taken', 'second')).toBe('exists')
    expect(read(await one.get('taken', [], never))).toBe('first')
    expect(one.troubles()).toEqual([])
  })

  test('finds the newest of the first prefix that any entry begins with, and nothing where there is none', async () => {
    const { store } = await actionsStage(version)
    const one = store()
    await keep(one, 'a-1', 'old')
    await keep(one, 'a-2', 'new')
    await keep(one, 'b-1', 'other')
    const found = await one.get('a-3', ['x-', 'a-', 'b-'], never)
    expect([found?.key, read(found)]).toEqual(['a-2', 'new'])
    expect(await one.get('c', ['d-'], never)).toBeUndefined()
    expect(one.troubles()).toEqual([])
  })

  test('keeps files with their modes, links, and folders that are empty', async () => {
    const { store } = await actionsStage(version)
    const one = store()
    await one.put('tree', async (folder) => {
      mkdirSync(join(folder, 'sub/empty'), { recursive: true })
      writeFileSync(join(folder, 'sub/.run me'), '#!/bin/sh\n', { mode: 0o755 })
      symlinkSync('../sub', join(folder, 'sub/link'))
    }, never)
    const entry = await one.get('tree', [], never)
    if (entry === undefined) throw new Error('nothing was found')
    expect(readdirSync(join(entry.folder, 'sub')).toSorted()).toEqual(['.run me', 'empty', 'link'])
    expect(statSync(join(entry.folder, 'sub/.run me')).mode & 0o777).toBe(0o755)
  })
})
