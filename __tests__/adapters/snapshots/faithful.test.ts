import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, linkSync, lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { SnapshotEngine } from '../../../src/core/snapshots.ts'
import { where } from '../../support/tools.ts'
import { createPlace, described, NEVER, type Place, QUIET, settle } from './place.ts'

const isRoot = process.getuid?.() === 0
const HOLE = 16 * 1024 * 1024

/** All that a platform's own copy gets wrong. */
const fill = (source: string): void => {
  mkdirSync(join(source, 'deep', 'er'), { recursive: true })
  mkdirSync(join(source, 'empty'))
  writeFileSync(join(source, 'deep', 'er', 'file'), 'content')
  writeFileSync(join(source, 'deep.txt'), 'sorts between a folder and what is in it')
  writeFileSync(join(source, 'none'), '')
  writeFileSync(join(source, '.hidden'), 'dot')
  writeFileSync(join(source, 'big'), Buffer.alloc(3 * 1024 * 1024 + 17, 'big'))
  writeFileSync(join(source, 'new\nline "quoted" \\ back'), 'odd')
  writeFileSync(Buffer.concat([Buffer.from(`${source}/bad-`), Buffer.from([0xff, 0xfe, 0x80])]), 'no UTF-8')
  writeFileSync(join(source, '\u00fcml\u00e4ut \u{1f600}'), 'UTF-8')
  symlinkSync('../deep/er/file', join(source, 'empty-link'))
  symlinkSync('.', join(source, 'deep', 'loop'))
  symlinkSync('/nowhere/at/all', join(source, 'deep', 'dangling'))
  linkSync(join(source, 'big'), join(source, 'deep', 'big-again'))
  linkSync(join(source, 'big'), join(source, 'zz-big-again'))
  writeFileSync(join(source, 'sparse'), 'start')
  truncateSync(join(source, 'sparse'), HOLE)
  writeFileSync(join(source, 'sparse'), 'middle', { flag: 'r+' })
  chmodSync(join(source, 'none'), 0o640)
  chmodSync(join(source, 'deep.txt'), 0o4755)
  if (isRoot) chownSync(join(source, '.hidden'), 1234, 4321)
  // Node sets times as floating-point numbers: these are exact.
  execFileSync('find', [source, '-depth', '-exec', 'touch', '-h', '-d', '@1700000000.5', '{}', '+'])
  utimesSync(join(source, 'none'), 1_000_000_000.5, 1_000_000_000.25)
  chmodSync(join(source, 'deep', 'er'), 0o500)
  utimesSync(join(source, 'deep'), 1_234_567_890, 1_234_567_890)
}

const attributesIn = (folder: string): readonly string[] =>
  execFileSync('getfattr', ['-Rhd', '.'], { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean).toSorted()

describe.each<SnapshotEngine>(['copy', 'archive'])('a snapshot by %s', (engine) => {
  let place: Place
  beforeEach(() => {
    place = createPlace()
    fill(place.source)
  })
  afterEach(() => {
    chmodSync(join(place.source, 'deep', 'er'), 0o700)
    place.remove()
  })

  test('gives back on restore all that the source held', async () => {
    const summary = await place.backup({ engine })
    expect(summary.snapshot.counts).toEqual({ files: 11, folders: 4, links: 3, bytes: 3 * 1024 * 1024 + 17 + HOLE + 7 + 40 + 3 + 3 + 8 + 5 })
    const restored = await place.snapshots.restore(place.restoreOrder(), NEVER, QUIET)
    expect(restored).toMatchObject({ ok: true, summary: { counts: summary.snapshot.counts, kept: 0 } })
    expect(described(join(place.path, 'restored'))).toEqual(described(place.source))
  })

  test('keeps holes, and does not fill the disk with zeros', async () => {
    await place.backup({ engine })
    await place.snapshots.restore(place.restoreOrder(), NEVER, QUIET)
    const { size, blocks } = statSync(join(place.path, 'restored', 'sparse'))
    expect(size).toBe(HOLE)
    expect(blocks * 512).toBeLessThan(1024 * 1024)
  })

  where('setfattr')('keeps extended attributes, and restores them to nobody else', async () => {
    const set = (name: string, file: string): unknown => execFileSync('setfattr', ['-h', '-n', `user.${name}`, '-v', 'a value\n', join(place.source, file)])
    set('one', '.hidden')
    set('two', 'new\nline "quoted" \\ back')
    set('folder', 'empty')
    await place.backup({ engine })
    const { target } = place.restoreOrder()
    expect(await place.snapshots.restore(place.restoreOrder({ include: ['.hidden', 'new*', 'deep.txt'] }), NEVER, QUIET)).toMatchObject({ ok: true, summary: { notices: [] } })
    expect(attributesIn(target)).toEqual(attributesIn(place.source).filter((line) => !line.includes('empty') && !line.includes('folder')))
    expect(attributesIn(target).length).toBe(4)
    expect(await place.snapshots.verify(place.destination, NEVER, QUIET)).toMatchObject({ ok: true })
  })

  test('is found to be as it was saved', async () => {
    const { snapshot } = await place.backup({ engine })
    expect(await place.snapshots.verify(snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true, snapshot })
  })

  test('passes a trial restore, and leaves nothing of it', async () => {
    const summary = await place.backup({ engine, verify: 'restore' })
    expect(summary.verified).toBe('restore')
    expect(Object.keys(described(place.destination)).filter((path) => path.startsWith('/.'))).toEqual([])
  })

  test('says what it never saves', async () => {
    execFileSync('mkfifo', [join(place.source, 'pipe')])
    const server = createServer().listen(join(place.source, 'socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    const summary = await place.backup({ engine })
    await new Promise((resolve) => server.close(resolve))
    expect(summary.skipped).toEqual({ count: 2, first: [{ path: 'pipe', why: 'a FIFO' }, { path: 'socket', why: 'a socket' }] })
    expect(summary.unsaved.count).toBe(0)
    expect(summary.snapshot.complete).toBe(true)
  })

  test('is not made again while nothing changes', async () => {
    await settle()
    const first = await place.backup({ engine })
    const second = await place.backup({ engine })
    expect(second).toMatchObject({ result: 'unchanged', snapshot: first.snapshot, changes: { new: 0, changed: 0, unchanged: 14, removed: 0 } })
  })

  test('counts what changed, and stands beside the one before', async () => {
    await settle()
    const first = await place.backup({ engine })
    const before = described(join(place.source, 'deep'))
    writeFileSync(join(place.source, 'added'), 'new')
    writeFileSync(join(place.source, '.hidden'), 'DOT')
    execFileSync('rm', [join(place.source, 'none'), join(place.source, 'empty-link')])
    const second = await place.backup({ engine })
    expect(second).toMatchObject({ result: 'saved', changes: { new: 1, changed: 1, unchanged: 11, removed: 2 }, snapshot: { parent: first.snapshot.id } })
    expect(await place.snapshots.verify(first.snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true })
    expect(await place.snapshots.verify(second.snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true })
    expect(described(join(place.source, 'deep'))).toEqual(before)
    expect(readlinkSync(join(place.destination, 'latest'))).toBe(second.snapshot.id)
    expect(await place.snapshots.list(place.destination)).toEqual({ ok: true, snapshots: [second.snapshot, first.snapshot], damaged: [] })
    expect(await place.snapshots.diff(first.snapshot.path, second.snapshot.path, NEVER)).toEqual({
      ok: true,
      count: 5,
      totals: { added: 1, removed: 2, content: 1, metadata: 1, type: 0 },
      first: [
        { path: '.', change: 'metadata' },
        { path: '.hidden', change: 'content' },
        { path: 'added', change: 'added' },
        { path: 'empty-link', change: 'removed' },
        { path: 'none', change: 'removed' },
      ],
    })
  })

  test('restores what is asked for alone, a hard link without its first name too', async () => {
    await place.backup({ engine })
    const include = ['zz-*', 'deep/big-again', 'file']
    expect(await place.snapshots.restore(place.restoreOrder({ include }), NEVER, QUIET)).toMatchObject({ ok: true, summary: { counts: { files: 3 } } })
    const restored = described(join(place.path, 'restored'))
    expect(Object.keys(restored).toSorted()).toEqual(['/deep', '/deep/big-again', '/deep/er', '/deep/er/file', '/zz-big-again'])
    expect(lstatSync(join(place.path, 'restored', 'zz-big-again')).nlink).toBe(2)
    expect(restored['/deep']).toBe(described(place.source)['/deep'])
  })

  test('takes what is included and not excluded', async () => {
    const summary = await place.backup({ engine, include: ['deep', '*.txt', '/none'], exclude: ['big-*', 'deep/er/'] })
    expect(summary.snapshot.counts).toMatchObject({ files: 2, folders: 2, links: 2 })
    expect(await place.snapshots.verify(summary.snapshot.path, NEVER, QUIET)).toMatchObject({ ok: true })
  })
})
