import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Chronicle, chronicleOf, chronicleText, extended, resultsOf } from '../../src/core/chronicle.ts'
import type { PastResult } from '../../src/core/past.ts'

const result = (at: number, over: Partial<PastResult> = {}): PastResult => ({ at, outcome: 'success', durationMs: 5, attempts: 1, ...over })

const anyResult = fc.record(
  {
    at: fc.nat(),
    outcome: fc.constantFrom('success' as const, 'failure' as const, 'cancelled' as const),
    durationMs: fc.nat(),
    attempts: fc.integer({ min: 0, max: 9 }),
    fingerprint: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['at', 'outcome', 'durationMs', 'attempts'] },
)

describe('the chronicle', () => {
  test('comes back from its text as it was', () => {
    const names = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
    fc.assert(
      fc.property(fc.dictionary(names, fc.dictionary(names, fc.array(anyResult, { maxLength: 5 }))), (chronicle) => {
        expect(chronicleOf(chronicleText(chronicle))).toEqual(JSON.parse(JSON.stringify(chronicle)))
      }),
    )
  })

  test('keeps the last 30 results of a stage', () => {
    let chronicle: Chronicle = {}
    for (let at = 0; at < 40; at += 1) chronicle = extended(chronicle, 'main', { build: result(at) })
    expect(chronicle['main']?.['build']?.map(({ at }) => at)).toEqual(Array.from({ length: 30 }, (_, index) => index + 10))
  })

  test('keeps the 20 refs on which something ran last', () => {
    let chronicle: Chronicle = {}
    for (let ref = 0; ref < 25; ref += 1) chronicle = extended(chronicle, `b${ref}`, { build: result(ref) })
    chronicle = extended(chronicle, 'b5', { build: result(99) })
    expect(Object.keys(chronicle)).toEqual([...Array.from({ length: 19 }, (_, index) => `b${index + 6}`), 'b5'])
  })

  test('keeps what other stages did before', () => {
    const chronicle = extended(extended({}, 'main', { build: result(1) }), 'main', { test: result(2) })
    expect(chronicle).toEqual({ main: { build: [result(1)], test: [result(2)] } })
  })

  test('knows nothing of a stage that is called like something that all objects have', () => {
    expect(resultsOf({ main: {} }, 'main', 'constructor')).toEqual([])
    expect(extended({ main: { toString: [result(1)] } }, 'main', { constructor: result(2), toString: result(3) })).toEqual({ main: { toString: [result(1), result(3)], constructor: [result(2)] } })
  })

  test('lets refs go where its text would grow beyond 2 MiB', () => {
    const many = (ref: number) => Object.fromEntries(Array.from({ length: 1_000 }, (_, stage) => [`stage-${stage}`, Array.from({ length: 30 }, () => result(ref, { fingerprint: 'f'.repeat(32) }))]))
    const text = chronicleText({ old: many(1), middle: many(2), main: many(3) })
    expect(text.length).toBeLessThan(2 ** 21)
    expect(Object.keys(chronicleOf(text))).toEqual(['main'])
  })

  test.each(['[]', 'null', '3', '{"version":2,"refs":{"main":{"a":[[1,"s",1,1,""]]}}}', '{"version":1}', '{"version":1,"refs":[]}'])('takes %s as empty', (text) => {
    expect(chronicleOf(text)).toEqual({})
  })

  test('leaves out what is not in the right form', () => {
    const text = '{"version":1,"refs":{"main":{"a":[[1,"s",5,1,""],[1,"x",5,1,""],null,[1,"s","5",1],[-1,"s",1,1]],"b":3}}}'
    expect(chronicleOf(text)).toEqual({ main: { a: [result(1)], b: [] } })
  })
})
