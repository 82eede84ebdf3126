import { expect, test } from '@jest/globals'
import { problemsOfExport } from './otlp.ts'

const span = { traceId: '5b8efff798038103d269b633813fc60c', spanId: 'eee19b7ec3c1b174', name: 'a', kind: 1, startTimeUnixNano: '1544712660000000000', endTimeUnixNano: '1544712661000000000', flags: 257 }
const requestOf = (over: object) => ({ resourceSpans: [{ scopeSpans: [{ spans: [{ ...span, ...over }] }] }] })

test('a sound request has no problems', () => {
  expect(problemsOfExport('trace', requestOf({}))).toEqual([])
})

test.each([
  ['an unknown field', { nmae: 'b' }],
  ['an id in base64', { spanId: '7uGbfsPBsXQ=' }],
  ['an id of zeros', { spanId: '0000000000000000' }],
  ['an enum by its name', { kind: 'SPAN_KIND_SERVER' }],
  ['a number that an enum does not have', { kind: 9 }],
  ['a time as a number', { startTimeUnixNano: 1_544_712_660_000 }],
  ['two values in one attribute', { attributes: [{ key: 'a', value: { stringValue: 'x', intValue: '1' } }] }],
  ['a field in snake case', { start_time_unix_nano: '1' }],
])('%s is a problem', (_, over) => {
  expect(problemsOfExport('trace', requestOf(over))).toHaveLength(1)
})
