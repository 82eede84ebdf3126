import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../../src/core/event.ts'
import { createProgress } from '../../../src/hosts/terminal/progress.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

/** What the line says after some time. */
const watch = async (happened: readonly Event[], afterMs: number): Promise<string | undefined> => {
  const clock = virtualClock()
  let line: string | undefined
  const writer = { write: () => undefined, drained: async () => {}, status: (text: string | undefined) => void (line = text) }
  const { listener } = createProgress(writer, clock, () => 100)
  for (const event of happened) listener(event)
  await clock.advance(afterMs)
  return line
}

const started = (expectedMs?: number): Event[] => [
  { type: 'run-started', name: 'x', wallTime: 0, stages: [{ name: 'build', title: 'build', part: 'stages', needs: [], command: '' }], at: 0 },
  { type: 'stage-started', stage: 'build', ...(expectedMs !== undefined && { expectedMs }), at: 0 },
]

describe('the line of progress', () => {
  test('tells what runs and for how long', async () => {
    expect(await watch(started(), 5_000)).toBe('0/1 done · build 5.0s')
  })

  test('tells how much time is left where it is known how long it usually takes', async () => {
    expect(await watch(started(40_000), 10_000)).toBe('0/1 done · build 10.0s (about 30.0s left)')
  })

  test('tells the usual time once that is over', async () => {
    expect(await watch(started(40_000), 50_000)).toBe('0/1 done · build 50.0s (usually 40.0s)')
  })

  test('tells how far long work is', async () => {
    const copying: Event = { type: 'progress', stage: 'build', text: '3 of 9 files', fraction: 0.335, at: 0 }
    expect(await watch([...started(), copying], 1_000)).toBe('0/1 done · build 1.0s (33% 3 of 9 files)')
  })
})
