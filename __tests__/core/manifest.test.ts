import { describe, expect, test } from '@jest/globals'
import { isPlainPath, leadsInside, manifestOf, manifestText, type Manifest } from '../../src/core/manifest.ts'
import { NOTHING } from '../../src/core/outcome.ts'

const DIGEST = 'a'.repeat(64)
const manifest = (leaf: object = {}): Manifest => ({
  stage: 'build',
  fingerprint: DIGEST,
  createdAt: 1,
  durationMs: 2,
  handover: NOTHING,
  summary: '',
  log: DIGEST,
  outputs: DIGEST,
  leaves: [{ path: 'dist/a', kind: 'file', digest: DIGEST, size: 3, ...leaf }],
})

describe('a manifest', () => {
  test('is read as it was written', () => {
    expect(manifestOf(manifestText(manifest()))).toMatchObject(manifest())
  })

  test.each([
    { path: '../a' },
    { path: '/etc/passwd' },
    { path: 'dist/../../a' },
    { path: 'dist//a' },
    { path: './a' },
    { path: '' },
    { path: 'C:/a' },
    { path: '.git/config' },
    { path: 'dist/.git/hooks/x' },
    { path: 'a\0b' },
    { kind: 'link', target: '/etc/passwd' },
    { kind: 'link', target: '../../etc' },
    { kind: 'link' },
    { target: 'x' },
  ])('with %j is refused', (leaf) => {
    expect(manifestOf(manifestText(manifest(leaf)))).toContain('which is refused')
  })

  test.each([{ kind: 'device' }, { digest: 'x' }, { digest: '../../x' }, { size: -1 }, { size: 1.5 }, { path: 3 }])('with %j has another form', (leaf) => {
    expect(manifestOf(manifestText(manifest(leaf)))).toBe('its manifest has another form')
  })

  test.each(['', '{', 'null', '[]', '{"version":2}'])('is not %j', (text) => {
    expect(typeof manifestOf(text)).toBe('string')
  })
})

describe('a link', () => {
  test.each([
    ['dist/l', 'x', true],
    ['dist/l', '../src/x', true],
    ['dist/l', '..', true],
    ['dist/l', '../..', false],
    ['l', '..', false],
    ['dist/l', 'x/../y', false],
    ['dist/a/l', '../x/../../../y', false],
    ['dist/l', '/tmp', false],
  ])('at %s to %s stays in the workspace: %s', (path, target, stays) => {
    expect(leadsInside(path, target)).toBe(stays)
  })

  test('a path of plain names is plain', () => {
    expect(['a', 'a/b.c', 'ä/…'].map(isPlainPath)).toEqual([true, true, true])
  })
})
