import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { mkdirSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SnapshotEngine } from '../../../src/core/snapshots.ts'
import { createPlace, NEVER, type Place, QUIET, settle } from './place.ts'

/** In full where there is time, and room on the disk, for it. */
const isSoak = process.env['STAGEWRIGHT_SOAK'] !== undefined
const FILES = isSoak ? 100_000 : 3_000
const BYTES = isSoak ? 4 * 1024 ** 3 + 4_099 : 40 * 1024 ** 2 + 4_099
jest.setTimeout(isSoak ? 30 * 60_000 : 60_000)

let place: Place
beforeEach(() => {
  place = createPlace()
  mkdirSync(place.source)
})
afterEach(() => place.remove())

describe.each<SnapshotEngine>(['copy', 'archive'])('a backup by %s', (engine) => {
  test(`of ${FILES} small files holds all of them, and the next sees what changed alone`, async () => {
    for (let file = 0; file < FILES; file += 1) {
      if (file % 100 === 0) mkdirSync(join(place.source, `folder-${file / 100}`))
      writeFileSync(join(place.source, `folder-${Math.floor(file / 100)}`, `file-${file}`), `content ${file}`)
    }
    await settle()
    expect(await place.backup({ engine })).toMatchObject({ snapshot: { counts: { files: FILES, folders: 1 + FILES / 100 } } })
    writeFileSync(join(place.source, 'folder-7', 'file-750'), 'changed')
    expect(await place.backup({ engine })).toMatchObject({ changes: { new: 0, changed: 1, unchanged: FILES - 1, removed: 0 } })
    expect(await place.snapshots.verify(place.destination, NEVER, QUIET)).toMatchObject({ ok: true, files: FILES })
    expect(await place.snapshots.restore(place.restoreOrder(), NEVER, QUIET)).toMatchObject({ ok: true, summary: { counts: { files: FILES } } })
  })

  test(`of a file of ${BYTES} bytes, half of it a hole, is the same when it is read back`, async () => {
    const { bavail, bsize } = statfsSync(tmpdir())
    expect(bavail * bsize).toBeGreaterThan(2 * BYTES)
    const large = join(place.source, 'large')
    const piece = Buffer.alloc(1024 ** 2, 'a piece that is no power of two long ')
    writeFileSync(large, '')
    for (let written = 0; written < BYTES / 2; written += piece.length) writeFileSync(large, piece, { flag: 'a' })
    truncateSync(large, BYTES)
    expect(await place.backup({ engine })).toMatchObject({ snapshot: { counts: { files: 1, bytes: BYTES } }, copiedBytes: BYTES })
    expect(await place.snapshots.verify(place.destination, NEVER, QUIET)).toMatchObject({ ok: true, bytes: BYTES })
    expect(await place.snapshots.restore(place.restoreOrder(), NEVER, QUIET)).toMatchObject({ ok: true, summary: { counts: { bytes: BYTES } } })
  })
})
