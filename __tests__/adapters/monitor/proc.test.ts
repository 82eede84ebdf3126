import { afterAll, describe, expect, test } from '@jest/globals'
import { bytesAfter, numberAfter, pageBytes, procAt, ticksPerSecond } from '../../../src/adapters/monitor/proc.ts'
import { memoryOf, seen } from '../../../src/adapters/monitor/process.ts'
import { createWorkspace } from '../../support/workspace.ts'
import { statLine } from './fake-proc.ts'

const folder = createWorkspace({
  '7/stat': statLine(7, { name: 'a ) Z (b 1 2', parent: 3, group: 4, session: 6, start: 99, ticks: 20, childTicks: 5 }),
  '7/status': 'Name:\tVmRSS: 5 kB\nVmHWM:\t  400 kB\nVmRSS:\t  300 kB\nRssFile:\t 20 kB\nRssShmem:\t 1 kB\nVmSwap:\t 7 kB\n',
  '8/stat': '8 (cut off',
  '9/stat': '',
  'version': 'Linux',
})
afterAll(() => folder.remove())
const proc = procAt(folder.path)

describe('a folder like /proc', () => {
  test('tells of a process whatever its name', () => {
    expect(seen(proc, 7)).toEqual({ pid: 7, parent: 3, group: 4, session: 6, start: 99, ticks: 25, stamp: '0,0,0' })
  })

  test('has nothing of a process that went while it was read', () => {
    expect([8, 9, 10].map((pid) => seen(proc, pid))).toEqual([undefined, undefined, undefined])
    expect(memoryOf(proc, 8)).toEqual({ resident: 0, highest: 0, shareable: 0, swapped: 0 })
  })

  test('tells memory in bytes, and takes no name of a process for a field', () => {
    expect(memoryOf(proc, 7)).toEqual({ resident: 300 * 1024, highest: 400 * 1024, shareable: 21 * 1024, swapped: 7 * 1024 })
  })

  test('lists processes alone', () => {
    expect([...proc.pids()].sort((a, b) => a - b)).toEqual([7, 8, 9])
  })

  test('has what every machine of today has where it does not tell', () => {
    expect([ticksPerSecond(proc), pageBytes(proc)]).toEqual([100, 4096])
  })
})

test('a number after a name stands at the beginning of a line', () => {
  expect(numberAfter('oom_kill 3\npswpin 4\n', 'pswpin ')).toBe(4)
  expect(numberAfter('oom_kill 3\n', 'oom_kill ')).toBe(3)
  expect(numberAfter('xoom_kill 3\n', 'oom_kill ')).toBe(0)
  expect(bytesAfter('', 'VmRSS:')).toBe(0)
})
