import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { createSnapshots } from '../../../src/adapters/snapshots/index.ts'
import type { Failure } from '../../../src/core/outcome.ts'
import type { BackupOrder, BackupResult, BackupSummary, Progress, Snapshots } from '../../../src/core/snapshots.ts'
import { type BackupStage, createBackupStage } from './stage.ts'

const real = (): Promise<Snapshots> => Promise.resolve(createSnapshots({ clock, environment: process.env }))

let stage: BackupStage
beforeEach(() => {
  stage = createBackupStage({ destination: 'backups' }, real)
})
afterEach(() => stage.remove())

const at = (...names: readonly string[]): string => join(stage.workspace.path, ...names)

describe.each(['copy', 'archive'] as const)('a backup by %s', (engine) => {
  test('makes a verified snapshot, tells what it holds and hands that on', async () => {
    const { outcome, log, detail, events } = await stage.run({ engine })
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { files: '2', bytes: '3', changed: 'true' } } })
    const { path = '', snapshot = '' } = outcome.status === 'success' ? outcome.handover.outputs : {}
    expect(existsSync(path)).toBe(true)
    expect(path.startsWith(at('backups'))).toBe(true)
    expect(detail).toMatchObject({ kind: 'backup', weight: 'normal', data: { engine, snapshot, path, files: 2, bytes: 3, new: 2, changed: 0, removed: 0 } })
    expect(Object.fromEntries(detail?.facts ?? [])).toMatchObject({ Where: `backups/${snapshot}`, Holds: '2 files, 3 B', Changes: '2 new', Verified: 'all of it read back and compared' })
    expect(log).toContain(`backing up data to backups (${engine})`)
    expect(log).toContain('verified: all of it read back and compared')
    expect(events).toContainEqual(expect.objectContaining({ type: 'progress' }))
  })

  test('tells what has changed since the snapshot before, and lets old ones go', async () => {
    const first = await stage.run({ engine })
    stage.workspace.write('data/c.txt', 'c')
    rmSync(at('data', 'a.txt'))
    const { outcome, detail, log } = await stage.run({ engine, verify: 'restore', keep: { last: 1 } })
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { changed: 'true' } } })
    expect(detail?.data).toMatchObject({ new: 1, removed: 1, pruned: [first.detail?.data['snapshot']] })
    expect(log).toContain('restored into a temporary folder and compared')
    expect(log).toContain('removed 1 old snapshot')
    // Files as fresh as these may have changed unseen: only their content tells.
    const same = await stage.run({ engine, compare: 'content' })
    expect(same.outcome).toMatchObject({ handover: { outputs: { changed: 'false' } } })
    expect(same.detail?.data).toMatchObject({ unchanged: 2 })
  })

  test('leaves out what it is told to, and says what can not be saved at all', async () => {
    stage.workspace.write('data/x.tmp', 'x')
    spawnSync('mkfifo', [at('data', 'pipe\nline')])
    const { outcome, detail, log } = await stage.run({ engine, exclude: ['*.tmp'] })
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { files: '2' } } })
    expect(detail?.data).toMatchObject({ skipped: { count: 1 } })
    expect(detail?.table?.rows).toHaveLength(1)
    expect(log).toContain('skipped: pipe\\nline: ')
  })
})

describe('a backup that can not begin', () => {
  test.each<[name: string, over: Parameters<BackupStage['run']>[0]]>([
    ['a source that is not there', { source: 'nosuch' }],
    ['a source that is a file', { source: 'data/a.txt' }],
    ['a destination inside the source', { destination: 'data/backups' }],
    ['a destination that leads into the source', { destination: 'link/backups' }],
    ['a destination that an expression left empty', { destination: '${{ env.NOTHING }}' }],
  ])('is refused, and nothing is made: %s', async (_, over) => {
    symlinkSync('data', at('link'))
    const { outcome } = await stage.run(over)
    expect(outcome).toMatchObject({ status: 'failure', failure: { kind: 'operation', reason: 'refused' } })
    expect(readdirSync(at()).toSorted()).toEqual(['data', 'link', 'temp'])
    expect(readdirSync(at('data')).toSorted()).toEqual(['a.txt', 'sub'])
  })
})

describe('source and destination', () => {
  test('may hold expressions', async () => {
    Object.assign(stage.env, { FROM: 'data/sub', TO: at('elsewhere') })
    const { outcome } = await stage.run({ source: '${{ env.FROM }}', destination: '${{ env.TO }}' })
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { files: '1', path: expect.stringContaining(at('elsewhere')) } } })
  })
})

describe('what an engine answers', () => {
  const snapshot = { id: 'S', path: '/b/S', engine: 'copy', source: '/data', createdAt: 0, complete: true, counts: { files: 1_234, folders: 2, links: 0, bytes: 5_000_000 }, storedBytes: 10 } as const
  const none = { count: 0, first: [] }
  const summary: BackupSummary = {
    result: 'saved',
    snapshot,
    changes: { new: 0, changed: 0, unchanged: 1_234, removed: 0 },
    skipped: none,
    unsaved: none,
    notices: [],
    copiedBytes: 0,
    durationMs: 2_000,
    bytesPerSecond: 2_500_000,
    verified: 'read-back',
    pruned: [],
  }
  const answering = (result: BackupResult, told: (order: BackupOrder, progress: Progress) => void = () => undefined): void => {
    stage.remove()
    const fixed: Partial<Snapshots> = {
      backup: async (order, _, progress) => {
        told(order, progress)
        return result
      },
    }
    stage = createBackupStage({ destination: 'backups' }, () => Promise.resolve(fixed as Snapshots))
  }

  test('fails the stage with the engine’s own reason, and its problems stand in the log', async () => {
    const failure: Failure = { kind: 'operation', reason: 'unverified', message: '2 files are not as they were saved' }
    answering({ ok: false, failure, problems: { count: 3, first: [{ path: 'a', why: 'another digest' }, { path: 'b', why: 'it is not there' }] } })
    const { outcome, log, detail } = await stage.run()
    expect(outcome).toMatchObject({ status: 'failure', failure })
    expect(log).toContain('a: another digest\nb: it is not there\nand 1 more\n')
    expect(detail).toBeUndefined()
  })

  test('is a failure where files are missing, or a success with a mark, as asked', async () => {
    const unsaved = { count: 5, first: ['a', 'b', 'c', 'd'].map((path) => ({ path, why: 'permission denied' })) }
    answering({ ok: true, summary: { ...summary, unsaved } })
    const words = '5 paths could not be saved: a (permission denied), b (permission denied), c (permission denied) and 2 more; snapshot S holds the rest'
    const strict = await stage.run()
    expect(strict.outcome).toMatchObject({ status: 'failure', failure: { kind: 'operation', reason: 'incomplete', message: words }, handover: { outputs: { snapshot: 'S' } } })
    const lenient = await stage.run({ 'on-partial': 'unstable' })
    expect(lenient.outcome).toMatchObject({ status: 'success', unstable: words })
    expect(lenient.detail).toMatchObject({ weight: 'warning', table: { rows: [['a', 'not saved', 'permission denied'], expect.anything(), expect.anything(), expect.anything()] } })
  })

  test('may be that the snapshot before stands for this one', async () => {
    answering({ ok: true, summary: { ...summary, result: 'unchanged' } })
    const { outcome, log, detail } = await stage.run()
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { snapshot: 'S', changed: 'false' } } })
    expect(log).toContain('nothing has changed: no new snapshot is needed')
    expect(detail).toMatchObject({ data: { result: 'unchanged' } })
    expect(Object.fromEntries(detail?.facts ?? [])).toMatchObject({ Snapshot: 'S, which still holds all', Verified: 'when it was made' })
  })

  test('gets the order as it was written', async () => {
    let heard: BackupOrder | undefined
    answering({ ok: true, summary }, (order) => {
      heard = order
    })
    await stage.run({ engine: 'archive', include: ['a'], exclude: ['b'], compare: 'content', verify: 'restore', keep: { last: 2, within: 5_000 } })
    expect(heard).toEqual({
      source: at('data'),
      destination: at('backups'),
      engine: 'archive',
      include: ['a'],
      exclude: ['b'],
      compare: 'content',
      verify: 'restore',
      keep: { last: 2, withinMs: 5_000 },
    })
  })

  test('is told while it goes on, and never goes back', async () => {
    answering({ ok: true, summary }, (_, progress) => {
      progress({ phase: 'scan', files: 10, bytes: 0 })
      progress({ phase: 'copy', files: 1_000, bytes: 500, totalFiles: 2_000, totalBytes: 1_000 })
      progress({ phase: 'verify', files: 0, bytes: 0, totalFiles: 2_000, totalBytes: 1_000 })
      progress({ phase: 'verify', files: 2_000, bytes: 1_000, totalFiles: 2_000, totalBytes: 1_000 })
      progress({ phase: 'prune', files: 0, bytes: 0 })
    })
    const { events } = await stage.run()
    const told = events.flatMap((event) => (event.type === 'progress' ? [event] : []))
    expect(told.map(({ fraction }) => fraction)).toEqual([0, 0.3, 0.7, 1, 1])
    expect(told[1]?.text).toMatch(/^copying: 500 B of 1\.0 kB, 1,000 of 2,000 files/)
    expect(told.at(-1)?.text).toBe('removing old snapshots')
  })
})

test('a stage that is stopped leaves no snapshot behind', async () => {
  for (let index = 0; index < 200; index += 1) stage.workspace.write(`data/${index}`, Buffer.alloc(50_000, index))
  const cause: Failure = { kind: 'cancelled', by: 'a test' }
  const { outcome } = await stage.run({}, { onEvent: (event, abort) => event.type === 'progress' && abort(cause) })
  expect(outcome).toMatchObject({ status: 'failure', failure: cause })
  const { outcome: next } = await stage.run()
  expect(next).toMatchObject({ status: 'success', handover: { outputs: { files: '202' } } })
  expect(readdirSync(at('backups')).filter((name) => name.startsWith('20'))).toHaveLength(1)
})
