import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ring } from '../../src/streams/ring.ts'

describe('a ring', () => {
  test('keeps the last bytes of whatever is pushed, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 60 }), fc.integer({ min: 1, max: 100 }), (chunks, limit) => {
        const kept = ring(limit)
        for (const chunk of chunks) kept.push(chunk)
        const all = Buffer.concat(chunks)
        expect(Buffer.from(kept.bytes())).toEqual(all.subarray(Math.max(0, all.length - limit)))
        expect(kept.wrapped).toBe(all.length > limit)
      }),
    )
  })

  test('keeps its own copy', () => {
    const kept = ring(10)
    const chunk = Buffer.from('abc')
    kept.push(chunk)
    chunk.fill('x')
    expect(Buffer.from(kept.bytes()).toString()).toBe('abc')
  })

  test('grows over many pushes up to its limit', () => {
    const kept = ring(65_536)
    for (let count = 0; count < 20_000; count += 1) kept.push(Buffer.from(`${count}\n`))
    const text = Buffer.from(kept.bytes()).toString()
    expect(text).toHaveLength(65_536)
    expect(text.endsWith('\n19998\n19999\n')).toBe(true)
  })
})
