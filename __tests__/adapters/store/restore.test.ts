import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createTrees } from '../../../src/adapters/store/trees.ts'
import type { Asked, KeptLeaf, Restored, Scan, Trees } from '../../../src/core/trees.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

let outer: Workspace
let work: string
let kept: string
let trees: Trees

beforeEach(() => {
  outer = createWorkspace({ 'ws/dist/a.js': 'a', 'ws/dist/bin/run': 'run', 'ws/src/x': 'source', 'secret': 'outside' })
  work = join(outer.path, 'ws')
  kept = join(outer.path, 'kept')
  symlinkSync('bin/run', join(work, 'dist/link'))
  mkdirSync(join(work, 'dist/empty'))
  trees = createTrees({ memory: join(outer.path, 'memory'), leftOut: [] })
})

afterEach(() => outer.remove())

const never = new AbortController().signal
const asked = (): Asked => ({ root: work, globs: ['dist/**'], except: [], as: 'outputs' })
const silent = (): Scan => ({ write: () => undefined, end: () => false })

const save = async (scan = silent): Promise<readonly KeptLeaf[]> => {
  const listed = await trees.list(asked(), never)
  if (!listed.ok) throw new Error(listed.why)
  const saved = await trees.save(work, await listed.leaves(), kept, scan, never)
  if (!saved.ok) throw new Error(saved.why)
  return saved.leaves
}

const restore = (leaves: readonly KeptLeaf[]): Promise<Restored> => trees.restore(asked(), leaves, kept, never)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const leftovers = (): readonly string[] => readdirSync(work).filter((name) => name.startsWith('.stagewright'))

describe('what was saved', () => {
  test('is restored as it was: contents, execution bits, links and empty folders', async () => {
    writeFileSync(join(work, 'dist/bin/run'), 'run', { mode: 0o755 })
    rmSync(join(work, 'dist/bin/run'))
    writeFileSync(join(work, 'dist/bin/run'), 'run', { mode: 0o755 })
    const leaves = await save()
    rmSync(join(work, 'dist'), { recursive: true })
    expect(await restore(leaves)).toEqual({ kind: 'restored', changed: 4 })
    expect(readFileSync(join(work, 'dist/a.js'), 'utf8')).toBe('a')
    expect(statSync(join(work, 'dist/bin/run')).mode & 0o111).toBe(0o111)
    expect(statSync(join(work, 'dist/a.js')).mode & 0o111).toBe(0)
    expect(readlinkSync(join(work, 'dist/link'))).toBe('bin/run')
    expect(readdirSync(join(work, 'dist/empty'))).toEqual([])
    expect(leftovers()).toEqual([])
  })

  test('is left alone where it is there as it was', async () => {
    const leaves = await save()
    const before = lstatSync(join(work, 'dist/a.js'), { bigint: true })
    expect(await restore(leaves)).toEqual({ kind: 'restored', changed: 0 })
    expect(lstatSync(join(work, 'dist/a.js'), { bigint: true }).ctimeNs).toBe(before.ctimeNs)
  })

  test('replaces what is there, and what lies beside it in the outputs is removed', async () => {
    const leaves = await save()
    writeFileSync(join(work, 'dist/a.js'), 'changed')
    writeFileSync(join(work, 'dist/stale.js'), 'stale')
    expect(await restore(leaves)).toEqual({ kind: 'restored', changed: 2 })
    expect(readFileSync(join(work, 'dist/a.js'), 'utf8')).toBe('a')
    expect(existsSync(join(work, 'dist/stale.js'))).toBe(false)
    expect(readFileSync(join(work, 'src/x'), 'utf8')).toBe('source')
  })

  test('is not saved with a secret, nor where a link leads out', async () => {
    await expect(save(() => ({ write: () => undefined, end: () => true }))).rejects.toThrow('holds a secret')
    symlinkSync('../../secret', join(work, 'dist/out'))
    await expect(save()).rejects.toThrow('dist/out is a link that leads out of the workspace')
    rmSync(join(work, 'dist/out'))
    symlinkSync('/etc/hostname', join(work, 'dist/out'))
    await expect(save()).rejects.toThrow('dist/out is a link that leads out of the workspace')
  })
})

describe('a hostile entry', () => {
  const file = (path: string, text: string): KeptLeaf => {
    writeFileSync(join(kept, 'files', sha256(text)), text)
    return { path, kind: 'file', digest: sha256(text), size: text.length }
  }

  test.each(['../escape', '/tmp/escape', 'src/x', 'dist/../src/x', 'dist/../../escape', 'dist/.git/hooks/pre-commit'])('cannot write %s', async (path) => {
    const leaves = await save()
    expect(await restore([...leaves, file(path, 'evil')])).toMatchObject({ kind: 'damaged' })
    expect(readFileSync(join(work, 'src/x'), 'utf8')).toBe('source')
    expect(existsSync(join(outer.path, 'escape'))).toBe(false)
  })

  test('with a flipped bit replaces nothing at all', async () => {
    const leaves = await save()
    rmSync(join(work, 'dist/a.js'))
    writeFileSync(join(work, 'dist/bin/run'), 'mine')
    writeFileSync(join(kept, 'files', sha256('run')), 'ruN')
    expect(await restore(leaves)).toEqual({ kind: 'damaged', why: 'dist/bin/run has another content than was kept' })
    expect(existsSync(join(work, 'dist/a.js'))).toBe(false)
    expect(readFileSync(join(work, 'dist/bin/run'), 'utf8')).toBe('mine')
    expect(leftovers()).toEqual([])
  })

  test('that lacks a file, or has a link or a folder in its place, is damaged', async () => {
    const leaves = await save()
    rmSync(join(work, 'dist/a.js'))
    const place = join(kept, 'files', sha256('a'))
    rmSync(place)
    expect(await restore(leaves)).toMatchObject({ kind: 'damaged' })
    symlinkSync(join(outer.path, 'secret'), place)
    expect(await restore(leaves)).toMatchObject({ kind: 'damaged' })
    rmSync(place)
    mkdirSync(place)
    expect(await restore(leaves)).toMatchObject({ kind: 'damaged' })
  })

  test('cannot write through a link that is there', async () => {
    const leaves = await save()
    rmSync(join(work, 'dist'), { recursive: true })
    mkdirSync(join(outer.path, 'elsewhere'))
    symlinkSync('../elsewhere', join(work, 'dist'))
    expect(await restore(leaves)).toMatchObject({ kind: 'refused', why: expect.stringContaining('dist') })
    expect(readdirSync(join(outer.path, 'elsewhere'))).toEqual([])
  })

  test('cannot write through a link that it brings itself', async () => {
    await save()
    mkdirSync(join(outer.path, 'elsewhere'))
    const link: KeptLeaf = { path: 'dist/way', kind: 'link', digest: sha256('../..'), size: 0, target: '../../elsewhere' }
    expect(await restore([link, file('dist/way/evil', 'evil')])).not.toMatchObject({ kind: 'restored' })
    expect(readdirSync(join(outer.path, 'elsewhere'))).toEqual([])
  })

  test('cannot leave a link that leads out by way of another', async () => {
    const leaves = await save()
    symlinkSync('..', join(work, 'up'))
    const link: KeptLeaf = { path: 'dist/sly', kind: 'link', digest: sha256('../up/secret'), size: 0, target: '../up/secret' }
    expect(await restore([...leaves, link])).toMatchObject({ kind: 'damaged', why: 'dist/sly is a link that leads out of the workspace' })
    expect(lstatSync(join(work, 'dist/sly'), { throwIfNoEntry: false })).toBeUndefined()
  })
})
