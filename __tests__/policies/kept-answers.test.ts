import { expect, test } from '@jest/globals'
import type { Answer } from '../../src/core/lookup.ts'
import { type KeptAnswer, keptAnswers, keptText } from '../../src/policies/kept-answers.ts'
import { ok, refused } from '../support/lookups.ts'

const numbered = (count: number, answer: Answer): ReadonlyMap<string, KeptAnswer> => new Map(Array.from({ length: count }, (_, at) => [`key-${at}`, { at, answer }]))

test.each<Answer>([
  ok('body'),
  { kind: 'tcp', address: '127.0.0.1:1', timings: { total: 1 } },
  { kind: 'dns', records: ['192.0.2.1'], timings: { total: 1 } },
  { kind: 'tls', protocol: 'TLSv1.3', subject: 'a', issuer: 'b', names: ['a'], validFrom: 1, validTo: 2, distrust: 'none of us', timings: { total: 1 } },
  refused,
])('what was written is read again', (answer) => {
  expect(keptAnswers(keptText(numbered(1, answer)), 10).get('key-0')).toEqual({ at: 0, answer })
})

test('the newest 500 are kept', () => {
  const kept = keptAnswers(keptText(numbered(600, refused)), 1_000)
  expect([kept.size, kept.has('key-99'), kept.has('key-100'), kept.has('key-599')]).toEqual([500, false, true, true])
})

test('no more is kept than one reads in no time', () => {
  const text = keptText(numbered(20, ok('x'.repeat(100_000))))
  expect(text.length).toBeLessThan(1_100_000)
  expect(keptAnswers(text, 1_000).size).toBe(10)
})
