import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../src/core/event.ts'
import type { Monitor } from '../../src/core/monitor.ts'
import type { Usage } from '../../src/core/usage.ts'
import { runPipeline } from '../../src/engine/run.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import { machine } from '../settings/checks.ts'
import { createStage } from './world.ts'

const GB = 1e9
const WHOLE: Usage = { samples: [], peakCpuPercent: 10, meanCpuPercent: 5, peakMemoryBytes: 1 * GB, meanMemoryBytes: 1 * GB, cores: 2, totalMemoryBytes: 8 * GB, remarks: [] }

/** Runs a pipeline whose attempts all look as if they had used 7 MB. */
const run = async (yaml: string, whole: Usage = WHOLE) => {
  const { world, clock } = createStage()
  const told = { loaded: 0, every: [] as number[] }
  const monitor: Monitor = {
    seesProcesses: true,
    machine: () => whole,
    watch: (_, { everyMs, take }) => {
      told.every.push(everyMs)
      take({ at: clock.now(), cpuMs: 0, memoryBytes: 7e6, peakMemoryBytes: 7e6, swapBytes: 0, sharedBytes: 0 })
      return { exactMemory: () => undefined, end: () => ({ at: clock.now(), cpuMs: 10, sawProcesses: true, oomKills: 0, swappedBytes: 0 }) }
    },
  }
  const load = async (): Promise<Monitor> => {
    told.loaded += 1
    return monitor
  }
  const loaded = await loadPipeline(yaml, 'p.yml', machine)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  const events: Event[] = []
  const never = new AbortController().signal
  const audience = { listener: (event: Event) => events.push(event), output: () => ({ write: () => undefined }) }
  const ended = runPipeline(loaded.pipeline, { ...world, monitor: load }, audience, { cancel: never, kill: never, defers: false })
  await clock.runAll()
  await ended
  return { ...told, types: events.map(({ type }) => type), events }
}

describe('a run that is watched', () => {
  test('tells the usage of an attempt before its end, and that of the machine before its own', async () => {
    const { types, every } = await run('stages: { a: { run: takes 5000 } }')
    const ours = ['attempt-started', 'usage', 'attempt-ended', 'stage-ended', 'machine-usage', 'run-ended']
    expect(types.filter((type) => ours.includes(type))).toEqual(ours)
    expect(every).toEqual([1_000])
  })

  test('loads the monitor once, and as often as each stage asks it looks', async () => {
    const { loaded, every } = await run('stages: { a: { run: takes 5000, monitor: { every: 3s } }, b: { run: takes 5000, limits: { memory: 1GB } } }')
    expect([loaded, every.toSorted((a, b) => a - b)]).toEqual([1, [250, 3_000]])
  })

  test('never loads it for what is over in no time, or not to be watched', async () => {
    const { loaded, types } = await run('stages: { a: { run: takes 99 }, b: { run: takes 5000, monitor: false } }')
    expect([loaded, types.includes('machine-usage'), types.includes('usage')]).toEqual([0, false, false])
  })

  test('points out that the machine was short of memory', async () => {
    const { events } = await run('stages: { a: { run: takes 5000 } }', { ...WHOLE, peakMemoryBytes: 7.7 * GB })
    const [usage] = events.flatMap((event) => (event.type === 'machine-usage' ? [event.usage] : []))
    expect(usage?.remarks).toEqual(['memory was short: at most 300.0 MB of 8.0 GB were free at its peak'])
  })
})
