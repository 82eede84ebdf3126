import { afterEach, describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { monitor } from '../../../src/adapters/monitor/index.ts'
import { createForest } from '../../../src/adapters/processes/forest.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Reading } from '../../../src/core/monitor.ts'
import { failure, success } from '../../../src/core/outcome.ts'
import { type Context, wrap } from '../../../src/core/run.ts'
import { stopReason } from '../../../src/core/stop.ts'
import { monitored } from '../../../src/policies/monitored.ts'
import { notebook } from '../../support/context.ts'
import { begin, PATIENCE_MS, shell, survivors, uniqueSeconds, until } from '../processes/command.ts'
import { fakeProc, treeOf } from './fake-proc.ts'

const MB = 1e6

/** A process that holds so many bytes until it is stopped; `token` is in its command line. */
const holding = (bytes: number, token: string): string =>
  `"${process.execPath}" -e 'const held = Buffer.alloc(${bytes}, 1); setInterval(() => held, 1e3)' ${token}`

const command = (script: string, stage: string) => shell(script, { env: { PATH: process.env['PATH'] ?? '', STAGEWRIGHT_STAGE: stage } })

const opened: (() => void)[] = []
afterEach(() => {
  for (const end of opened.splice(0)) end()
})

const machine = () => {
  const forest = createForest()
  const port = processes(clock, forest)
  const whole = monitor(clock, forest)
  const watch = (stage: string) => {
    const readings: Reading[] = []
    const watching = whole.watch(stage, { startedAt: clock.now(), everyMs: 250, take: (reading) => readings.push(reading) })
    opened.push(() => watching.end())
    return { readings, watching }
  }
  return { port, whole, watch, start: (script: string, stage: string) => begin(command(script, stage), port) }
}

/** User and system time of the shell and of its children, as its `times` prints them, in milliseconds. */
const timesOf = (text: string): number =>
  [...text.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000, 0)

const burning = (rounds: number): string =>
  `for i in $(seq ${rounds}); do bash -c 'for ((n = 0; n < 20000; n++)); do :; done'; done; times`

describe('a monitor of real processes', () => {
  test('sees the memory of an orphan in a session of its own', async () => {
    const { watch, start } = machine()
    const token = uniqueSeconds()
    const { readings } = watch('a')
    const begun = start(`(setsid ${holding(80 * MB, token)} &) ; sleep ${token}`, 'a')
    await until(() => readings.some(({ memoryBytes }) => memoryBytes > 80 * MB))
    begun.abort()
    await begun.ended
    expect(survivors(token)).toEqual([])
  }, PATIENCE_MS)

  test('knows exactly what many short commands used, of two stages side by side', async () => {
    const { watch, start } = machine()
    const stages = (['a', 'b'] as const).map((name, index) => ({ ...watch(name), begun: start(burning(6 + 6 * index), name) }))
    await Promise.all(stages.map(({ begun }) => begun.ended))
    for (const { watching, begun } of stages) {
      const { cpuMs, sawProcesses } = watching.end()
      expect(sawProcesses).toBe(true)
      // Each is a sum of numbers in steps of 10 ms; what the shell uses to print comes on top.
      expect(Math.abs(cpuMs - timesOf(begun.text.stdout))).toBeLessThan(60)
    }
  }, PATIENCE_MS)

  test('tells what the machine used, within what it has', async () => {
    const { watch, whole } = machine()
    expect(whole.machine(0)).toBeUndefined()
    const began = clock.now()
    const { readings } = watch('a')
    expect(readings).toEqual([])
    await until(() => (whole.machine(began)?.samples.length ?? 0) > 1)
    const { totalMemoryBytes = 0, peakMemoryBytes = 0, cores = 0, peakCpuPercent = 0 } = whole.machine(began) ?? {}
    expect(peakMemoryBytes).toBeGreaterThan(0)
    expect(totalMemoryBytes).toBeGreaterThan(peakMemoryBytes)
    expect(peakCpuPercent).toBeLessThanOrEqual(100 * cores)
  }, PATIENCE_MS)

  test('stops a whole tree that has more than its limit, and says how much it had', async () => {
    const forest = createForest()
    const port = processes(clock, forest)
    const token = uniqueSeconds()
    const work = async ({ signal, output }: Context) => {
      const { stopped } = await port.run(command(`${holding(150 * MB, token)} & (setsid ${holding(30 * MB, token)} &); wait`, 'stage'), output, signal)
      return stopped ? failure(stopReason(signal)) : success()
    }
    const { context, events } = notebook()
    const open = async () => monitor(clock, forest)
    const outcome = await wrap(work, monitored({ clock, began: clock.now(), cores: 2, open, tells: true, everyMs: 1_000, limitBytes: 120 * MB }))(context)
    expect(outcome).toMatchObject({ status: 'failure', failure: { kind: 'limit', limit: 'memory', bytes: 120 * MB, usedBytes: expect.any(Number) } })
    const [usage] = events.flatMap((event) => (event.type === 'usage' ? [event.usage] : []))
    expect(usage?.peakMemoryBytes).toBeGreaterThan(120 * MB)
    expect(survivors(token)).toEqual([])
  }, PATIENCE_MS)
})

describe('a monitor of a made-up machine', () => {
  const made = () => {
    const forest = createForest()
    const proc = fakeProc({ 1_000: { rss: 100, ticks: 10 }, 1_001: { parent: 1_000, rss: 50, shared: 40, highest: 900 }, 1_010: { rss: 7 } })
    const trees = [treeOf(1_000, 'a'), treeOf(1_010, 'b')]
    for (const tree of trees) forest.running.add(tree)
    const readings: Record<string, Reading[]> = { a: [], b: [] }
    const whole = monitor(clock, forest, proc)
    const watch = (stage: string) => {
      const watching = whole.watch(stage, { startedAt: clock.now(), everyMs: 1_000, take: (reading) => readings[stage]?.push(reading) })
      opened.push(() => watching.end())
      return watching
    }
    return { forest, proc, trees, readings, watch }
  }

  test('sums up a tree, with the highest that one process ever had', () => {
    const { watch, readings } = made()
    watch('a')
    expect(readings['a']).toEqual([expect.objectContaining({ cpuMs: 100, memoryBytes: 150 * 1024, peakMemoryBytes: 900 * 1024, sharedBytes: 0 })])
  })

  test('looks once for all stages, and finds those that are watched only later', () => {
    const { watch, readings, proc } = made()
    watch('a')
    watch('b')
    expect(readings['b']).toEqual([expect.objectContaining({ memoryBytes: 7 * 1024 })])
    expect(proc.reads.filter((path) => path === 'loadavg')).toHaveLength(2)
  })

  test('asks for the memory only of who had a page fault since', () => {
    const { watch, readings, proc } = made()
    watch('a')
    proc.reads.length = 0
    proc.processes.set(1_001, { parent: 1_000, rss: 60, faults: 9 })
    watch('b')
    expect(readings['a']?.at(-1)).toMatchObject({ memoryBytes: 160 * 1024 })
    expect(proc.reads.filter((path) => /^100\d\/status$/.test(path))).toEqual(['1001/status'])
  })

  test('gives what the kernel adds at the end of a leader to its stage, and goes on without it', () => {
    const { watch, forest, proc, trees, readings } = made()
    const watching = watch('a')
    proc.processes.delete(1_000)
    proc.processes.delete(1_001)
    proc.reaped = 33
    for (const exited of forest.onExit) exited(trees[0] ?? treeOf(0))
    forest.running.clear()
    expect(watching.end()).toMatchObject({ cpuMs: 330, sawProcesses: true, oomKills: 0 })
    expect([forest.onExit.size, readings['a']?.length]).toEqual([0, 1])
  })
})
