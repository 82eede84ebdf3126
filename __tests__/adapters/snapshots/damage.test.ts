import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { SnapshotEngine } from '../../../src/core/snapshots.ts'
import { createPlace, described, NEVER, type Place, QUIET, settle } from './place.ts'

let place: Place
beforeEach(() => {
  place = createPlace()
  mkdirSync(join(place.source, 'folder'), { recursive: true })
  writeFileSync(join(place.source, 'folder', 'file'), Buffer.alloc(50_000, 'some content '))
  writeFileSync(join(place.source, 'other'), 'other')
})
afterEach(() => place.remove())

/** Turns one bit around, and leaves the time as it was. */
const flip = (path: string, at: number): void => {
  const { atime, mtime } = statSync(path)
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ 1
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
  utimesSync(path, atime, mtime)
}

const failureOf = async (snapshot: string): Promise<unknown> => {
  const result = await place.snapshots.verify(snapshot, NEVER, QUIET)
  return result.ok ? 'intact' : result.failure
}

describe('verify finds', () => {
  test('a flipped bit in a copy, and names the file', async () => {
    const { snapshot } = await place.backup()
    flip(join(snapshot.path, 'data', 'folder', 'file'), 12_345)
    expect(await failureOf(snapshot.path)).toMatchObject({ reason: 'unverified', message: expect.stringContaining('folder/file') })
  })

  test('a flipped bit in an archive', async () => {
    const { snapshot } = await place.backup({ engine: 'archive' })
    const archive = join(snapshot.path, 'data.tar.zst')
    for (const part of [0.1, 0.5, 0.9]) {
      const at = Math.floor(statSync(archive).size * part)
      flip(archive, at)
      expect(await failureOf(snapshot.path)).toMatchObject({ reason: 'unverified' })
      flip(archive, at)
    }
    expect(await failureOf(snapshot.path)).toBe('intact')
  })

  test.each<SnapshotEngine>(['copy', 'archive'])('any flipped bit in the manifest (%s)', async (engine) => {
    const { snapshot } = await place.backup({ engine })
    const manifest = join(snapshot.path, 'manifest.jsonl')
    for (let at = 0; at < statSync(manifest).size; at += 37) {
      flip(manifest, at)
      expect(await failureOf(snapshot.path)).toMatchObject({ kind: 'operation' })
      flip(manifest, at)
    }
    expect(await failureOf(snapshot.path)).toBe('intact')
  })

  test('a manifest that was cut, wherever', async () => {
    const { snapshot } = await place.backup()
    const manifest = join(snapshot.path, 'manifest.jsonl')
    for (let size = statSync(manifest).size - 1; size > 0; size -= 61) {
      truncateSync(manifest, size)
      expect(await failureOf(snapshot.path)).toMatchObject({ kind: 'operation' })
    }
  })

  test('an archive that was cut', async () => {
    const { snapshot } = await place.backup({ engine: 'archive' })
    truncateSync(join(snapshot.path, 'data.tar.zst'), statSync(join(snapshot.path, 'data.tar.zst')).size - 3)
    expect(await failureOf(snapshot.path)).toMatchObject({ reason: 'unverified' })
  })

  test('what is missing, what is too much, and what is something else', async () => {
    const { snapshot } = await place.backup()
    const data = join(snapshot.path, 'data')
    unlinkSync(join(data, 'other'))
    writeFileSync(join(data, 'more'), '')
    rmSync(join(data, 'folder'), { recursive: true })
    symlinkSync('/etc', join(data, 'folder'))
    const result = await place.snapshots.verify(snapshot.path, NEVER, QUIET)
    expect(result.ok ? [] : result.problems?.first.map(({ path, why }) => `${path}: ${why}`)).toEqual([
      '.: it was modified: its time is not the same',
      'folder: it is a link instead of a folder',
      'folder/file: it is missing',
      'more: it is not in the manifest',
      'other: it is missing',
    ])
  })
})

describe('a damaged snapshot', () => {
  test('is listed as such, and is no parent', async () => {
    const { snapshot } = await place.backup()
    truncateSync(join(snapshot.path, 'manifest.jsonl'), 300)
    expect(await place.snapshots.list(place.destination)).toMatchObject({ ok: true, snapshots: [], damaged: [{ path: snapshot.path, why: expect.stringContaining('cut') }] })
    const second = await place.backup()
    expect(second).toMatchObject({ result: 'saved', changes: { new: 2 }, notices: [expect.stringContaining('cut')] })
  })

  test('is made good by the next backup where files have gone from it', async () => {
    await settle()
    const first = await place.backup()
    unlinkSync(join(first.snapshot.path, 'data', 'folder', 'file'))
    const second = await place.backup()
    expect(second).toMatchObject({ result: 'saved', copiedBytes: 50_000 })
    expect(await failureOf(second.snapshot.path)).toBe('intact')
  })

  test('gives what is left of it, and says what is not', async () => {
    const { snapshot } = await place.backup()
    flip(join(snapshot.path, 'data', 'folder', 'file'), 1)
    const result = await place.snapshots.restore(place.restoreOrder(), NEVER, QUIET)
    expect(result).toMatchObject({ ok: false, failure: { reason: 'unverified' }, problems: { count: 1, first: [{ path: 'folder/file' }] } })
    expect(Object.keys(described(join(place.path, 'restored')))).toEqual(['/folder', '/other'])
  })
})

describe('a hostile snapshot writes nothing outside the target', () => {
  /** A manifest with a seal that fits. */
  const forge = (snapshot: string, change: (text: string) => string): void => {
    const path = join(snapshot, 'manifest.jsonl')
    const text = change(readFileSync(path, 'utf8')).replace(/,"sha256":"[0-9a-f]{64}"\}\n$/, '')
    writeFileSync(path, `${text},"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`)
  }
  const restored = async (): Promise<unknown> => {
    const result = await place.snapshots.restore(place.restoreOrder(), NEVER, QUIET)
    return result.ok ? 'restored' : result.failure
  }

  test.each([
    ['an absolute path', '/tmp/evil'],
    ['a path upwards', '../evil'],
    ['a path up and down', 'folder/../../evil'],
    ['a folder that is not there', 'none/evil'],
    ['the same path twice', 'folder/file'],
  ])('by %s', async (_, path) => {
    const { snapshot } = await place.backup()
    forge(snapshot.path, (text) => text.replace('"path":"other"', `"path":"${path}"`))
    expect(await restored()).toMatchObject({ reason: 'unverified' })
    expect(described(place.path)).not.toHaveProperty('/evil')
    expect(described(place.path)).not.toHaveProperty('/restored')
  })

  test('by a link that stands where a folder was', async () => {
    mkdirSync(join(place.path, 'outside'))
    const { snapshot } = await place.backup()
    forge(snapshot.path, (text) => text.replace(/("path":"folder",)"type":"folder"(.*)\}/, `$1"type":"link"$2,"target":"${join(place.path, 'outside')}"}`))
    expect(await restored()).toMatchObject({ reason: 'unverified', message: expect.stringContaining('no folder') })
    expect(described(join(place.path, 'outside'))).toEqual({})
  })

  test('and reads nothing outside itself', async () => {
    const { snapshot } = await place.backup()
    renameSync(join(snapshot.path, 'data', 'folder'), join(place.path, 'moved'))
    symlinkSync(join(place.path, 'moved'), join(snapshot.path, 'data', 'folder'))
    expect(await restored()).toMatchObject({ reason: 'unverified' })
  })
})

describe('a drill that finds the latest snapshot damaged', () => {
  test.each<[SnapshotEngine, string]>([['copy', 'data/other'], ['archive', 'data.tar.zst']])('of engine %s saves all anew, says so, and keeps the damaged one', async (engine, file) => {
    await settle()
    const { snapshot } = await place.backup({ engine })
    flip(join(snapshot.path, file), 3)
    const again = await place.backup({ engine, verify: 'restore' })
    expect(again).toMatchObject({ result: 'saved', changes: { new: 2, unchanged: 0 } })
    expect(again.notices).toEqual([expect.stringContaining(`the snapshot ${snapshot.id} is damaged`)])
    expect(await failureOf(again.snapshot.path)).toBe('intact')
    expect(await failureOf(snapshot.path)).not.toBe('intact')
  })
})
