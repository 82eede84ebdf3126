import { runInNewContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { judgementFacts, parseJudgement } from '../../src/core/judgement.ts'

const NUMBERS: Readonly<Record<string, number>> = { errors: 3, 'errors.rate': 20, 'a-b': 2, 'latency.ms.p95': 512.4567, none: 0 }
const measure = (name: string) => NUMBERS[name]

const judge = (text: string) => {
  const parsed = parseJudgement(text)
  if (!parsed.ok) throw new Error(`${parsed.offset}: ${parsed.message}`)
  return parsed.judgement
}

test.each([
  ['errors > 0', true],
  ['errors>=3&&errors.rate<20', false],
  ['errors', true],
  ['none', false],
  ['!none', true],
  ['!(errors > 2) || none == 0', true],
  ['errors + none * 100 == 3', true],
  ['(errors + none) * 2 == 6', true],
  ['errors - 1 - 1 == 1', true],
  ['a-b == 2', true],
  ['-errors < 0', true],
  ['errors / 2 == 1.5', true],
  ['latency.ms.p95 > 500', true],
  ['errors != 3', false],
  ['none > 0 && errors > 0 || errors == 3', true],
  ['missing > 0', false],
  ['missing == missing', false],
  ['missing != 1', false],
  ['missing', false],
])('%s is %p', (text, value) => {
  expect(judge(text).holds(measure)).toBe(value)
})

test.each([
  ['', 0, 'expected a name or a number, got the end of the expression'],
  ['errors >', 8, 'expected a name or a number, got the end of the expression'],
  ['errors > > 1', 9, "expected the expression to go on otherwise, got '>'"],
  ['errors 3', 7, "expected the expression to go on otherwise, got '3'"],
  ['(errors > 0', 11, "expected ')' to end what '(' begins"],
  ['errors = 3', 7, "expected an expression such as errors > 0, got '='; equal is written =="],
  ['a > 1 & b', 6, "expected an expression such as errors > 0, got '&'; and is written &&, or is written ||"],
  ['a > 5s', 4, "expected an expression such as errors > 0, got '5s'"],
  ['"a" == 1', 0, `expected an expression such as errors > 0, got '"a"'`],
])('%j is refused at character %i', (text, offset, message) => {
  expect(parseJudgement(text)).toEqual({ ok: false, offset, message })
})

describe('a judgement', () => {
  test('tells its names, their places and what they were', () => {
    const judgement = judge(' errors > 2 || errors.rate + gone > 20 ')
    expect(judgement.names).toEqual([{ name: 'errors', offset: 1 }, { name: 'errors.rate', offset: 15 }, { name: 'gone', offset: 29 }])
    expect(judgementFacts(judgement, measure)).toBe('errors is 3, errors.rate is 20, gone is not known')
    expect(judgementFacts(judge('latency.ms.p95 > 0'), measure)).toBe('latency.ms.p95 is 512.457')
  })

  test('never throws, whatever was written', () => {
    const parts = fc.constantFrom('(', ')', '!', '-', '&&', '||', '>', '==', 'a', '1', ' ', '.', '=', '\n', 'é', '1.')
    fc.assert(fc.property(fc.array(parts, { maxLength: 30 }).map((all) => all.join('')), (text) => {
      const parsed = parseJudgement(text)
      if (parsed.ok) expect(typeof parsed.judgement.holds(() => 1)).toBe('boolean')
      else expect(parsed.offset).toBeLessThanOrEqual(text.length)
    }))
    expect(parseJudgement(`${'('.repeat(100_000)}1`)).toMatchObject({ ok: false, offset: 100 })
    expect(parseJudgement(`${'!'.repeat(100_000)}1`)).toMatchObject({ ok: false, offset: 100 })
  })

  test('compares as JavaScript does', () => {
    const numbers = fc.integer({ min: 0, max: 5 }).map(String)
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof({ depthSize: 'small' }, numbers, fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '>', '<', '>=', '<=', '&&', '||'), tie('expression')).map(([a, operator, b]) => `(${a} ${operator} ${b})`), fc.tuple(numbers, fc.constantFrom('+', '*', '<', '&&', '||'), numbers, fc.constantFrom('+', '*', '>', '&&', '||'), numbers).map((all) => all.join(' '))),
    }))
    fc.assert(fc.property(expression, (text) => expect(judge(text).holds(measure)).toBe(Boolean(runInNewContext(text)))))
  })
})
