import { describe, expect, test } from '@jest/globals'
import { superfluous } from '../../../src/adapters/snapshots/prune.ts'
import type { Snapshot } from '../../../src/core/snapshots.ts'

/** Newest first, as a folder of snapshots lists them; `-` is one that is not complete. */
const listed = (signs: string): readonly Snapshot[] =>
  [...signs].map((sign, index) => ({
    id: `${sign}${signs.length - index}`,
    path: '', engine: 'copy', source: '/data', createdAt: signs.length - index, complete: sign === '+',
    counts: { files: 1, folders: 1, links: 0, bytes: 1 }, storedBytes: 1,
  }))

describe('what is superfluous', () => {
  test('is never a complete snapshot because of some that are not', () => {
    expect(superfluous(listed('+---++'), { last: 3 })).toEqual(['-3'])
  })

  test('is told oldest first', () => {
    expect(superfluous(listed('++++'), { last: 2 })).toEqual(['+1', '+2'])
  })

  test('is never the newest complete one', () => {
    expect(superfluous(listed('--+'), { last: 1 })).toEqual(['-2'])
  })
})
