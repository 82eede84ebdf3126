import { describe, expect, test } from '@jest/globals'
import type { LeafCondition } from '../../../../src/core/guard.ts'
import { verdictOn } from './court.ts'

const condition: LeafCondition = { kind: 'teams', anyOf: ['acme/release', 'acme/ops'] }
const both = { actor: 'alice', triggeringActor: 'bob' }

describe('teams', () => {
  test('pass when each actor is in one of them, and tell which', async () => {
    const members = { 'acme/release alice': true, 'acme/ops alice': false, 'acme/release bob': false, 'acme/ops bob': true }
    const judgement = await verdictOn(condition, both, { members })
    expect(judgement).toMatchObject({ verdict: 'passed', expected: 'in team acme/release or acme/ops', found: 'alice is in acme/release; bob is in acme/ops' })
  })

  test('fail when one actor is in none', async () => {
    const members = { 'acme/release alice': true, 'acme/ops alice': true, 'acme/release bob': false, 'acme/ops bob': false }
    expect(await verdictOn(condition, both, { members })).toMatchObject({ verdict: 'failed', found: 'bob is not' })
  })

  test('pass on one that is known although another is not', async () => {
    expect(await verdictOn(condition, {}, { members: { 'acme/ops alice': true } })).toMatchObject({ verdict: 'passed' })
  })

  test('are unknown when one that could decide is not known', async () => {
    const judgement = await verdictOn(condition, {}, { members: { 'acme/release alice': false } })
    expect(judgement).toMatchObject({ verdict: 'unknown', found: 'alice: GitHub does not tell about acme/ops alice' })
  })
})
