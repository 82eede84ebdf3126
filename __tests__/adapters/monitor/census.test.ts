import { describe, expect, test } from '@jest/globals'
import { census } from '../../../src/adapters/monitor/census.ts'
import { fakeProc, treeOf } from './fake-proc.ts'

const strangers = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [100 + index, {}]))

describe('a census', () => {
  test('finds children, those in a session of their own, and orphans with the marker', () => {
    const tree = treeOf(1_000)
    const proc = fakeProc({
      1_000: {},
      1_001: { parent: 1_000, group: 1_000, session: 1_000 },
      1_002: { parent: 1_001 },
      1_003: { environ: 'A=1\0STAGEWRIGHT_TREE=outer marker-1000\0' },
      1_004: { environ: 'STAGEWRIGHT_TREE=other\0' },
    })
    const people = census(proc)
    people.count([tree])
    expect(people.members(tree).map(({ pid }) => pid).sort((a, b) => a - b)).toEqual([1_000, 1_001, 1_002, 1_003])
  })

  test('reads nothing of strangers, neither those that were there before nor, twice, those that came later', () => {
    const tree = treeOf(1_000)
    const proc = fakeProc({ ...strangers, 1_000: {} })
    const people = census(proc)
    people.count([tree])
    expect(proc.reads.filter((path) => /^\d{3}\//.test(path))).toEqual([])
    proc.processes.set(1_001, { environ: 'A=1' })
    proc.lastPid = 1_001
    people.count([tree])
    expect(proc.reads.filter((path) => path.startsWith('1001/'))).toEqual(['1001/status', '1001/stat', '1001/environ'])
    proc.reads.length = 0
    people.count([tree])
    expect(proc.reads).toEqual(['loadavg', '1000/stat'])
  })

  test('looks again at who shows no environment yet, but not for ever', () => {
    const tree = treeOf(1_000)
    const proc = fakeProc({ 1_000: {} })
    const people = census(proc)
    people.count([tree])
    proc.processes.set(1_001, {}).set(1_002, {})
    proc.lastPid = 1_002
    people.count([tree])
    expect(people.members(tree).map(({ pid }) => pid)).toEqual([1_000])
    proc.processes.set(1_001, { environ: 'STAGEWRIGHT_TREE=marker-1000' })
    for (let look = 0; look < 5; look += 1) people.count([tree])
    expect(people.members(tree).map(({ pid }) => pid).sort((a, b) => a - b)).toEqual([1_000, 1_001])
    expect(proc.reads.filter((path) => path === '1002/environ')).toHaveLength(3)
  })

  test('tells trees apart, and takes no later process for an earlier one with the same pid', () => {
    const [a, b] = [treeOf(1_000, 'a'), treeOf(1_010, 'b')]
    const proc = fakeProc({ 1_000: {}, 1_001: { parent: 1_000 }, 1_010: {}, 1_011: { session: 1_010 } })
    const people = census(proc)
    people.count([a, b])
    expect([a, b].map((tree) => people.members(tree).map(({ pid }) => pid))).toEqual([[1_000, 1_001], [1_010, 1_011]])
    proc.processes.set(1_001, { start: 77 })
    people.count([a, b])
    expect(people.members(a).map(({ pid }) => pid)).toEqual([1_000])
  })

  test('finds the processes of a tree whose numbers have begun anew', () => {
    const tree = treeOf(30_000)
    const proc = fakeProc({ 300: { environ: 'STAGEWRIGHT_TREE=marker-30000' }, 30_000: {} })
    proc.lastPid = 300
    const people = census(proc)
    people.count([tree])
    expect(people.members(tree).map(({ pid }) => pid).sort((a, b) => a - b)).toEqual([300, 30_000])
  })

  test('lists the machine when many have come, and takes no thread for a process', () => {
    const tree = treeOf(1_000)
    const proc = fakeProc({ ...strangers, 1_000: {} })
    const people = census(proc)
    people.count([tree])
    proc.processes.set(1_001, { parent: 1_000 }).set(1_002, { parent: 1_000, thread: 1_001 })
    proc.lastPid = 1_002
    people.count([tree])
    expect([people.members(tree).map(({ pid }) => pid), proc.reads.includes('.')]).toEqual([[1_000, 1_001], false])
    proc.processes.set(1_900, { parent: 1_001 }).set(1_901, { parent: 1_000, thread: 1_900 })
    proc.lastPid = 2_000
    people.count([tree])
    expect([people.members(tree).map(({ pid }) => pid), proc.reads.includes('.')]).toEqual([[1_000, 1_001, 1_900], true])
  })

  test('looks at everybody where the kernel does not tell who came last', () => {
    const tree = treeOf(1_000)
    const proc = fakeProc({ 1_000: {} })
    proc.lastPid = 0
    const people = census(proc)
    people.count([tree])
    proc.processes.set(1_001, { parent: 1_000 })
    people.count([tree])
    expect(people.members(tree).map(({ pid }) => pid)).toEqual([1_000, 1_001])
  })

  test('finds a leader that it met before it was known to be one', () => {
    const [a, b] = [treeOf(1_000), treeOf(1_001)]
    const people = census(fakeProc({ 1_000: {}, 1_001: { environ: 'X=1' } }))
    people.count([a])
    people.count([a, b])
    expect(people.members(b).map(({ pid }) => pid)).toEqual([1_001])
  })
})
