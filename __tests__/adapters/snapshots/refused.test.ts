import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupOrder } from '../../../src/core/snapshots.ts'
import { createPlace, NEVER, type Place, QUIET } from './place.ts'

let place: Place
beforeEach(() => {
  place = createPlace()
  mkdirSync(place.source)
  writeFileSync(join(place.source, 'file'), 'content')
})
afterEach(() => place.remove())

const refusal = async (changes: Partial<BackupOrder>): Promise<unknown> => {
  const result = await place.snapshots.backup(place.order(changes), NEVER, QUIET)
  return result.ok ? 'saved' : result.failure
}

describe('a backup is refused', () => {
  test('where there is no source', async () => {
    expect(await refusal({ source: join(place.path, 'none') })).toMatchObject({ reason: 'refused', message: expect.stringContaining('does not exist') })
    expect(existsSync(place.destination)).toBe(false)
  })

  test('where the source is no folder', async () => {
    expect(await refusal({ source: join(place.source, 'file') })).toMatchObject({ reason: 'refused', message: expect.stringContaining('is not a folder') })
  })

  test('into the source, also through a link, and makes nothing there', async () => {
    symlinkSync(place.source, join(place.path, 'link'))
    for (const destination of [place.source, join(place.source, 'a', 'b'), join(place.path, 'link', 'c')]) {
      expect(await refusal({ destination })).toMatchObject({ reason: 'refused', message: expect.stringMatching(/inside the source|the source itself/) })
    }
    expect(readdirSync(place.source)).toEqual(['file'])
  })

  test('of what lies in the destination', async () => {
    expect(await refusal({ destination: place.path })).toMatchObject({ reason: 'refused', message: expect.stringContaining('inside the destination') })
  })

  test('where the destination is a file', async () => {
    writeFileSync(place.destination, '')
    expect(await refusal({})).toMatchObject({ kind: 'operation' })
  })

  test('as an archive where there is no tar', async () => {
    const bare = createPlace({ PATH: '/nowhere' })
    const result = await bare.snapshots.backup(place.order({ engine: 'archive' }), NEVER, QUIET)
    bare.remove()
    expect(result.ok ? 'saved' : result.failure).toMatchObject({ reason: 'tool', message: expect.stringContaining('tar'), remedy: expect.stringContaining('install tar') })
  })
})

describe('the lock', () => {
  test('is held against a second run, which says who has it', async () => {
    const results = await Promise.all([1, 2].map(() => place.snapshots.backup(place.order(), NEVER, QUIET)))
    const [lost] = results.filter(({ ok }) => !ok)
    expect(results.filter(({ ok }) => ok).length).toBe(1)
    expect(lost).toMatchObject({ failure: { reason: 'locked', message: expect.stringContaining(`process ${process.pid}`) } })
    expect(readdirSync(place.destination).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('of a dead process is taken away', async () => {
    const { pid } = spawnSync('true')
    await backupWithLock({ pid, start: '1' })
  })

  test('of a process id that was given away again is taken away', async () => {
    await backupWithLock({ pid: process.pid, start: '1' })
  })

  test('of another machine is respected', async () => {
    await place.backup()
    writeFileSync(join(place.destination, '.lock'), JSON.stringify({ pid: 1, start: '1', host: 'elsewhere' }))
    expect(await refusal({})).toMatchObject({ reason: 'locked', message: expect.stringContaining('another machine'), remedy: expect.stringContaining('.lock') })
  })

  test('that was only half written is no lock of a living process, once it is old', async () => {
    await place.backup()
    writeFileSync(join(place.destination, '.lock'), '{"pid":')
    expect(await refusal({})).toMatchObject({ reason: 'locked' })
    spawnSync('touch', ['-d', '2 hours ago', join(place.destination, '.lock')])
    expect(await refusal({})).toBe('saved')
  })

  const backupWithLock = async (owner: { readonly pid: number; readonly start: string }): Promise<void> => {
    mkdirSync(place.destination)
    const host = await ownHost()
    writeFileSync(join(place.destination, '.lock'), JSON.stringify({ ...owner, host }))
    expect(await refusal({})).toBe('saved')
    expect(readdirSync(place.destination).filter((name) => name.startsWith('.'))).toEqual([])
  }

  /** What a run of ours writes into its lock. */
  const ownHost = async (): Promise<unknown> => {
    let host: unknown
    const other = createPlace()
    mkdirSync(other.source)
    await other.snapshots.backup(other.order(), NEVER, () => {
      host ??= existsSync(join(other.destination, '.lock')) ? (JSON.parse(readFileSync(join(other.destination, '.lock'), 'utf8')) as { readonly host: unknown }).host : undefined
    })
    other.remove()
    return host
  }
})
