import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { gauge, MOST_SAMPLES } from '../../src/core/gauge.ts'
import type { Reading } from '../../src/core/monitor.ts'

const MB = 1e6
const reading = (at: number, cpuMs: number, memoryBytes: number, more: Partial<Reading> = {}): Reading => ({
  at, cpuMs, memoryBytes, peakMemoryBytes: memoryBytes, swapBytes: 0, sharedBytes: 0, ...more,
})

describe('a gauge', () => {
  test('tells the share of a core between readings, peaks and means, with times from when the run began', () => {
    const kept = gauge(1_000, 4)
    kept.add(reading(1_500, 500, 10 * MB))
    kept.add(reading(2_000, 1_500, 30 * MB))
    expect(kept.usage({ at: 3_000, cpuMs: 1_600 }, 400)).toEqual({
      samples: [
        { atMs: 1_100, cpuPercent: 100, memoryBytes: 10 * MB },
        { atMs: 1_600, cpuPercent: 200, memoryBytes: 30 * MB },
        { atMs: 2_600, cpuPercent: 10, memoryBytes: 30 * MB },
      ],
      cpuMs: 1_600,
      peakCpuPercent: 200,
      meanCpuPercent: 80,
      peakMemoryBytes: 30 * MB,
      meanMemoryBytes: 20 * MB,
      remarks: [],
    })
  })

  test('shows a peak that was over before the reading', () => {
    const kept = gauge(0, 1)
    kept.add(reading(250, 0, 5 * MB, { peakMemoryBytes: 300 * MB }))
    expect(kept.usage({ at: 260, cpuMs: 0 }, 0)).toMatchObject({ peakMemoryBytes: 300 * MB, meanMemoryBytes: 5 * MB, samples: [{ memoryBytes: 300 * MB }] })
  })

  test('makes no percentage of a moment, and yet forgets no peak in it', () => {
    const kept = gauge(0, 1)
    kept.add(reading(10, 10, 50 * MB))
    kept.add(reading(200, 20, 1 * MB))
    expect(kept.usage({ at: 200, cpuMs: 20 }, 0)).toMatchObject({ peakCpuPercent: 10, samples: [{ cpuPercent: 10, memoryBytes: 50 * MB }] })
  })

  test('never tells more than all cores can do', () => {
    const kept = gauge(0, 2)
    kept.add(reading(100, 5_000, 0))
    expect(kept.usage({ at: 100, cpuMs: 5_000 }, 0).peakCpuPercent).toBe(200)
  })

  test('says when shared pages may have been counted more than once, and what was swapped out', () => {
    const kept = gauge(0, 1)
    kept.add(reading(100, 0, 10 * MB, { sharedBytes: 2 * MB, swapBytes: 3 }))
    kept.add(reading(200, 0, 5 * MB))
    expect(kept.usage({ at: 200, cpuMs: 0 }, 0)).toMatchObject({ isShared: true, swapBytes: 3 })
  })

  test('knows how long nothing was done', () => {
    const kept = gauge(0, 1)
    kept.add(reading(1_000, 500, 0))
    kept.add(reading(5_000, 510, 0))
    expect(kept.idleMs).toBe(4_000)
  })

  test('keeps at most 240 samples in the order of time, and every peak, however long it goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.nat(), (count, at) => {
        const kept = gauge(0, 8)
        const top = at % count
        for (let index = 0; index < count; index += 1) kept.add(reading((index + 1) * 1_000, 0, index === top ? 99 : 1))
        const { samples, peakMemoryBytes } = kept.usage({ at: count * 1_000, cpuMs: 0 }, 0)
        expect(samples.length).toBeLessThanOrEqual(MOST_SAMPLES)
        expect(samples.length).toBeGreaterThanOrEqual(Math.min(count, MOST_SAMPLES / 2))
        expect(samples.map(({ atMs }) => atMs)).toEqual(samples.map(({ atMs }) => atMs).toSorted((a, b) => a - b))
        expect(samples.at(-1)?.atMs).toBe(count * 1_000)
        expect([peakMemoryBytes, Math.max(...samples.map(({ memoryBytes }) => memoryBytes))]).toEqual([99, 99])
      }),
      { numRuns: 60 },
    )
  })
})
