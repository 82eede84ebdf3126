import { describe, expect, test } from '@jest/globals'
import { attemptOf, roughIdentity, stepIdentity, usesCacheService } from '../../../src/hosts/github/job.ts'

const JOB = { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main', GITHUB_ACTION: '__self', GITHUB_JOB: 'build', ACTIONS_ORCHESTRATION_ID: 'plan-1.deploy.build.linux_20' }

describe('the identity of a step', () => {
  test('is the same in each attempt', () => {
    expect(stepIdentity({ ...JOB, ACTIONS_ORCHESTRATION_ID: 'plan-2.deploy.build.linux_20' })).toBe(stepIdentity(JOB))
  })

  test.each([
    ['another leg of the matrix', { ACTIONS_ORCHESTRATION_ID: 'plan-1.deploy.build.linux_24' }],
    ['another call of the same workflow', { ACTIONS_ORCHESTRATION_ID: 'plan-1.staging.build.linux_20' }],
    ['another step', { GITHUB_ACTION: '__self_2' }],
    ['another workflow', { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/release.yml@refs/heads/main' }],
  ])('is another for %s', (_, over) => {
    expect(stepIdentity({ ...JOB, ...over })).not.toBe(stepIdentity(JOB))
  })

  test.each([undefined, '', 'plan-1'])('is not known where the runner tells %s', (id) => {
    const told = { ...JOB, ACTIONS_ORCHESTRATION_ID: id }
    expect(stepIdentity(told)).toBeUndefined()
    expect(roughIdentity(told)).toContain('build')
  })
})

test.each([['1', 1], ['3', 3], [undefined, 1], ['', 1], ['x', 1], ['-2', 1], ['1.5', 1]] as const)('GITHUB_RUN_ATTEMPT %s is attempt %d', (text, attempt) => {
  expect(attemptOf({ GITHUB_RUN_ATTEMPT: text })).toBe(attempt)
})

test.each<readonly [string, Readonly<Record<string, string>>, boolean]>([
  ['an action on a machine of GitHub’s', { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'github-hosted', ACTIONS_RUNTIME_TOKEN: 't' }, true],
  ['an action under act', { GITHUB_ACTIONS: 'true', ACT: 'true', ACTIONS_CACHE_URL: 'http://127.0.0.1:1/' }, true],
  ['an action on a machine of one’s own', { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'self-hosted', ACTIONS_RUNTIME_TOKEN: 't' }, false],
  ['the command line in a step', { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'github-hosted' }, false],
  ['the command line at home', {}, false],
])('%s', (_, environment, uses) => {
  expect(usesCacheService(environment)).toBe(uses)
})
