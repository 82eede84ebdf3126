import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SnapshotEngine } from '../../../src/core/snapshots.ts'
import { createPlace, NEVER, type Place, QUIET, settle } from './place.ts'

let place: Place
let round = 0
beforeEach(() => {
  place = createPlace()
  mkdirSync(place.source)
  writeFileSync(join(place.source, 'same'), 'same')
})
afterEach(() => place.remove())

const change = (): void => writeFileSync(join(place.source, 'changing'), `round ${(round += 1)}`)
const ids = (): readonly string[] => readdirSync(place.destination).filter((name) => name !== 'latest').toSorted()

describe.each<SnapshotEngine>(['copy', 'archive'])('of the snapshots by %s, `keep`', (engine) => {
  test('lets go the oldest after a success, and what they shared stays', async () => {
    await settle()
    const made = []
    for (let count = 0; count < 4; count += 1) {
      change()
      made.push((await place.backup({ engine, keep: { last: 2 } })).snapshot.id)
    }
    expect(ids()).toEqual(made.slice(2))
    expect(await place.snapshots.verify(place.destination, NEVER, QUIET)).toMatchObject({ ok: true })
    if (engine === 'copy') expect(statSync(join(place.destination, 'latest', 'data', 'same')).nlink).toBe(2)
  })

  test('lets nothing of other sources go', async () => {
    const other = join(place.path, 'other')
    mkdirSync(other)
    const first = await place.backup({ engine, source: other })
    change()
    const second = await place.backup({ engine, keep: { last: 1 } })
    expect(ids()).toEqual([first.snapshot.id, second.snapshot.id])
  })

  test('lets nothing go when the source is suddenly empty', async () => {
    const first = await place.backup({ engine })
    rmSync(join(place.source, 'same'))
    const second = await place.backup({ engine, keep: { last: 1 } })
    expect(second).toMatchObject({ pruned: [], notices: [expect.stringContaining('no files any more')] })
    expect(ids()).toEqual([first.snapshot.id, second.snapshot.id])
  })
})

describe('compared by content', () => {
  test('a file that was changed behind its times is saved again', async () => {
    await settle()
    await place.backup()
    const { atime, mtime } = statSync(join(place.source, 'same'))
    writeFileSync(join(place.source, 'same'), 'SAME')
    utimesSync(join(place.source, 'same'), atime, mtime)
    expect(await place.backup({ compare: 'content' })).toMatchObject({ result: 'saved', changes: { changed: 1 } })
    expect(await place.backup({ compare: 'content' })).toMatchObject({ result: 'saved', changes: { unchanged: 1 }, copiedBytes: 0 })
  })
})

describe('a restore', () => {
  const restore = (existing: 'refuse' | 'keep' | 'replace') => place.snapshots.restore(place.restoreOrder({ existing }), NEVER, QUIET)
  const target = (name: string): string => join(place.path, 'restored', name)
  beforeEach(async () => {
    change()
    await place.backup()
  })

  test('into a folder that holds something is refused, and touches nothing', async () => {
    mkdirSync(target(''))
    writeFileSync(target('own'), 'own')
    expect(await restore('refuse')).toMatchObject({ ok: false, failure: { reason: 'refused', message: expect.stringContaining('not empty') } })
    expect(readdirSync(target(''))).toEqual(['own'])
  })

  test('into an empty folder is as good as into none', async () => {
    mkdirSync(target(''))
    expect(await restore('refuse')).toMatchObject({ ok: true })
    expect(readdirSync(target(''))).toEqual(['changing', 'same'])
  })

  test.each(['keep', 'replace'] as const)('that is to %s what is there leaves other files alone', async (existing) => {
    mkdirSync(target(''))
    writeFileSync(target('own'), 'own')
    writeFileSync(target('same'), 'mine')
    expect(await restore(existing)).toMatchObject({ ok: true, summary: existing === 'keep' ? { kept: 1, replaced: 0 } : { kept: 0, replaced: 1 } })
    expect(readdirSync(target(''))).toEqual(['changing', 'own', 'same'])
    expect(readFileSync(target('same'), 'utf8')).toBe(existing === 'keep' ? 'mine' : 'same')
  })

  test('of what is no snapshot is refused', async () => {
    expect(await place.snapshots.restore(place.restoreOrder({ snapshot: place.source }), NEVER, QUIET)).toMatchObject({ failure: { reason: 'refused' } })
    expect(await place.snapshots.restore(place.restoreOrder({ snapshot: '/none' }), NEVER, QUIET)).toMatchObject({ failure: { reason: 'refused' } })
  })
})
