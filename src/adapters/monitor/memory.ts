import type { Reading } from '../../core/monitor.ts'
import type { Proc } from './proc.ts'
import { type Memory, memoryOf, type Seen } from './process.ts'

export type TreeMemory = Pick<Reading, 'memoryBytes' | 'peakMemoryBytes' | 'swapBytes' | 'sharedBytes'>

/**
 * Sums up what processes have in memory, and remembers how high each was, so that a peak between two
 * readings shows in the later one. What has had no page fault since has what it had.
 */
export const memorySum = (proc: Proc): ((members: readonly Seen[]) => TreeMemory) => {
  let before: ReadonlyMap<string, Known> = new Map()
  return (members) => {
    const now = members.map((member) => {
      const key = `${member.pid}:${member.start}`
      const known = before.get(key)
      return [key, known?.stamp === member.stamp ? known : { ...memoryOf(proc, member.pid), stamp: member.stamp }] as const
    })
    const memoryBytes = sum(now, ({ resident }) => resident)
    const risen = now.filter(([key, { highest }]) => highest > (before.get(key)?.highest ?? 0)).map(([, { highest }]) => highest)
    before = new Map(now)
    const shareable = now.map(([, each]) => each.shareable)
    return {
      memoryBytes,
      peakMemoryBytes: Math.max(memoryBytes, ...risen),
      swapBytes: sum(now, ({ swapped }) => swapped),
      sharedBytes: shareable.reduce((a, b) => a + b, 0) - Math.max(0, ...shareable),
    }
  }
}

interface Known extends Memory {
  readonly stamp: string
}

const sum = (all: readonly (readonly [string, Memory])[], of: (memory: Memory) => number): number =>
  all.reduce((total, [, memory]) => total + of(memory), 0)
