import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Condition, Contexts, Status } from '../../src/settings/condition.ts'
import { type Expressions, loadExpressions } from '../../src/settings/expressions.ts'

const contexts: Contexts = {
  env: { NAME: 'value', EMPTY: '', Case: 'upper', case: 'lower', constructor: 'odd' },
  github: {
    ref: 'refs/heads/main',
    event: { labels: [{ name: 'bug' }, { name: 'ui' }], number: 7 },
    ref_protected: false,
  },
  runner: { os: 'Linux' },
  inputs: {},
  stages: { build: { outcome: 'success', conclusion: 'success', outputs: { version: '1.2' } } },
}
const GREEN: Status = { success: true, failure: false, cancelled: false }
const RED: Status = { success: false, failure: true, cancelled: false }
const CANCELLED: Status = { success: false, failure: false, cancelled: true }

let expressions: Expressions
beforeAll(async () => {
  expressions = await loadExpressions()
})

const condition = (text: string): Condition => {
  const { condition: sound, faults } = expressions.condition(text)
  if (sound === undefined) throw new Error(JSON.stringify(faults))
  return sound
}

describe('a condition', () => {
  test.each([
    ['true', true],
    ['false', false],
    ['${{ true }}', true],
    ['  ${{ false }}\n', false],
    ["env.NAME == 'VALUE'", true],
    ['env.NAME', true],
    ['env.EMPTY', false],
    ['env.MISSING', false],
    ["env.MISSING == ''", true],
    ['!env.MISSING', true],
    ['github.event.number', true],
    ['github.event.number > 6', true],
    ['0', false],
    ['null', false],
    ['NaN', false],
    ["'false'", true],
    ['github.event', true],
    ['github.nothing.at.all', false],
    ["contains(github.event.labels.*.name, 'bug')", true],
    ["contains(github.ref, 'MAIN')", true],
    ["startsWith(github.ref, 'refs/tags/')", false],
    ["endsWith(github['ref'], '/main')", true],
    ["stages.build.outputs.version == '1.2'", true],
    ["stages.build.outcome == 'success' && runner.os != 'Windows'", true],
    ["fromJSON('[1,2]')[1] == 2", true],
    ["'it''s o''clock' == format('it{0}s o{0}clock', '''')", true],
    ['env.constructor', true],
    ["env.Case == 'upper' && env.case == 'lower'", true],
    ["env.name == 'value'", true],
    ['env.toString', false],
  ])('%j is %j after a success', (text, expected) => {
    expect(condition(text).evaluate(contexts, GREEN)).toBe(expected)
  })

  test.each([
    ['true', true, false, false],
    ['always()', true, true, true],
    ['success()', true, false, false],
    ['${{ env.NAME }}', true, false, false],
    ['failure()', false, true, false],
    ['cancelled()', false, false, true],
    ['!cancelled()', true, true, false],
    ['success() || failure()', true, true, false],
    ["always() && env.NAME == 'other'", false, false, false],
    ['${{ Failure() }}', false, true, false],
    ['!success()', false, true, true],
  ])('%j after a success, a failure and a cancellation', (text, green, red, cancelled) => {
    const results = [GREEN, RED, CANCELLED].map((status) => condition(text).evaluate(contexts, status))
    expect(results).toEqual([green, red, cancelled])
  })

  test.each([
    ['env.A', false, []],
    ["env.A == 'always()'", false, []],
    ['env.always', false, []],
    ['always()', true, ['always']],
    ['failure() && !CANCELLED( )', true, ['failure', 'cancelled']],
  ])('%j asks for the status: %j', (text, asks, mentions) => {
    expect(condition(text).asksForStatus).toBe(asks)
    expect([...condition(text).mentions].toSorted()).toEqual([...mentions].toSorted())
  })

  test('throws, in words, at what a function can not take', () => {
    expect(() => condition('fromJSON(env.NAME)').evaluate(contexts, GREEN)).toThrow(/JSON/)
  })

  test('of a thousand terms is answered', () => {
    expect(condition(Array(1_000).fill('env.NAME').join(' && ')).evaluate(contexts, GREEN)).toBe(true)
  })

  test.each([
    '('.repeat(60) + '1' + ')'.repeat(60),
    '!'.repeat(60) + '1',
    'a'.repeat(30_000),
    '))',
    'env.',
    'env[',
    "'",
    '1 2',
    '@',
    'env.A = 1',
  ])('that is none has a fault: %.20s', (text) => {
    expect(expressions.condition(text).faults).toHaveLength(1)
  })
})

describe('a template', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['${{ env.NAME }}', 'value'],
    ['a ${{env.NAME}} b ${{ github.event.number }}', 'a value b 7'],
    ['${{ env.MISSING }}', ''],
    ['${{ true }} ${{ null }} ${{ 1.50 }}', 'true  1.5'],
    ["${{ '}}' }}", '}}'],
    ["${{ format('{0}-{1}', env.NAME, 1) }}", 'value-1'],
    ['${{ github.event }}', 'Object'],
    ['${{ toJSON(stages.build.outputs) }}', '{\n  "version": "1.2"\n}'],
    ['$ {{ }} $${{ 1 }}', '$ {{ }} $1'],
    ["${{ env['NAME'] && 'yes' || 'no' }}", 'yes'],
    ["${{ join(github.event.labels.*.name, ', ') }}", 'bug, ui'],
  ])('%j becomes %j', (text, expected) => {
    expect(expressions.template(text).faults).toEqual([])
    expect(expressions.evaluateTemplate(text, contexts)).toBe(expected)
  })

  test('does not evaluate what a value brings in', () => {
    const env = { ...contexts.env, NAME: '${{ github.ref }}' }
    expect(expressions.evaluateTemplate('${{ env.NAME }}', { ...contexts, env })).toBe('${{ github.ref }}')
  })
})
