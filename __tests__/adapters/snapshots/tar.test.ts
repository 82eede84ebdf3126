import { describe, expect } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { membersOf } from '../../../src/adapters/snapshots/tar.ts'
import { where } from '../../support/tools.ts'

/** In pieces of this size. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += size) yield Promise.resolve(Buffer.from(bytes.subarray(at, at + size)))
}

const read = async (bytes: Buffer, size: number): Promise<readonly string[]> => {
  const told: string[] = []
  for await (const member of membersOf(pieces(bytes, size))) {
    let length = 0
    let sum = 0
    for await (const chunk of member.chunks()) {
      length += chunk.length
      for (const byte of chunk) sum = (sum + byte) % 65_521
    }
    told.push([member.type, member.path, member.size, length, sum, member.mode.toString(8), member.target].join(' '))
  }
  return told
}

describe('an archive of GNU tar', () => {
  where('tar')('is read in pieces of any size', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tar-'))
    mkdirSync(join(folder, 'in', 'sub'), { recursive: true })
    writeFileSync(join(folder, 'in', 'a'), 'abc', { mode: 0o644 })
    writeFileSync(join(folder, 'in', `${'long-'.repeat(40)}name`), Buffer.alloc(2_000, 1), { mode: 0o600 })
    writeFileSync(join(folder, 'in', 'sparse'), 'x', { mode: 0o644 })
    truncateSync(join(folder, 'in', 'sparse'), 3_000_000)
    linkSync(join(folder, 'in', 'a'), join(folder, 'in', 'again'))
    symlinkSync('../elsewhere', join(folder, 'in', 'sub', 'link'))
    const bytes = execFileSync('tar', ['-c', '--format=posix', '--sparse', '--sort=name', '-C', join(folder, 'in'), '.'], { maxBuffer: 2 ** 26 })
    rmSync(folder, { recursive: true })
    const expected = [
      'folder  0 0 0 755 ',
      'file a 3 3 294 644 ',
      'hardlink again 0 0 0 644 ./a',
      `file ${'long-'.repeat(40)}name 2000 2000 2000 600 `,
      'file sparse 3000000 3000000 120 644 ',
      'folder sub 0 0 0 755 ',
      'link sub/link 0 0 0 777 ../elsewhere',
    ]
    for (const size of [1, 7, 511, 512, 65_536, bytes.length]) expect(await read(bytes, size)).toEqual(expected)
  })

  where('tar')('that is cut, or is none, is an error and never a short list', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tar-'))
    writeFileSync(join(folder, 'a'), Buffer.alloc(1_500, 7))
    const bytes = execFileSync('tar', ['-c', '--format=posix', '-C', folder, 'a'])
    rmSync(folder, { recursive: true })
    for (let size = 0; size < 3_000; size += 100) await expect(read(bytes.subarray(0, size), 512)).rejects.toThrow('ends in the middle')
    await expect(read(Buffer.alloc(10_240, 'noise '), 512)).rejects.toThrow('damaged')
  })
})
