/** What a cached stage costs: fingerprints against git and sha256sum, restored outputs against tar. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFillSync } from 'node:crypto'
import { createLister } from '../src/adapters/fingerprints/index.ts'
import { createTrees } from '../src/adapters/store/trees.ts'
import type { Asked, KeptLeaf, Trees } from '../src/core/trees.ts'
import { atMost, type Bench, ratio, secondsSince } from './measure.ts'

const FILES = 50_000
const PER_FOLDER = 50
const MEGABYTES = 1_024
const never = new AbortController().signal

export const fingerprints: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const tree = join(folder, 'tree')
    makeTree(tree)
    await settled()
    const lister = (): Trees['list'] => createLister({ memory: join(folder, 'memory'), leftOut: [] })
    const forgotten = async (): Promise<number> => {
      rmSync(join(folder, 'memory'), { recursive: true, force: true })
      return listed(lister(), tree)
    }
    const cold = await ratio(3, forgotten, () => timedShell(tree, 'find src -type f -print0 | xargs -0 -P2 sha256sum > /dev/null'))
    await listed(lister(), tree)
    const warm = await ratio(7, () => listed(lister(), tree), () => timedShell(tree, 'git status --porcelain > /dev/null'))
    return [atMost('nothing changed in 50,000 files, against git status', warm, 1.5), atMost('the first fingerprint of 50,000 files, against find | xargs -P2 sha256sum', cold, 1.3)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const restoring: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const work = join(folder, 'work')
    makeOutputs(join(work, 'dist'))
    const trees = createTrees({ memory: join(folder, 'memory'), leftOut: [] })
    const asked: Asked = { root: work, globs: ['dist'], except: [], as: 'outputs' }
    const leaves = await saved(trees, asked, join(folder, 'kept'))
    shell(work, 'tar --zstd -cf ../dist.tar.zst dist')
    const restore = async (): Promise<number> => {
      shell(work, 'rm -rf dist')
      const begun = process.hrtime()
      await trees.restore(asked, leaves, join(folder, 'kept'), never)
      return secondsSince(begun)
    }
    const untar = (): number => {
      shell(work, 'rm -rf dist')
      return timedShell(work, 'tar --zstd -xf ../dist.tar.zst')
    }
    return [atMost('1 GB of outputs verified and restored, against tar --zstd -x', await ratio(3, restore, untar), 1.3)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const makeTree = (tree: string): void => {
  for (let index = 0; index < FILES; index += 1) {
    const folder = join(tree, 'src', String(Math.floor(index / PER_FOLDER / 20)), String(Math.floor(index / PER_FOLDER)))
    if (index % PER_FOLDER === 0) mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `file-${index}.ts`), `export const value${index} = ${index}\n`.repeat(20 + (index % 80)))
  }
  shell(tree, 'git init -q && git add -A && git -c user.email=a@b -c user.name=a commit -qm tree && git status > /dev/null')
}

/** Files of 4 kB to 16 MB; half of each can be compressed, as of many outputs. */
const makeOutputs = (folder: string): void => {
  let left = MEGABYTES * 2 ** 20
  for (let index = 0; left > 0; index += 1) {
    const bytes = Buffer.alloc(Math.min(left, 4_096 * 2 ** (index % 13)), 'compressible ')
    randomFillSync(bytes, 0, bytes.length >> 1)
    if (index % 100 === 0) mkdirSync(join(folder, String(index / 100)), { recursive: true })
    writeFileSync(join(folder, String(Math.floor(index / 100)), `file-${index}`), bytes)
    left -= bytes.length
  }
}

/** What has just changed is read again each time, and would be measured as that. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_500))

const listed = async (list: Trees['list'], root: string): Promise<number> => {
  const begun = process.hrtime()
  const listing = await list({ root, globs: ['src/**'], except: [], as: 'inputs' }, never)
  if (!listing.ok) throw new Error(listing.why)
  return secondsSince(begun)
}

const saved = async (trees: Trees, asked: Asked, folder: string): Promise<readonly KeptLeaf[]> => {
  const listing = await trees.list(asked, never)
  if (!listing.ok) throw new Error(listing.why)
  const kept = await trees.save(asked.root, await listing.leaves(), folder, () => ({ write: () => undefined, end: () => false }), never)
  if (!kept.ok) throw new Error(kept.why)
  return kept.leaves
}

const shell = (cwd: string, command: string): void => {
  const { status } = spawnSync('sh', ['-c', command], { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
}

const timedShell = (cwd: string, command: string): number => {
  const begun = process.hrtime()
  shell(cwd, command)
  return secondsSince(begun)
}
