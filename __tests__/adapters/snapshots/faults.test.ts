import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../../src/core/outcome.ts'
import type { Progress, SnapshotEngine, SnapshotProgress } from '../../../src/core/snapshots.ts'
import { commandsWith } from '../../support/alive.ts'
import { backupInChild } from './child.ts'
import { createPlace, NEVER, type Place, QUIET } from './place.ts'

jest.setTimeout(60_000)

const whenRoot = process.getuid?.() === 0 ? test : test.skip
const NOBODY = 65_534

let place: Place
beforeEach(() => {
  place = createPlace()
  mkdirSync(join(place.source, 'folder'), { recursive: true })
  writeFileSync(join(place.source, 'folder', 'file'), 'in a folder')
  writeFileSync(join(place.source, 'other'), 'other')
})
afterEach(() => place.remove())

/** Does something when a phase begins. */
const at = (phase: SnapshotProgress['phase'], action: () => void): Progress => {
  let isDone = false
  return (progress) => {
    if (progress.phase !== phase || isDone) return
    isDone = true
    action()
  }
}

const left = (): readonly string[] => readdirSync(place.destination).filter((name) => name.startsWith('.'))

/** The files below the place that this process has open. */
const open = (): readonly string[] =>
  readdirSync('/proc/self/fd').map((name) => linkOf(`/proc/self/fd/${name}`)).filter((path) => path.startsWith(place.path))

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

describe.each<SnapshotEngine>(['copy', 'archive'])('a backup by %s', (engine) => {
  test('goes on without a folder that vanishes, and says so', async () => {
    const vanish = at('copy', () => rmSync(join(place.source, 'folder'), { recursive: true }))
    const result = await place.snapshots.backup(place.order({ engine }), NEVER, vanish)
    expect(result).toMatchObject({ ok: true, summary: { unsaved: { count: 0 }, snapshot: { complete: true } } })
    expect(result.ok ? result.summary.skipped.first : []).toContainEqual({ path: 'folder/file', why: 'gone before it was read' })
    expect(await place.snapshots.verify(place.destination, NEVER, QUIET)).toMatchObject({ ok: true })
  })

  test('is no success when the whole source goes away', async () => {
    const { snapshot } = await place.backup({ engine })
    writeFileSync(join(place.source, 'more'), '')
    const vanish = at('copy', () => renameSync(place.source, join(place.path, 'elsewhere')))
    const result = await place.snapshots.backup(place.order({ engine }), NEVER, vanish)
    expect(result).toMatchObject({ ok: false, failure: { kind: 'operation' } })
    expect(await place.snapshots.list(place.destination)).toMatchObject({ snapshots: [snapshot] })
    expect(left()).toEqual([])
  })

  test('tells of a file that changes each time it is read', async () => {
    writeFileSync(join(place.source, 'log'), Buffer.alloc(30_000_000, 'line\n'))
    const writer = spawn('bash', ['-c', 'echo; while :; do echo more >> "$0"; done', join(place.source, 'log')])
    await once(writer.stdout, 'data')
    const result = await place.snapshots.backup(place.order({ engine, keep: { last: 1 } }), NEVER, QUIET)
    writer.kill('SIGKILL')
    await once(writer, 'close')
    expect(result).toMatchObject({ ok: true, summary: { unsaved: { count: 1, first: [{ path: 'log', why: expect.stringContaining('it changed') }] }, snapshot: { complete: false } } })
    expect(await place.snapshots.verify(place.destination, NEVER, QUIET)).toMatchObject({ ok: true })
  })

  test.each<SnapshotProgress['phase']>(['scan', 'copy', 'verify'])('stops at once in its phase `%s`, and leaves nothing', async (phase) => {
    writeFileSync(join(place.source, 'large'), Buffer.alloc(50_000_000, 'large'))
    const controller = new AbortController()
    const reason: Failure = { kind: 'cancelled', by: 'SIGINT' }
    const result = await place.snapshots.backup(place.order({ engine }), controller.signal, at(phase, () => controller.abort(reason)))
    expect(result).toEqual({ ok: false, failure: reason })
    expect(readdirSync(place.destination)).toEqual([])
    expect(commandsWith(place.path)).toEqual([])
    expect(open()).toEqual([])
  })

  whenRoot('saves the rest where a file cannot be read, says so, and lets nothing go (needs root)', async () => {
    const { snapshot } = await place.backup({ engine })
    spawnSync('chown', ['-R', String(NOBODY), place.path])
    chmodSync(place.path, 0o755)
    chownSync(join(place.source, 'other'), 0, 0)
    chmodSync(join(place.source, 'other'), 0o600)
    const result = await backupInChild(place.order({ engine, keep: { last: 1 } }), NOBODY).result
    expect(result).toMatchObject({
      ok: true,
      summary: { result: 'saved', unsaved: { count: 1, first: [{ path: 'other', why: 'permission is denied' }] }, snapshot: { complete: false, counts: { files: 1 } }, pruned: [] },
    })
    expect(await place.snapshots.verify(snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true })
  })
})

describe('a full disk', () => {
  let disk: string
  const mount = (options: string): boolean => {
    disk = join(place.path, 'disk')
    mkdirSync(disk)
    return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk]).status === 0
  }
  afterEach(() => void spawnSync('umount', [disk]))

  const whenMountable = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0 ? test : test.skip

  whenMountable('is foreseen, before anything is written (needs root)', async () => {
    expect(mount('size=2m')).toBe(true)
    writeFileSync(join(place.source, 'large'), Buffer.alloc(3_000_000, 'large'))
    const result = await place.snapshots.backup(place.order({ destination: disk }), NEVER, QUIET)
    expect(result).toMatchObject({ ok: false, failure: { reason: 'no-space', message: expect.stringMatching(/2\.\d MB free.*needs about 3\.\d MB/) } })
    expect(readdirSync(disk)).toEqual([])
  })

  whenMountable.each([['copy', 'size=4m,nr_inodes=12'], ['archive', 'size=2m']] as const)('that nobody foresaw stops a backup by %s, and the last good snapshot stays (needs root)', async (engine, options) => {
    expect(mount(options)).toBe(true)
    const { snapshot } = await place.backup({ engine, destination: disk })
    for (let file = 0; file < 12; file += 1) writeFileSync(join(place.source, `file-${file}`), 'small')
    if (engine === 'archive') spawnSync('dd', ['if=/dev/urandom', `of=${join(place.source, 'random')}`, 'bs=1M', 'count=4'])
    const result = await place.snapshots.backup(place.order({ engine, destination: disk }), NEVER, QUIET)
    expect(result).toMatchObject({ ok: false, failure: { reason: 'no-space' } })
    expect(readdirSync(disk).toSorted()).toEqual([snapshot.id, 'latest'])
    expect(await place.snapshots.verify(snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true })
  })

  whenMountable('that cannot be written to is refused (needs root)', async () => {
    expect(mount('size=1m,ro')).toBe(true)
    const result = await place.snapshots.backup(place.order({ destination: disk }), NEVER, QUIET)
    expect(result).toMatchObject({ ok: false, failure: { reason: 'refused', message: expect.stringContaining('read-only') } })
  })
})
