import { describe, expect, test } from '@jest/globals'
import { type Entry, membersIn, type Tree } from '../../../src/adapters/processes/tree.ts'

const treeOf = (pid: number, start: number, known: Tree['known'] = new Map()): Tree => ({
  leader: { pid, start },
  marker: 'marker',
  stage: '',
  pipes: () => [],
  known,
})

/** By default a process of nobody's group and session, started by init. */
const entry = (pid: number, start: number, rest: Partial<Entry> = {}): Entry => ({
  pid,
  start,
  parent: 1,
  group: pid,
  session: pid,
  ...rest,
})

const pidsIn = (table: readonly Entry[], tree: Tree, betrayed: readonly number[] = []): readonly number[] =>
  membersIn(table, tree, ({ pid }) => betrayed.includes(pid)).map(({ pid }) => pid).sort((a, b) => a - b)

describe('a tree in the process table', () => {
  test('has its leader, its group, its session and their descendants, in whatever order they stand', () => {
    const table = [
      entry(9, 5, { parent: 14 }),
      entry(10, 5),
      entry(11, 5, { group: 10, session: 10 }),
      entry(12, 5, { session: 10 }),
      entry(13, 6, { parent: 12 }),
      entry(14, 6, { parent: 13 }),
      entry(15, 6),
    ]
    expect(pidsIn(table, treeOf(10, 5))).toEqual([9, 10, 11, 12, 13, 14])
  })

  test('has whoever is betrayed, but not who was there before its leader', () => {
    const table = [entry(20, 7), entry(21, 4), entry(22, 7, { parent: 20 })]
    expect(pidsIn(table, treeOf(10, 5), [20, 21])).toEqual([20, 22])
  })

  test('has whoever was found before, even when nothing tells of it any more', () => {
    const tree = treeOf(10, 5)
    expect(pidsIn([entry(10, 5), entry(11, 6, { parent: 10 })], tree)).toEqual([10, 11])
    expect(pidsIn([entry(11, 6)], tree)).toEqual([11])
    expect(tree.known.size).toBe(2)
  })

  test('has no later process with the pid of an earlier member', () => {
    expect(pidsIn([entry(11, 9)], treeOf(10, 5, new Map([[11, { pid: 11, start: 6 }]])))).toEqual([])
  })

  test('has no group of a later process with the pid of its leader', () => {
    const table = [entry(10, 9), entry(11, 9, { group: 10, session: 10 }), entry(12, 9, { parent: 10 })]
    expect(pidsIn(table, treeOf(10, 5))).toEqual([])
  })
})
