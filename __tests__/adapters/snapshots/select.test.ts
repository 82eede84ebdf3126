import { describe, expect, test } from '@jest/globals'
import { selection } from '../../../src/adapters/snapshots/select.ts'

describe('a selection', () => {
  test.each([
    ['*.log', 'deep/er/x.log', 'other', 'pruned'],
    ['*.log', '.log', 'other', 'pruned'],
    ['deep/*.log', 'deep/x.log', 'other', 'pruned'],
    ['deep/*.log', 'deep/er/x.log', 'other', 'wanted'],
    ['deep/**', 'deep/er/x.log', 'other', 'pruned'],
    ['**/cache', 'a/b/cache', 'folder', 'pruned'],
    ['/build', 'build', 'folder', 'pruned'],
    ['/build', 'a/build', 'folder', 'wanted'],
    ['./build', 'build', 'folder', 'pruned'],
    ['build/', 'a/build', 'folder', 'pruned'],
    ['build/', 'a/build', 'other', 'wanted'],
    ['.git', '.git', 'folder', 'pruned'],
  ] as const)('without `%s` finds %s (%s) %s', (glob, path, kind, verdict) => {
    expect(selection([], [glob])(path, kind)).toBe(verdict)
  })

  test.each([
    ['src', 'src', 'folder', 'wanted'],
    ['src', 'src/deep/file', 'other', 'wanted'],
    ['src', 'other', 'other', 'pruned'],
    ['src', 'other', 'folder', 'passed'],
    ['a/b', 'a', 'folder', 'passed'],
    ['a/b', 'a/b/c/d', 'other', 'wanted'],
    ['*.md', 'docs/x.md', 'other', 'wanted'],
  ] as const)('of `%s` alone finds %s (%s) %s', (glob, path, kind, verdict) => {
    expect(selection([glob], [])(path, kind)).toBe(verdict)
  })
})
