import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../../src/adapters/clock.ts'
import type { SnapshotEngine } from '../../../src/core/snapshots.ts'
import { backupInChild } from './child.ts'
import { createPlace, described, NEVER, type Place, QUIET } from './place.ts'

/** Fifty times for each engine where there is time for it. */
const ROUNDS = process.env['STAGEWRIGHT_SOAK'] === undefined ? 3 : 50
jest.setTimeout(ROUNDS * 30_000)

let place: Place
beforeEach(() => {
  place = createPlace()
  for (let folder = 0; folder < 20; folder += 1) {
    mkdirSync(join(place.source, `folder-${folder}`), { recursive: true })
    for (let file = 0; file < 20; file += 1) writeFileSync(join(place.source, `folder-${folder}`, `file-${file}`), Buffer.alloc(20_000, `${folder} ${file}`))
  }
  writeFileSync(join(place.source, 'large'), Buffer.alloc(20_000_000, 'large'))
})
afterEach(() => place.remove())

const change = (round: number): void => writeFileSync(join(place.source, 'large'), Buffer.alloc(20_000_000 + round, `round ${round}`))

const wait = async (ms: number): Promise<void> => {
  const due = clock.now() + ms
  while (clock.now() < due) await new Promise((resolve) => setImmediate(resolve))
}

describe.each<SnapshotEngine>(['copy', 'archive'])('a backup by %s that is killed at any moment', (engine) => {
  test(`leaves the last good snapshot as it was, and its rubbish to the next (${ROUNDS} times)`, async () => {
    const order = place.order({ engine })
    const good = await place.backup({ engine })
    const before = described(good.snapshot.path)
    const begun = clock.now()
    change(0)
    await place.backup({ engine })
    const longest = clock.now() - begun
    for (let round = 1; round <= ROUNDS; round += 1) {
      change(round)
      const child = backupInChild(order)
      await child.begun
      await wait(Math.random() * longest)
      child.kill()
      await child.result
      const listed = await place.snapshots.list(place.destination)
      expect(listed).toMatchObject({ ok: true, damaged: [] })
      for (const { path } of listed.ok ? listed.snapshots.slice(0, 1) : []) expect(await place.snapshots.verify(path, NEVER, QUIET)).toMatchObject({ ok: true })
    }
    expect(contentsOf(described(good.snapshot.path))).toEqual(contentsOf(before))
    const last = await place.backup({ engine, keep: { last: 1 } })
    expect(readdirSync(place.destination).toSorted()).toEqual([last.snapshot.id, 'latest'])
    expect(await place.snapshots.verify(last.snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true })
  })
})

/** Without how many snapshots share a file. */
const contentsOf = (tree: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tree).map(([path, words]) => [path, words.replace(/^(file (?:\S+ ){3})\d+ /, '$1')]))
