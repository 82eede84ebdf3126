import { describe, expect, test } from '@jest/globals'
import type { LeafCondition } from '../../../../src/core/guard.ts'
import { verdictOn } from './court.ts'

const allow = (...logins: string[]): LeafCondition => ({ kind: 'actors', allow: logins, deny: [] })
const deny = (...logins: string[]): LeafCondition => ({ kind: 'actors', allow: undefined, deny: logins })

describe('actors', () => {
  test('pass when both are listed, in upper or lower case', async () => {
    const judgement = await verdictOn(allow('Alice', 'bob'), { actor: 'alice', triggeringActor: 'BOB' })
    expect(judgement).toEqual({ condition: 'actors', expected: 'actor Alice or bob', found: 'alice; BOB', verdict: 'passed', parts: [] })
  })

  test.each([
    ['the actor', { actor: 'mallory', triggeringActor: 'alice' }],
    ['the triggering actor', { actor: 'alice', triggeringActor: 'mallory' }],
  ])('fail when %s is not listed', async (_, circumstances) => {
    expect(await verdictOn(allow('alice'), circumstances)).toMatchObject({ verdict: 'failed', found: 'mallory is not listed' })
  })

  test('fail when someone is denied who is also allowed', async () => {
    const condition: LeafCondition = { kind: 'actors', allow: ['*'], deny: ['MALLORY'] }
    const judgement = await verdictOn(condition, { triggeringActor: 'mallory' })
    expect(judgement).toMatchObject({ verdict: 'failed', expected: 'actor *, but not MALLORY', found: 'mallory is denied' })
  })

  test('pass when all may that are not denied', async () => {
    expect(await verdictOn(deny('mallory'))).toMatchObject({ verdict: 'passed', expected: 'any actor, but not mallory' })
  })

  test.each([
    [{ actor: undefined }, 'GITHUB_ACTOR is not set'],
    [{ triggeringActor: undefined }, 'GITHUB_TRIGGERING_ACTOR is not set'],
    [{ actor: '', triggeringActor: '' }, 'GITHUB_ACTOR is not set; GITHUB_TRIGGERING_ACTOR is not set'],
  ])('are unknown without one of them: %j', async (circumstances, found) => {
    expect(await verdictOn(allow('alice'), circumstances)).toMatchObject({ verdict: 'unknown', found })
  })

  test('fail for one who is not listed although the other is missing', async () => {
    expect(await verdictOn(allow('alice'), { actor: 'mallory', triggeringActor: undefined })).toMatchObject({ verdict: 'failed' })
  })

  test.each([
    ['dependabot[bot]', 'dependabot[bot]', 'passed'],
    ['dependabot[bot]', 'dependabotb', 'failed'],
    ['*[bot]', 'renovate[bot]', 'passed'],
    ['*[bot]', 'robot', 'failed'],
    ['ali', 'alice', 'failed'],
    ['alice', 'malice', 'failed'],
    ['ali?e', 'alice', 'passed'],
    ['mark', 'mar\u212A', 'failed'],
  ])('%j and the login %j: %s', async (name, login, verdict) => {
    expect(await verdictOn(allow(name), { actor: login, triggeringActor: login })).toMatchObject({ verdict })
  })
})
