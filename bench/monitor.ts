/** What watching an idle stage costs of one core, and whether a short peak of memory is seen. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { atLeast, atMost, type Bench, cli, node } from './measure.ts'

const SECONDS = 20
const STRANGERS = 1_000
const PEAKS = 10

export const monitor: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const alone = await cost(folder)
    const strangers = Array.from({ length: STRANGERS }, () => spawn('sleep', ['1000'], { stdio: 'ignore' }))
    try {
      const crowded = await cost(folder)
      return [
        atMost(`watching a stage of 20 processes for ${SECONDS} s, of one core`, alone, 0.5, '%'),
        atMost(`the same beside ${STRANGERS} other processes`, crowded, 0.5, '%'),
        atLeast('of 10 times 300 MB held for 0.4 s at some time in the first 5 s, seen', detected(folder), PEAKS, ''),
      ]
    } finally {
      for (const each of strangers) each.kill('SIGKILL')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const IDLE = `for i in $(seq 18); do sleep ${SECONDS + 5} & done; sleep ${SECONDS + 5}`

/** Percent of one core that our own process takes more with the monitor than without, side by side. */
const cost = async (folder: string): Promise<number> => {
  const [watched, plain] = await Promise.all([true, false].map((isOn) => ownCpu(folder, isOn)))
  return (100 * ((watched ?? 0) - (plain ?? 0))) / (SECONDS * 1e9)
}

/** Nanoseconds that a run takes from the beginning of its stage on, without its children. */
const ownCpu = async (folder: string, isOn: boolean): Promise<number> => {
  const file = join(folder, `idle-${isOn}.yml`)
  writeFileSync(file, JSON.stringify({ stages: { idle: { run: `echo begun\n${IDLE}`, monitor: isOn } } }))
  const child = spawn(node, [cli, 'run', file], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    await said(child, 'begun')
    const before = nanoseconds(child)
    await pause(SECONDS * 1_000)
    return nanoseconds(child) - before
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('close', resolve))
  }
}

const said = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes(word) && resolve())
    child.once('exit', () => reject(new Error('it ended too soon')))
  })

/** By the scheduler's own count of each thread. */
const nanoseconds = ({ pid }: ChildProcess): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]), 0)

const detected = (folder: string): number => {
  const file = join(folder, 'peaks.yml')
  const stages = Object.fromEntries(Array.from({ length: PEAKS }, (_, index) => [`peak-${index}`, { run: `sleep ${(index * 0.43).toFixed(2)}; ${HOLD}; sleep 0.3` }]))
  writeFileSync(file, JSON.stringify({ 'max-parallel': 2, stages }))
  const { stdout } = spawnSync(node, [cli, 'run', file, '--json'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const report = JSON.parse(stdout) as { readonly stages: readonly { readonly attempts: readonly { readonly usage?: { readonly peakMemoryBytes: number } }[] }[] }
  return report.stages.filter(({ attempts }) => (attempts[0]?.usage?.peakMemoryBytes ?? 0) >= 300e6).length
}

const HOLD = `"${node}" -e 'const held = Buffer.alloc(300e6, 1); setTimeout(() => held, 400)'`
