import { describe, expect, test } from '@jest/globals'
import type { Monitor, Reading, Watched, WatchOptions } from '../../src/core/monitor.ts'
import { failure, type Outcome, success } from '../../src/core/outcome.ts'
import { wrap } from '../../src/core/run.ts'
import { type Monitoring, monitored } from '../../src/policies/monitored.ts'
import { usageRemarks } from '../../src/policies/usage-remarks.ts'
import { notebook } from '../support/context.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { scripted } from '../support/work.ts'

const MB = 1e6

/** A monitor of which a test gives the readings. */
const watched = (over: Partial<Monitoring> & { sees?: boolean; exact?: number; ending?: Partial<Watched>; opens?: number } = {}) => {
  const clock = virtualClock()
  const told: { options?: WatchOptions; opened: number; ended: number } = { opened: 0, ended: 0 }
  const monitor: Monitor = {
    seesProcesses: over.sees ?? true,
    machine: () => undefined,
    watch: (_stage, options) => {
      told.options = options
      const end = (): Watched => {
        told.ended += 1
        return { at: clock.now(), cpuMs: 0, sawProcesses: true, oomKills: 0, swappedBytes: 0, ...over.ending }
      }
      return { exactMemory: () => over.exact, end }
    },
  }
  const open = async (): Promise<Monitor> => {
    told.opened += 1
    await new Promise<void>((resolve) => clock.after(over.opens ?? 0, resolve))
    return monitor
  }
  const policy = monitored({ clock, began: 0, cores: 2, open, tells: true, everyMs: 1_000, ...over })
  const read = (memoryBytes: number, more: Partial<Reading> = {}): void =>
    told.options?.take({ at: clock.now(), cpuMs: 0, memoryBytes, peakMemoryBytes: memoryBytes, swapBytes: 0, sharedBytes: 0, ...more })
  return { clock, told, policy, read, ...notebook() }
}

describe('a monitored attempt', () => {
  test('that is over in no time loads no monitor', async () => {
    const { clock, told, policy, context, events } = watched()
    const ended = wrap(scripted(clock, { takesMs: 99 }), policy)(context)
    await clock.runAll()
    expect(await ended).toEqual(success())
    expect([told.opened, events, clock.waiting]).toEqual([0, [], 0])
  })

  test('that ends while the monitor is being loaded is not watched', async () => {
    const { clock, told, policy, context } = watched({ opens: 50 })
    const ended = wrap(scripted(clock, { takesMs: 120 }), policy)(context)
    await clock.runAll()
    await ended
    expect([told.opened, told.options]).toEqual([1, undefined])
  })

  test('tells what it used before its end', async () => {
    const { clock, policy, read, context, events } = watched({ ending: { cpuMs: 500 } })
    const ended = wrap(scripted(clock, { takesMs: 1_000 }), policy)({ ...context, attempt: 2 })
    await clock.advance(400)
    read(7 * MB)
    await clock.runAll()
    await ended
    expect(events).toEqual([{ type: 'usage', attempt: 2, usage: expect.objectContaining({ cpuMs: 500, meanCpuPercent: 50, peakMemoryBytes: 7 * MB }) }])
  })

  test('tells nothing where it ran no process, or is not to tell', async () => {
    for (const over of [{ ending: { sawProcesses: false } }, { tells: false }]) {
      const { clock, policy, context, events } = watched(over)
      const ended = wrap(scripted(clock, { takesMs: 1_000 }), policy)(context)
      await clock.runAll()
      await ended
      expect(events).toEqual([])
    }
  })

  test('is watched no longer when its work throws', async () => {
    const { clock, told, policy, context } = watched()
    const work = async (): Promise<Outcome> => {
      await new Promise<void>((resolve) => clock.after(500, resolve))
      throw new Error('a defect')
    }
    const ended = wrap(work, policy)(context).catch(String)
    await clock.runAll()
    expect([await ended, told.ended, clock.waiting]).toEqual(['Error: a defect', 1, 0])
  })

  test('says when the monitor could not be loaded, and goes on', async () => {
    const { clock, policy, context, events } = watched({ open: () => Promise.reject(new Error('gone')) })
    const ended = wrap(scripted(clock, { takesMs: 1_000 }), policy)(context)
    await clock.runAll()
    expect(await ended).toEqual(success())
    expect(events).toEqual([{ type: 'notice', text: 'its use of CPU and memory could not be watched: gone' }])
  })
})

describe('a limit of memory', () => {
  const limited = async (reading: readonly [number, Partial<Reading>?], over: Parameters<typeof watched>[0] = {}) => {
    const { clock, told, policy, read, context, events } = watched({ limitBytes: 100 * MB, ...over })
    const ended = wrap(scripted(clock, { takesMs: 5_000 }), policy)(context)
    await clock.advance(50)
    read(...reading)
    await clock.runAll()
    return { outcome: await ended, everyMs: told.options?.everyMs, events }
  }

  test('stops what passes it, with the number', async () => {
    const { outcome, everyMs } = await limited([101 * MB])
    expect(outcome).toEqual(failure({ kind: 'limit', limit: 'memory', bytes: 100 * MB, usedBytes: 101 * MB }))
    expect(everyMs).toBe(250)
  })

  test('lets be what stays within it', async () => {
    expect((await limited([100 * MB])).outcome).toEqual(success())
  })

  test('counts a peak between two readings', async () => {
    expect((await limited([1 * MB, { peakMemoryBytes: 150 * MB }])).outcome).toMatchObject({ failure: { usedBytes: 150 * MB } })
  })

  test('does not count shared pages more than once', async () => {
    expect((await limited([150 * MB, { sharedBytes: 60 * MB }], { exact: 90 * MB })).outcome).toEqual(success())
    expect((await limited([150 * MB, { sharedBytes: 60 * MB }], { exact: 110 * MB })).outcome).toMatchObject({ failure: { usedBytes: 110 * MB } })
  })

  test('is said not to be watched where no process can be seen', async () => {
    const { outcome, events } = await limited([0], { sees: false, ending: { sawProcesses: false } })
    expect(outcome).toEqual(success())
    expect(events).toEqual([{ type: 'notice', text: expect.stringContaining('`limits.memory` was not watched') }])
  })

  test('is kept also where usage is not told', async () => {
    expect((await limited([101 * MB], { tells: false })).outcome).toMatchObject({ failure: { kind: 'limit' } })
  })
})

describe('what one should know about an attempt', () => {
  const usage = { samples: [], peakCpuPercent: 0, meanCpuPercent: 0, peakMemoryBytes: 0, meanMemoryBytes: 0, remarks: [] }
  const used = { usage, outcome: success(), durationMs: 60_000, idleMs: 0, oomKills: 0, swappedBytes: 0 }

  test('is nothing where nothing was unusual', () => {
    expect(usageRemarks(used)).toEqual([])
    expect(usageRemarks({ ...used, idleMs: 47_000 })).toEqual([])
    expect(usageRemarks({ ...used, durationMs: 29_000, idleMs: 29_000 })).toEqual([])
    expect(usageRemarks({ ...used, oomKills: 1 })).toEqual([])
  })

  test('is that it waited most of its time', () => {
    expect(usageRemarks({ ...used, idleMs: 58_000 })).toEqual(['it was idle for 58.0s of 1m 00s: under 2 % of one core, it waited for something else'])
  })

  test('is that it was swapped out, or else that the machine swapped', () => {
    expect(usageRemarks({ ...used, usage: { ...usage, swapBytes: 50 * MB }, swappedBytes: 70 * MB })).toEqual(['50.0 MB of its memory were swapped out'])
    expect(usageRemarks({ ...used, swappedBytes: 70 * MB })).toEqual(['the machine swapped while it ran: 70.0 MB in and out'])
  })

  test('is that it failed while the kernel killed for want of memory', () => {
    const outcome = failure({ kind: 'signal', signal: 'SIGKILL' })
    expect(usageRemarks({ ...used, outcome, oomKills: 1 })).toEqual([expect.stringContaining("the kernel's OOM killer struck while it ran (one process of this machine)")])
  })
})
