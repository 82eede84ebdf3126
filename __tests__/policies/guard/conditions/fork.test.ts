import { describe, expect, test } from '@jest/globals'
import type { Json } from '../../../../src/core/detail.ts'
import { verdictOn } from './court.ts'

const repo = (name: string, fork = false): Json => ({ full_name: name, fork })
const pull = (head: Json, base: Json): Json => ({ pull_request: { head: { repo: head }, base: { repo: base } } })
const run = (head: Json, base: Json): Json => ({ workflow_run: { head_repository: head, repository: base } })

const OWN = 'passed'
const FORK = 'failed'

describe('fork: false', () => {
  test.each([
    ['pull_request', pull(repo('acme/shop'), repo('acme/shop')), OWN, 'from acme/shop into acme/shop'],
    ['pull_request', pull(repo('mallory/shop', true), repo('acme/shop')), FORK, 'from mallory/shop into acme/shop'],
    ['pull_request_target', pull(repo('mallory/shop'), repo('acme/shop')), FORK, 'from mallory/shop into acme/shop'],
    ['pull_request_review', pull(repo('Acme/Shop'), repo('acme/shop')), OWN, 'from Acme/Shop into acme/shop'],
    ['pull_request', pull(repo('acme/shop', true), repo('acme/shop', true)), OWN, 'from acme/shop into acme/shop'],
    ['pull_request', pull({ fork: true }, { fork: false }), FORK, 'from a fork'],
    ['workflow_run', run(repo('mallory/shop', true), repo('acme/shop')), FORK, 'from mallory/shop into acme/shop'],
    ['workflow_run', run(repo('acme/shop'), repo('acme/shop')), OWN, 'from acme/shop into acme/shop'],
    ['push', undefined, OWN, 'event push: the repository itself'],
    ['schedule', {}, OWN, 'event schedule: the repository itself'],
  ])('%s with %j: %s', async (event, payload, verdict, found) => {
    expect(await verdictOn({ kind: 'fork', is: false }, { event, payload })).toMatchObject({ verdict, found, expected: 'not from a fork' })
  })

  const HIDDEN = 'the payload does not name the repository it comes from: it may have been deleted'
  test.each([
    ['pull_request', pull(null, repo('acme/shop')), HIDDEN],
    ['pull_request', pull({ fork: false }, { fork: false }), HIDDEN],
    ['pull_request', pull({ full_name: '' }, { full_name: '' }), HIDDEN],
    ['pull_request', pull([], 'x'), HIDDEN],
    ['pull_request', pull({ fork: true }, {}), HIDDEN],
    ['pull_request', null, HIDDEN],
    ['pull_request', undefined, 'the payload of pull_request cannot be read'],
    ['workflow_run', {}, HIDDEN],
    ['issue_comment', { issue: { pull_request: {} } }, 'event issue_comment does not tell where its code comes from'],
    ['check_suite', {}, 'event check_suite does not tell where its code comes from'],
    [undefined, {}, 'GITHUB_EVENT_NAME is not set'],
  ])('%s with %j is unknown', async (event, payload, found) => {
    expect(await verdictOn({ kind: 'fork', is: false }, { event, payload })).toMatchObject({ verdict: 'unknown', found })
  })
})

test('fork: true passes for a fork only', async () => {
  const condition = { kind: 'fork', is: true } as const
  expect(await verdictOn(condition, { event: 'pull_request', payload: pull(repo('mallory/shop'), repo('acme/shop')) })).toMatchObject({ verdict: 'passed' })
  expect(await verdictOn(condition)).toMatchObject({ verdict: 'failed' })
})
