import { readdirSync, readFileSync } from 'node:fs'
import { clock } from '../src/adapters/clock.ts'
import { processes } from '../src/adapters/processes/index.ts'
import type { Command } from '../src/core/ports.ts'
import { atMost, type Bench, median } from './measure.ts'

const RUNS = 100
const GRACE_MS = 200
const MOST_OVERRUN_MS = 250

/** Stops a tree that ignores SIGTERM, its grandchild in a session of its own included, a hundred times over. */
export const stopTree: Bench = async () => {
  const overruns: number[] = []
  let left = 0
  for (let run = 0; run < RUNS; run++) {
    const token = `8${process.pid}.${run}`
    overruns.push((await stopStubborn(token)) - GRACE_MS)
    left += survivors(token).length
  }
  return [
    atMost(`stop a stubborn tree, ${RUNS} runs: longest over the grace`, Math.max(...overruns), MOST_OVERRUN_MS, 'ms'),
    atMost('stop a stubborn tree: median over the grace', median(overruns), MOST_OVERRUN_MS, 'ms'),
    atMost(`stop a stubborn tree, ${RUNS} runs: survivors`, left, 0, 'processes'),
  ]
}

/** Milliseconds from the abort until the run has resolved. */
const stopStubborn = async (token: string): Promise<number> => {
  const controller = new AbortController()
  let abortedAt = 0
  const write = (): undefined => {
    if (abortedAt !== 0) return
    abortedAt = clock.now()
    controller.abort()
  }
  await processes(clock).run(stubborn(token), { write }, controller.signal)
  return clock.now() - abortedAt
}

const stubborn = (token: string): Command => ({
  file: 'bash',
  args: ['-c', `trap "" TERM; (setsid sleep ${token} &); echo ready; while :; do sleep ${token}; done`],
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '' },
  gracePeriodMs: GRACE_MS,
  background: false,
})

const survivors = (token: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(pid).includes(token))

/** Empty for a zombie. */
const commandLine = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
