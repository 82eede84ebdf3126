import { describe, expect, test } from '@jest/globals'
import { account } from '../../../src/adapters/monitor/account.ts'
import type { Seen } from '../../../src/adapters/monitor/process.ts'

const LEADER = 10
const member = (pid: number, ticks: number, parent = LEADER): Seen => ({ pid, parent, group: LEADER, session: LEADER, start: 1, ticks, stamp: '' })

const after = (...looks: readonly (readonly Seen[])[]) => {
  const kept = account(LEADER)
  for (const look of looks) kept.update(look)
  return kept
}

describe('an account of CPU time', () => {
  test('counts a child that was reaped where its parent has it now', () => {
    expect(after([member(LEADER, 1, 1), member(11, 50)], [member(LEADER, 61, 1)]).ticks).toBe(61)
  })

  test('counts an orphan that is gone as it was last seen', () => {
    expect(after([member(LEADER, 1, 1), member(11, 50, 1)], [member(LEADER, 2, 1)]).ticks).toBe(52)
  })

  test('never counts less than before', () => {
    expect(after([member(LEADER, 1, 1), member(11, 50)], [member(LEADER, 2, 1)]).ticks).toBe(51)
  })

  test('takes from the kernel what the leader and all it reaped have used', () => {
    const kept = after([member(LEADER, 10, 1), member(11, 50), member(12, 30, 1)])
    kept.close(75, [member(12, 31, 1)])
    expect(kept.ticks).toBe(106)
    kept.update([])
    expect(kept.ticks).toBe(106)
  })

  test('is not fooled by another tree that ended in the same moment', () => {
    const kept = after([member(LEADER, 40, 1)])
    kept.close(0, [])
    expect(kept.ticks).toBe(40)
  })

  test('is not led round in circles by a table that changed while it was read', () => {
    expect(after([member(11, 5, 12), member(12, 5, 11)], []).ticks).toBe(10)
  })

  test('knows of a tree that nobody saw', () => {
    const kept = account(LEADER)
    kept.close(7, [])
    expect(kept.ticks).toBe(7)
  })
})
