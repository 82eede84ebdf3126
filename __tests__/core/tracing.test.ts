import { expect, test } from '@jest/globals'
import { parseTraceParent, spanName, traceEnvironment } from '../../src/core/tracing.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'

test('a traceparent of version 00 is read', () => {
  expect(parseTraceParent(` 00-${TRACE}-${SPAN}-01\n`)).toEqual({ traceId: TRACE, spanId: SPAN, flags: '01' })
})

test('a traceparent of a later version is read as far as it is known', () => {
  expect(parseTraceParent(`cc-${TRACE}-${SPAN}-00-what-comes`)).toEqual({ traceId: TRACE, spanId: SPAN, flags: '00' })
})

test.each([
  ['nothing', ''],
  ['upper case', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
  ['the forbidden version', `ff-${TRACE}-${SPAN}-01`],
  ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
  ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
  ['more than version 00 has', `00-${TRACE}-${SPAN}-01-more`],
  ['a short id', `00-${TRACE.slice(1)}-${SPAN}-01`],
])('%s is no traceparent', (_, text) => {
  expect(parseTraceParent(text)).toBeUndefined()
})

test('a process is told of its span, and of the state of the trace where there is one', () => {
  const tracing = { traceId: TRACE, flags: '01', spanId: () => SPAN }
  expect(traceEnvironment(tracing, SPAN)).toEqual({ TRACEPARENT: `00-${TRACE}-${SPAN}-01` })
  expect(traceEnvironment({ ...tracing, state: 'a=b' }, SPAN)).toEqual({ TRACEPARENT: `00-${TRACE}-${SPAN}-01`, TRACESTATE: 'a=b' })
})

test('what runs before a retry has a span for each attempt, another hook has one', () => {
  expect(spanName.hook('a', 'before-retry', 2)).not.toEqual(spanName.hook('a', 'before-retry', 1))
  expect(spanName.hook('a', 'always', 2)).toEqual(spanName.hook('a', 'always', 1))
})
