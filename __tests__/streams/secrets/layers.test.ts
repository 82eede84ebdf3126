import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createLayers } from '../../../src/streams/secrets/layers.ts'
import { createNeedles } from '../../../src/streams/secrets/needles.ts'

describe('needles that come one after the other', () => {
  test('are found as if all had been there from the beginning', () => {
    const word = fc.stringMatching(/^[ab]{4,9}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 }), fc.stringMatching(/^[ab\n]{0,60}$/), fc.boolean(), (groups, text, isLast) => {
        const texts = [...new Set(groups.flat())]
        fc.pre(texts.length > 0)
        const layers = createLayers()
        for (const group of groups) {
          layers.add(group)
          layers.find(new Uint8Array(), false)
        }
        const bytes = Buffer.from(text)
        const [one, all] = [layers.find(bytes, isLast), createNeedles(texts).find(bytes, isLast)]
        expect(one.decided).toBe(all.decided)
        expect(coverOf(one.stretches)).toEqual(coverOf(all.stretches))
      }),
    )
  })

  test('cost little more than all at once', () => {
    let built = 0
    const layers = createLayers((texts) => {
      built += texts.length
      return createNeedles(texts)
    })
    for (let count = 0; count < 1_024; count += 1) {
      layers.add([`needle-${count}`, 'the-same-needle'])
      layers.find(Buffer.from('text'), true)
    }
    expect(built).toBeLessThanOrEqual(1_025 * 11)
  })
})

/** The places that are covered; how they are is no matter. */
const coverOf = (stretches: readonly (readonly [number, number])[]): readonly number[] =>
  [...new Set(stretches.flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index)))].toSorted((a, b) => a - b)
