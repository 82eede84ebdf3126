import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
export const node = process.execPath
export const cli = join(root, 'dist', 'cli.js')

/** One line of what a benchmark prints. */
export interface Figure {
  readonly figure: string
  readonly value: string
  readonly target: string
  readonly ok: boolean
}

export type Bench = () => Promise<readonly Figure[]>

export const atMost = (figure: string, value: number, limit: number, unit = '×'): Figure => ({
  figure,
  value: `${value.toFixed(2)} ${unit}`,
  target: `at most ${limit} ${unit}`,
  ok: value <= limit,
})

export const atLeast = (figure: string, value: number, limit: number, unit = '×'): Figure => ({
  figure,
  value: `${value.toFixed(2)} ${unit}`,
  target: `at least ${limit} ${unit}`,
  ok: value >= limit,
})

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const TICKS_PER_SECOND = 100

/** CPU seconds of all children that have ended so far, theirs included; in steps of 10 ms, so measure many runs together. */
const childrenCpu = (): number => {
  const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
}

/** CPU seconds of one command with all its children. */
export const cpuOf = (file: string, args: readonly string[], options: SpawnOptions = {}): number => {
  const before = childrenCpu()
  for (let run = 0; run < 3; run += 1) spawnSync(file, args, { ...options, stdio: 'ignore' })
  return (childrenCpu() - before) / 3
}

/** The median ratio of two measures, taken in turn so that both meet the same noise. */
export const ratio = async (rounds: number, a: () => number | Promise<number>, b: () => number | Promise<number>): Promise<number> => {
  await a()
  await b()
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) ratios.push((await a()) / (await b()))
  return median(ratios)
}

export interface Timed {
  readonly seconds: number
  /** The largest resident set of the process itself, in MiB; looked at every 20 ms. */
  readonly peakMiB: number
}

/** Runs a process to its end; `started` may connect its output. */
export const timed = (file: string, args: readonly string[], options: SpawnOptions, started: (child: ChildProcess) => Promise<void>): Promise<Timed> =>
  new Promise((resolve, reject) => {
    const begun = process.hrtime()
    const child = spawn(file, args, options)
    let peakMiB = 0
    const watch = setInterval(() => {
      peakMiB = Math.max(peakMiB, highWater(child.pid))
    }, 20)
    const drained = started(child)
    child.once('error', reject).once('close', () => {
      clearInterval(watch)
      void drained.then(() => resolve({ seconds: secondsSince(begun), peakMiB }))
    })
  })

/** Since a moment of `process.hrtime()`. */
export const secondsSince = (begun: [number, number]): number => {
  const [whole, nanos] = process.hrtime(begun)
  return whole + nanos / 1e9
}

const highWater = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
