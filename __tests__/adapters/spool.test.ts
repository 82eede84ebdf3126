import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { createSpool } from '../../src/adapters/spool.ts'
import type { Spool } from '../../src/core/ports.ts'

const temp = mkdtempSync(join(tmpdir(), 'spool-test-'))
afterAll(() => rmSync(temp, { recursive: true }))

const readAll = async (spool: Spool): Promise<{ bytes: Buffer; largest: number }> => {
  const pieces: Buffer[] = []
  for await (const piece of spool.read()) pieces.push(Buffer.from(piece))
  return { bytes: Buffer.concat(pieces), largest: Math.max(0, ...pieces.map(({ length }) => length)) }
}

describe('a spool', () => {
  test('gives back all bytes in order, in pieces of at most 64 KiB, and leaves no file', async () => {
    const spool = createSpool(temp)
    const written = [1, 200_000, 70_000, 5].map((size, index) => Buffer.alloc(size, index))
    for (const bytes of written) expect(await spool.append(bytes)).toBe(bytes.length)
    const { bytes, largest } = await readAll(spool)
    expect(bytes.equals(Buffer.concat(written))).toBe(true)
    expect(largest).toBe(64 * 1024)
    await spool.remove()
    expect(readdirSync(temp)).toEqual([])
  })

  test('without bytes needs no file', async () => {
    const spool = createSpool(join(temp, 'none'))
    expect((await readAll(spool)).bytes).toHaveLength(0)
    await spool.remove()
  })

  test('tells how much it could keep when it is full, and keeps no more after that', async () => {
    const spool = createSpool(temp, 10)
    expect([await spool.append(Buffer.from('1234567')), await spool.append(Buffer.from('890abc')), await spool.append(Buffer.from('d'))]).toEqual([7, 3, 0])
    expect((await readAll(spool)).bytes.toString()).toBe('1234567890')
    await spool.remove()
  })

  test('keeps nothing, and says so, where it cannot write', async () => {
    const spool = createSpool(join(temp, 'none'))
    expect(await spool.append(Buffer.from('x'))).toBe(0)
    expect((await readAll(spool)).bytes).toHaveLength(0)
    await spool.remove()
  })
})
