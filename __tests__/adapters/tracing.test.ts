import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { random } from '../../src/adapters/clock.ts'
import { openTracing as open } from '../../src/adapters/tracing.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const openTracing = (environment: Readonly<Record<string, string>>) => open(environment, random)
const JOB = { GITHUB_ACTIONS: 'true', GITHUB_RUN_ID: '9876543210', GITHUB_RUN_ATTEMPT: '2' }

test('in a job the trace and its parent are those that the githubreceiver derives', () => {
  const { traceId, parentId } = openTracing({ ...JOB, 'INPUT_CHECK-RUN-ID': '51725241954' })
  expect(traceId).toBe(sha256('98765432102t').slice(0, 32))
  expect(parentId).toBe(sha256('51725241954-j').slice(16, 32))
})

test('the number of the job is also taken from JOB_CHECK_RUN_ID, and from nothing that is no number', () => {
  expect(openTracing({ ...JOB, JOB_CHECK_RUN_ID: '7' }).parentId).toBe(sha256('7-j').slice(16, 32))
  expect(openTracing({ ...JOB, 'INPUT_CHECK-RUN-ID': '${{ job.check_run_id }}' })).not.toHaveProperty('parentId')
})

test('a span that stands around the run comes before all else, with its state and flags', () => {
  const tracing = openTracing({ ...JOB, TRACEPARENT: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00', TRACESTATE: 'vendor=1' })
  expect(tracing).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentId: 'b7ad6b7169203331', state: 'vendor=1', flags: '00' })
})

test('a state without a sound parent is hidden', () => {
  const tracing = openTracing({ TRACEPARENT: 'garbage', TRACESTATE: 'vendor=1' })
  expect(tracing.state).toBe('')
  expect(tracing).not.toHaveProperty('parentId')
})

test('elsewhere each run has a trace of its own, whose spans have ids that do not change', () => {
  const [one, other] = [openTracing({}), openTracing({})]
  expect(one.traceId).toMatch(/^[0-9a-f]{32}$/)
  expect(one.traceId).not.toBe(other.traceId)
  expect(one.spanId('attempt', 'a', 1)).toMatch(/^[0-9a-f]{16}$/)
  expect(one.spanId('attempt', 'a', 1)).toBe(one.spanId('attempt', 'a', 1))
  const ids = [one.spanId(), one.spanId('attempt', 'a', 1), one.spanId('attempt', 'a', 2), one.spanId('attempt', 'a,1'), one.spanId('stage', 'a')]
  expect(new Set(ids).size).toBe(ids.length)
})
