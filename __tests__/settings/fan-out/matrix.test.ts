import { describe, expect, test } from '@jest/globals'
import { copiesOf } from '../../../src/settings/fan-out/copies.ts'
import { type Combination, combinationsOf } from '../../../src/settings/fan-out/matrix.ts'

describe('the combinations of a matrix', () => {
  test('are the product of its lists, the first list slowest', () => {
    expect(combinationsOf({ os: ['a', 'b'], node: [20, 24] })).toEqual([
      { os: 'a', node: 20 },
      { os: 'a', node: 24 },
      { os: 'b', node: 20 },
      { os: 'b', node: 24 },
    ])
  })

  test('lack those that have all values of an `exclude`', () => {
    expect(combinationsOf({ os: ['a', 'b'], node: [20, 24], exclude: [{ os: 'a', node: 24 }, { os: 'b' }] })).toEqual([{ os: 'a', node: 20 }])
  })

  test('are extended by `include` as in GitHub’s own example', () => {
    const include: readonly Combination[] = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]
    expect(combinationsOf({ fruit: ['apple', 'pear'], animal: ['cat', 'dog'], include })).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ])
  })

  test('may come from `include` alone', () => {
    expect(combinationsOf({ include: [{ site: 'production' }, { site: 'staging' }] })).toEqual([{ site: 'production' }, { site: 'staging' }])
  })
})

describe('copies', () => {
  test('have keys that tell them apart, and are well-formed whatever the values', () => {
    const keys = copiesOf('test', { shards: 2, matrix: { os: ['Ubuntu 24.04 (x64)', '…'], on: [true] } }, new Set(['test'])).map(({ key }) => key)
    expect(keys).toEqual(['test-Ubuntu-24-04-x64-true-1-of-2', 'test-Ubuntu-24-04-x64-true-2-of-2', 'test--true-1-of-2', 'test--true-2-of-2'])
    for (const key of keys) expect(key).toMatch(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/)
  })

  test('take no key that is taken, nor one that is too long', () => {
    const taken = new Set(['a-1-of-2'])
    expect(copiesOf('a', { shards: 2 }, taken).map(({ key }) => key)).toEqual(['a-1-of-2-2', 'a-2-of-2'])
    const long = copiesOf('s'.repeat(100), { matrix: { x: ['y'.repeat(200), `${'y'.repeat(200)}z`] } }, new Set()).map(({ key }) => key)
    expect(long.map((key) => key.length)).toEqual([100, 100])
    expect(new Set(long).size).toBe(2)
  })

  test('of one are the stage itself', () => {
    expect(copiesOf('a', { shards: 1 }, new Set(['a']))).toEqual([{ key: 'a', mark: '', shard: { index: 1, of: 1 } }])
  })
})
