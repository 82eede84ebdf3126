import { expect, test } from '@jest/globals'
import { success } from '../../src/core/outcome.ts'
import { spanName } from '../../src/core/tracing.ts'
import { traced } from '../../src/policies/traced.ts'
import { notebook } from '../support/context.ts'

test('what it wraps is told of the span of its attempt, over whatever it was told before', async () => {
  const tracing = { traceId: 't', flags: '01', spanId: (...name: readonly (string | number)[]) => name.join('-') }
  let seen: unknown
  const run = traced(async () => tracing, spanName.attempt)(async ({ env }) => {
    seen = env
    return success()
  })
  await run(notebook({ stage: 'build', attempt: 2, env: { A: '1', TRACEPARENT: 'old' } }).context)
  expect(seen).toEqual({ A: '1', TRACEPARENT: '00-t-attempt-build-2-01' })
})
