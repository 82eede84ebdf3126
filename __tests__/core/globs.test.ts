import { describe, expect, test } from '@jest/globals'
import picomatch from 'picomatch'
import { globSet, rooted } from '../../src/core/globs.ts'

const compile = (glob: string): RegExp => picomatch.makeRe(glob, { dot: true })
const matches = (patterns: readonly string[], path: string): boolean => globSet(patterns, compile).matches(path)

describe('the paths that patterns mean', () => {
  test('a folder stands for all that lies in it, and a last part with a wildcard does not', () => {
    expect(matches(['src'], 'src/deep/a.ts')).toBe(true)
    expect(matches(['src'], 'srcs/a.ts')).toBe(false)
    expect(matches(['*'], 'a')).toBe(true)
    expect(matches(['*'], 'src/a')).toBe(false)
    expect(matches(['packages/*/dist'], 'packages/a/dist/x/y')).toBe(true)
  })

  test('a name with a dot in front is like others', () => {
    expect(matches(['**/*.json'], '.config/a.json')).toBe(true)
    expect(matches(['src/**'], 'src/.env')).toBe(true)
  })

  test('the last pattern that matches decides', () => {
    expect(matches(['src/**', '!src/gen/**'], 'src/gen/a')).toBe(false)
    expect(matches(['src/**', '!src/gen/**', 'src/gen/keep'], 'src/gen/keep')).toBe(true)
    expect(matches(['!src/a', 'src/**'], 'src/a')).toBe(true)
  })

  test.each([
    [['src/**'], 'src', true],
    [['src/**'], 'src/deep/er', true],
    [['src/**'], 'lib', false],
    [['packages/*/package.json'], 'packages/a', true],
    [['packages/*/package.json'], 'packages/a/src', false],
    [['{a/b,c}/d'], 'a/b', true],
    [['**', '!**/node_modules/**'], 'x/node_modules', false],
    [['**', '!node_modules'], 'node_modules/a', false],
    [['!**/x/**', '**'], 'a/x', true],
  ])('%j: whether %s may hold a match: %s', (patterns, folder, holds) => {
    expect(globSet(patterns, compile).mayHold(folder)).toBe(holds)
  })

  test('every path that matches lies in folders that may hold one', () => {
    const patterns = ['a/*/c.ts', 'a/**/d', '!a/x/**', 'b?/{c,d}/**', 'lit/er/al']
    const set = globSet(patterns, compile)
    for (const path of ['a/b/c.ts', 'a/q/w/e/d', 'b1/c/x/y', 'b2/d/z', 'lit/er/al', 'lit/er/al/deep']) {
      expect([path, set.matches(path)]).toEqual([path, true])
      const parts = path.split('/')
      for (let depth = 1; depth < parts.length; depth += 1) expect(set.mayHold(parts.slice(0, depth).join('/'))).toBe(true)
    }
  })
})

describe('a pattern from a working directory', () => {
  test.each([
    ['./src//a', '', 'src/a'],
    ['src/**', 'pkg/[a]', String.raw`pkg/\[a\]/src/**`],
    ['../shared/*', 'pkg/a', 'pkg/shared/*'],
    ['!../x', 'pkg', '!x'],
    ['.', 'pkg', 'pkg'],
  ])('%s in %j is %s', (pattern, base, expected) => {
    expect(rooted(pattern, base)).toBe(expected)
  })

  test.each(['/etc/passwd', '!/etc', '..', '../../x', 'C:/x', String.raw`\\host\x`])('%s leads out of the workspace', (pattern) => {
    expect(rooted(pattern, '')).toBeUndefined()
  })
})
