/** Snapshots against the plain tools that do less: `cp -a`, `rsync -a` and `tar | zstd`, each in turn with ours. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock } from '../src/adapters/clock.ts'
import { createSnapshots } from '../src/adapters/snapshots/index.ts'
import type { BackupOrder, SnapshotEngine } from '../src/core/snapshots.ts'
import { atMost, type Bench, node, ratio, secondsSince, timed } from './measure.ts'

const MIXED = { files: 2_000, bytes: 200_000 }
const SMALL = { files: 50_000, bytes: 800 }

export const backup: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const mixed = fill(join(folder, 'mixed'), MIXED)
    const small = fill(join(folder, 'small'), SMALL)
    const target = join(folder, 'target')
    const anew = (run: () => number | Promise<number>) => () => {
      rmSync(target, { recursive: true, force: true })
      spawnSync('sync', ['-f', folder])
      return run()
    }
    const copied = await ratio(5, anew(() => ours(mixed, target, 'copy')), anew(() => shell(`cp -a '${mixed}' '${target}' && sync -f '${target}'`)))
    const archived = await ratio(5, anew(() => ours(mixed, target, 'archive')), anew(() => shell(`mkdir '${target}' && tar -C '${folder}' -cf - mixed | zstd -T0 -q -o '${target}/x' && sync -f '${target}'`)))
    const [store, mirror] = [join(folder, 'store'), join(folder, 'mirror')]
    await ours(small, store, 'copy')
    const unchanged = spawnSync('rsync', ['--version']).status === 0 ? await ratio(7, () => ours(small, store, 'copy'), () => shell(`rsync -a '${small}/' '${mirror}/'`)) : 0
    return [
      atMost('copy with verification, 2,000 files of 200 kB, over `cp -a && sync`', copied, 1.5),
      atMost('archive with verification, the same, over `tar | zstd -T0 && sync`', archived, 1.4),
      atMost('copy without a change, 50,000 files, over `rsync -a` doing nothing', unchanged, 2),
      atMost('copy, 50,000 files: peak memory', await peak(small, join(folder, 'first'), 'copy'), 128, 'MiB'),
      atMost('archive, 50,000 files: peak memory', await peak(small, join(folder, 'second'), 'archive'), 128, 'MiB'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A quarter noise, the rest words in no order: about as hard to compress as what people keep. */
const fill = (folder: string, { files, bytes }: typeof MIXED): string => {
  const vocabulary = Array.from({ length: 4_096 }, () => randomBytes(1 + Math.floor(Math.random() * 5)).toString('hex'))
  for (let file = 0; file < files; file += 1) {
    if (file % 100 === 0) mkdirSync(join(folder, String(file / 100)), { recursive: true })
    const choices = randomBytes(bytes / 4)
    const words = Array.from({ length: bytes / 8 }, (_, n) => vocabulary[choices.readUInt16LE(2 * n) & 4_095]).join(' ')
    writeFileSync(join(folder, String(Math.floor(file / 100)), `file-${file}`), randomBytes(bytes / 4).toString('latin1') + words.slice(0, bytes * 0.75), 'latin1')
  }
  return folder
}

const orderOf = (source: string, destination: string, engine: SnapshotEngine): BackupOrder =>
  ({ source, destination, engine, include: [], exclude: [], compare: 'metadata', verify: 'read-back' })

const ours = async (source: string, destination: string, engine: SnapshotEngine): Promise<number> => {
  const begun = process.hrtime()
  const result = await createSnapshots({ clock, environment: process.env }).backup(orderOf(source, destination, engine), new AbortController().signal, () => undefined)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return secondsSince(begun)
}

const shell = (script: string): number => {
  const begun = process.hrtime()
  spawnSync('bash', ['-c', script], { stdio: 'ignore' })
  return secondsSince(begun)
}

/** Of a process of its own; what Node needs to take the types off the sources is in it. */
const peak = async (source: string, destination: string, engine: SnapshotEngine): Promise<number> => {
  const script = `
    import { clock } from ${JSON.stringify(join(import.meta.dirname, '../src/adapters/clock.ts'))}
    import { createSnapshots } from ${JSON.stringify(join(import.meta.dirname, '../src/adapters/snapshots/index.ts'))}
    await createSnapshots({ clock, environment: process.env }).backup(${JSON.stringify(orderOf(source, destination, engine))}, new AbortController().signal, () => undefined)`
  return (await timed(node, ['--input-type=module', '-e', script], { stdio: 'ignore' }, async () => {})).peakMiB
}
