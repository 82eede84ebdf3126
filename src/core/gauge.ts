import type { Reading } from './monitor.ts'
import type { Sample, Usage } from './usage.ts'

/** Makes of readings what is told of them; holds at most 240 samples however long it goes on. */
export interface Gauge {
  add(reading: Reading): void
  /** For how long less than 2 % of one core was used, in milliseconds. */
  readonly idleMs: number
  /** `began` is the moment from which samples count. */
  usage(end: Pick<Reading, 'at' | 'cpuMs'>, began: number): Usage
}

export const MOST_SAMPLES = 240

/** The kernel counts in steps of 10 ms: over a shorter time a percentage says nothing. */
const LEAST_MS = 100

/** Below this share of one core nothing happens but timers. */
export const IDLE_PERCENT = 2

/** From this share on, one should know that shared pages are counted for each process. */
const TELLING_SHARE = 0.1

/** Readings begin at `from`, when nothing had been used; so many cores can do no more than all of their work. */
export const gauge = (from: number, cores: number): Gauge => {
  const curve = createCurve()
  let last = { at: from, cpuMs: 0, memoryBytes: 0 }
  let peak = { memoryBytes: 0, sharedBytes: 0 }
  let [byteMs, swapBytes, idleMs, held] = [0, 0, 0, 0]

  const interval = (at: number, cpuMs: number, memoryBytes: number): void => {
    const ms = at - last.at
    // What a process used unseen comes all at once with its end.
    const cpuPercent = Math.min(100 * cores, (100 * Math.max(0, cpuMs - last.cpuMs)) / ms)
    if (cpuPercent < IDLE_PERCENT) idleMs += ms
    curve.add({ atMs: at, cpuPercent, memoryBytes: Math.max(held, memoryBytes) })
    held = 0
  }
  const add = (reading: Reading): void => {
    const memoryBytes = Math.max(reading.memoryBytes, reading.peakMemoryBytes)
    if (memoryBytes > peak.memoryBytes) peak = { memoryBytes, sharedBytes: reading.sharedBytes }
    swapBytes = Math.max(swapBytes, reading.swapBytes)
    const ms = reading.at - last.at
    held = Math.max(held, memoryBytes)
    if (ms < LEAST_MS) return
    byteMs += reading.memoryBytes * ms
    interval(reading.at, reading.cpuMs, memoryBytes)
    last = reading
  }
  const usage = (end: Pick<Reading, 'at' | 'cpuMs'>, began: number): Usage => {
    if (end.at - last.at >= LEAST_MS) interval(end.at, end.cpuMs, last.memoryBytes)
    const samples = curve.samples().map((sample) => ({ ...sample, atMs: Math.max(0, sample.atMs - began) }))
    const ms = end.at - from
    return {
      samples: samples.map(rounded),
      cpuMs: Math.round(end.cpuMs),
      peakCpuPercent: tenth(Math.max(0, ...samples.map(({ cpuPercent }) => cpuPercent))),
      meanCpuPercent: ms > 0 ? tenth((100 * end.cpuMs) / ms) : 0,
      peakMemoryBytes: Math.round(peak.memoryBytes),
      meanMemoryBytes: last.at > from ? Math.round(byteMs / (last.at - from)) : Math.round(peak.memoryBytes),
      ...(swapBytes > 0 && { swapBytes }),
      ...(peak.sharedBytes > TELLING_SHARE * peak.memoryBytes && { isShared: true }),
      remarks: [],
    }
  }
  return { add, usage, get idleMs() { return idleMs } }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const rounded = ({ atMs, cpuPercent, memoryBytes }: Sample): Sample => ({
  atMs: Math.round(atMs),
  cpuPercent: tenth(cpuPercent),
  memoryBytes: Math.round(memoryBytes),
})

/** Samples of which each stands for as many readings, a power of two, as keeps them few enough. */
const createCurve = () => {
  let samples: Sample[] = []
  let stride = 1
  let count = 0
  const halve = (): void => {
    samples = paired(samples)
    stride *= 2
  }
  const add = (sample: Sample): void => {
    const before = samples.at(-1)
    const isOpen = count % stride > 0 && before !== undefined
    if (!isOpen && samples.length === MOST_SAMPLES) halve()
    if (isOpen) samples[samples.length - 1] = merged(before, sample)
    else samples.push(sample)
    count += 1
  }
  return { add, samples: (): readonly Sample[] => samples }
}

const paired = (samples: readonly Sample[]): Sample[] =>
  samples.flatMap((sample, index) => {
    const next = samples[index + 1]
    if (index % 2 === 1) return []
    return next === undefined ? sample : merged(sample, next)
  })

/** Of both the peaks, at the moment of the later one. */
const merged = (a: Sample, b: Sample): Sample => ({
  atMs: b.atMs,
  cpuPercent: Math.max(a.cpuPercent, b.cpuPercent),
  memoryBytes: Math.max(a.memoryBytes, b.memoryBytes),
})
