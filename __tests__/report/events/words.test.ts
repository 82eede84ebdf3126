import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { contentOf } from '../../../src/report/events/json.ts'
import { eventWords } from '../../../src/report/events/words.ts'
import { ENDINGS, SAMPLES } from './samples.ts'

const wordsOf = (event: (typeof ENDINGS)[number]): string => {
  const content = contentOf(event, { arguments: true, results: true, output: 'tail' })
  return content === undefined ? '' : eventWords(content).text
}

describe('an event in words', () => {
  test.each([
    ['run-started', 'Release begins: 1 stage'],
    ['called', 'call in /w: call f.ts#f; with {"a":[1,{"b":"c"}]}; given REGION'],
    ['looked-up', 'lookup 2 of https://example.com/: answered 503 in 12ms, from an earlier run (1m 30s old), stale: not healthy'],
    ['attempt-ended', 'attempt 1: failure: exit code 3'],
    ['detail', 'Guard: passed; refs passed (main)'],
    ['stage-ended', 'success: hands on version'],
    ['run-ended', 'the run has ended: failure'],
  ] as const)('of type %s is: %s', (type, words) => {
    expect(wordsOf(SAMPLES[type])).toBe(words)
  })

  test.each(Object.values(SAMPLES).map((event) => [event.type, event] as const))('of type %s says more than its data', (_, event) => {
    expect(wordsOf(event)).toMatch(/^[^{].+/)
  })

  test('of a skipped stage gives the reason', () => {
    expect(ENDINGS.slice(0, 4).map(wordsOf)).toEqual([
      'skipped: build failed',
      expect.stringMatching(/^failure: the always hook failed: no end after 5ms.*: which is allowed$/),
      'success: slow: restored from the cache: hands on version',
      'success: resumed: hands on version',
    ])
  })

  test('commands nothing, and is one line', () => {
    expect(eventWords({ type: 'notice', stage: 'a', text: 'red \u001b[31malert\u001b[0m\nsecond\u0007' } as { type: string }).text).toBe('red alert second')
  })

  test('of a type or a shape that nobody knows is what it holds', () => {
    expect(eventWords({ type: 'teleported', to: 'Mars' } as { type: string }).text).toBe('{"type":"teleported","to":"Mars"}')
    expect(eventWords({ type: 'detail' }).text).toBe('{"type":"detail"}')
  })

  test('never fails, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SAMPLES), 'other'), fc.dictionary(fc.constantFrom('stage', 'failure', 'outcome', 'usage', 'stages', 'call', 'detail', 'why', 'text'), fc.jsonValue()), (type, rest) => {
        expect(eventWords({ ...rest, type }).text).not.toMatch(/\n/)
      }),
    )
  })
})
