import { describe, expect, test } from '@jest/globals'
import type { LeafCondition } from '../../../../src/core/guard.ts'
import { verdictOn } from './court.ts'

describe('events', () => {
  const condition: LeafCondition = { kind: 'events', anyOf: ['push', 'workflow_dispatch'] }

  test.each([
    ['push', 'passed', 'event push'],
    ['workflow_run', 'failed', 'event workflow_run'],
    ['PUSH', 'failed', 'event PUSH'],
    ['push_', 'failed', 'event push_'],
    [undefined, 'unknown', 'GITHUB_EVENT_NAME is not set'],
  ])('%s: %s', async (event, verdict, found) => {
    expect(await verdictOn(condition, { event })).toMatchObject({ verdict, found, expected: 'event push or workflow_dispatch' })
  })
})

describe('runner', () => {
  test.each([
    ['github-hosted', 'github-hosted', 'passed', 'github-hosted runner'],
    ['github-hosted', 'self-hosted', 'failed', 'self-hosted runner'],
    ['self-hosted', 'self-hosted', 'passed', 'self-hosted runner'],
    ['self-hosted', undefined, 'unknown', 'RUNNER_ENVIRONMENT is not set'],
  ] as const)('%s is wanted on %s: %s', async (environment, runnerEnvironment, verdict, found) => {
    expect(await verdictOn({ kind: 'runner', environment }, { runnerEnvironment })).toMatchObject({ verdict, found })
  })
})

describe('secrets', () => {
  const condition: LeafCondition = { kind: 'secrets', names: ['TOKEN', 'PASSWORD', 'constructor'] }

  test('pass when each holds something, and show none', async () => {
    const judgement = await verdictOn(condition, { env: { TOKEN: 'sesame', PASSWORD: 'swordfish', constructor: 'x1y2' } })
    expect(judgement).toMatchObject({ verdict: 'passed', expected: 'TOKEN, PASSWORD and constructor set', found: 'all are set' })
    expect(JSON.stringify(judgement)).not.toMatch(/sesame|swordfish|x1y2/)
  })

  test('fail with the names of those that are missing, empty or blank', async () => {
    expect(await verdictOn(condition, { env: { TOKEN: '', PASSWORD: ' \n' } })).toMatchObject({ verdict: 'failed', found: 'missing: TOKEN, PASSWORD and constructor' })
    expect(await verdictOn(condition, { env: { TOKEN: 'sesame', constructor: 'x' } })).toMatchObject({ verdict: 'failed', found: 'missing: PASSWORD' })
  })
})
