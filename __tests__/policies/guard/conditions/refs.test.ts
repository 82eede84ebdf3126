import { describe, expect, test } from '@jest/globals'
import type { LeafCondition } from '../../../../src/core/guard.ts'
import { authorityOf, verdictOn } from './court.ts'

const refs = (...anyOf: string[]): LeafCondition => ({ kind: 'refs', anyOf, protected: false })
const PROTECTED: LeafCondition = { kind: 'refs', anyOf: ['main'], protected: true }
const PULL = { ref: 'refs/pull/7/merge', baseRef: 'main', event: 'pull_request' }

describe('refs', () => {
  test.each([
    ['main', 'refs/heads/main', 'passed', 'branch main'],
    ['main', 'refs/tags/main', 'passed', 'tag main'],
    ['refs/heads/main', 'refs/tags/main', 'failed', 'tag main'],
    ['main', 'refs/heads/not-main', 'failed', 'branch not-main'],
    ['main', 'refs/heads/main-2', 'failed', 'branch main-2'],
    ['main', 'refs/heads/feature/main', 'failed', 'branch feature/main'],
    ['main', 'refs/heads/Main', 'failed', 'branch Main'],
    ['v*', 'refs/tags/v1.2', 'passed', 'tag v1.2'],
    ['release/*', 'refs/heads/release/1', 'passed', 'branch release/1'],
    ['release/*', 'refs/heads/release/1/hack', 'failed', 'branch release/1/hack'],
    ['release/**', 'refs/heads/release/1/x', 'passed', 'branch release/1/x'],
    ['refs/tags/*', 'refs/tags/v1', 'passed', 'tag v1'],
    ['*', 'refs/heads/a/b', 'failed', 'branch a/b'],
    ['**', 'refs/notes/x', 'failed', 'refs/notes/x'],
    ['refs/heads/main', 'refs/heads/refs/heads/main', 'failed', 'branch refs/heads/main'],
  ])('%j and %j: %s', async (pattern, ref, verdict, found) => {
    expect(await verdictOn(refs(pattern), { ref })).toMatchObject({ verdict, found, expected: `ref ${pattern}` })
  })

  test('of a pull request are the branch into which it is to be merged', async () => {
    expect(await verdictOn(refs('main'), PULL)).toMatchObject({ verdict: 'passed', found: 'pull request into main' })
    expect(await verdictOn(refs('v*', 'release'), PULL)).toMatchObject({ verdict: 'failed', expected: 'ref v* or release' })
  })

  test('of a pull request can be named in full', async () => {
    expect(await verdictOn(refs('refs/pull/*/merge'), PULL)).toMatchObject({ verdict: 'passed' })
  })

  test('of a pull request never match by what its author can choose', async () => {
    const payload = { pull_request: { head: { ref: 'release' }, base: { ref: 'main' } } }
    expect(await verdictOn(refs('release'), { ...PULL, baseRef: undefined, payload })).toMatchObject({ verdict: 'failed', found: 'pull request into main' })
  })

  test('of a pull request are unknown without its base', async () => {
    const judgement = await verdictOn(refs('**'), { ...PULL, baseRef: undefined, payload: undefined })
    expect(judgement).toMatchObject({ verdict: 'unknown', found: 'the base branch of the pull request is not known' })
  })

  test.each([
    [undefined, 'GITHUB_REF is not set'],
    ['', 'GITHUB_REF is not set'],
    ['main', 'GITHUB_REF is no full ref: main'],
  ])('are unknown when the ref is %j', async (ref, found) => {
    expect(await verdictOn(refs('**'), { ref })).toMatchObject({ verdict: 'unknown', found })
  })

  test('tell a hostile name on one line', async () => {
    expect(await verdictOn(refs('main'), { ref: 'refs/heads/a\n::error::\u202Eb' })).toMatchObject({ verdict: 'failed', found: 'branch a ::error:: b' })
  })

  test.each([
    [true, 'passed', 'branch main, protected'],
    [false, 'failed', 'branch main, not protected'],
  ])('that must be protected: GitHub says %s', async (isProtected, verdict, found) => {
    const judgement = await verdictOn(PROTECTED, {}, { protected: { 'refs/heads/main': isProtected } })
    expect(judgement).toMatchObject({ verdict, found, expected: 'ref main, a protected ref' })
  })

  test('that must be protected are unknown when GitHub does not tell', async () => {
    expect(await verdictOn(PROTECTED)).toMatchObject({ verdict: 'unknown', found: 'branch main: GitHub does not tell about refs/heads/main' })
  })

  test('that do not match are not asked about', async () => {
    const { authority, asked } = authorityOf({ protected: { 'refs/heads/dev': true } })
    expect(await verdictOn(PROTECTED, { ref: 'refs/heads/dev' }, { authority })).toMatchObject({ verdict: 'failed' })
    expect(asked).toEqual([])
  })

  test('may be any that is protected; of a pull request its base', async () => {
    const any: LeafCondition = { kind: 'refs', anyOf: [], protected: true }
    expect(await verdictOn(any, PULL, { protected: { 'refs/heads/main': true } })).toMatchObject({ verdict: 'passed', expected: 'a protected ref' })
  })
})
