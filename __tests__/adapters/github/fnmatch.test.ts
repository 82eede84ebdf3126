import { describe, expect, test } from '@jest/globals'
import { fnmatch } from '../../../src/adapters/github/fnmatch.ts'

describe('a pattern of a ruleset', () => {
  test.each([
    ['refs/tags/v1', 'refs/tags/v1', true],
    ['refs/tags/v1', 'refs/tags/v10', false],
    ['refs/tags/v*', 'refs/tags/v1.2', true],
    ['refs/tags/v*', 'refs/tags/v', true],
    ['refs/tags/v*', 'refs/tags/v1/rc', false],
    ['refs/tags/V*', 'refs/tags/v1', false],
    ['refs/tags/v?', 'refs/tags/v1', true],
    ['refs/tags/v?', 'refs/tags/v', false],
    ['refs/tags?v1', 'refs/tags/v1', false],
    ['refs/tags/*-*-rc', 'refs/tags/a-b-c-rc', true],
    ['refs/tags/*-*-rc', 'refs/tags/a-b-c-rc2', false],
    ['refs/tags/v[0-9].[13]', 'refs/tags/v7.3', true],
    ['refs/tags/v[0-9].[13]', 'refs/tags/v7.2', false],
    ['refs/tags/v[0-9]', 'refs/tags/v[0-9]', false],
    ['refs/tags/qa/*', 'refs/tags/qa/foo/bar', false],
    ['refs/tags/qa/**/*', 'refs/tags/qa/foo/bar', true],
    ['refs/tags/qa/**/*', 'refs/tags/qa/foo', true],
    ['refs/tags/qa/**/*', 'refs/tags/qa', false],
    ['refs/tags/qa**/**/*', 'refs/tags/qa2/foo/bar', true],
    ['refs/tags/**', 'refs/tags/a/b', false],
    ['refs/**/v1', 'refs/tags/v1', true],
    ['refs/tags/{a,b}', 'refs/tags/a', false],
    ['refs/tags/+(a)', 'refs/tags/aa', false],
    ['!refs/tags/v1', 'refs/tags/v2', false],
    ['refs/tags/v.1', 'refs/tags/vx1', false],
    ['refs/tags/\u{1f680}?', 'refs/tags/\u{1f680}\u{1f680}', true],
    ['', 'refs/tags/v1', false],
    ['*', 'refs/tags/v1', false],
  ])('%j on %j: %s', (pattern, ref, covers) => {
    expect(fnmatch(pattern, ref)).toBe(covers)
  })

  test.each(['refs/tags/[!a]', 'refs/tags/[^a]', 'refs/tags/\\*', 'refs/tags/[a', 'refs/tags/[]a]', 'refs/tags/[a/b]'])(
    '%j has a form that GitHub does not document: no answer',
    (pattern) => expect(fnmatch(pattern, 'refs/tags/a')).toBeUndefined(),
  )

  test('made to take for ever takes no time', () => {
    expect(fnmatch(`refs/tags/${'*a'.repeat(500)}b`, `refs/tags/${'a'.repeat(2_000)}`)).toBe(false)
    expect(fnmatch(`${'**/'.repeat(300)}b`, 'a/'.repeat(300))).toBe(false)
  })
})
