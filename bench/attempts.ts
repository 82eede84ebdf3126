/** What an attempt costs above the command that it runs, and what a stage costs among many. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Bench, cli, median, node, ratio, secondsSince, timed } from './measure.ts'

const ATTEMPTS = 200
const STAGES = 1_000
const QUIET = { stdio: 'ignore' } as const

export const attempts: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const script = join(folder, 'false.sh')
    writeFileSync(script, 'exit 1\n')
    const retried = (count: number): string => written(folder, `r${count}`, `stages: { one: { run: exit 1, retry: { max-attempts: ${count}, backoff: 0ms } } }\n`)
    const [one, many] = [retried(1), retried(1 + ATTEMPTS)]
    const added: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const perAttempt = ((await seconds(node, cli, 'run', many)) - (await seconds(node, cli, 'run', one))) / ATTEMPTS
      added.push((perAttempt - (await bareSpawn(script))) * 1_000)
    }
    return [atMost('added to an attempt by us, above spawning the same command from Node', median(added), 5, 'ms')]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const stages: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const script = written(folder, 'true.sh', 'true\n')
    const lines = Array.from({ length: STAGES }, (_, n) => `  s${n}: { run: 'true' }`)
    const pipeline = written(folder, 'many.yml', `max-parallel: 2\nstages:\n${lines.join('\n')}\n`)
    const xargs = () => seconds('bash', '-c', `seq ${STAGES} | xargs -P2 -I{} bash --noprofile --norc -eo pipefail '${script}'`)
    const bare = () => bareSpawns(script, STAGES)
    const [ours, floor] = [await ratio(3, () => seconds(node, cli, 'run', pipeline), xargs), await ratio(3, bare, xargs)]
    return [
      atMost('1,000 stages `true`, two at a time, over `xargs -P2`', ours, 1.5),
      { figure: '  for comparison: Node doing nothing but spawning them, over `xargs -P2`', value: `${floor.toFixed(2)} ×`, target: '', ok: true },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const written = (folder: string, name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const seconds = async (file: string, ...args: readonly string[]): Promise<number> => (await timed(file, args, QUIET, async () => {})).seconds

const bareSpawn = async (script: string): Promise<number> => (await bareSpawns(script, ATTEMPTS, 1)) / ATTEMPTS

/** Seconds that this process needs to run a script many times, so many at a time. */
const bareSpawns = async (script: string, count: number, parallel = 2): Promise<number> => {
  const begun = process.hrtime()
  let left = count
  const lane = async (): Promise<void> => {
    for (left -= 1; left >= 0; left -= 1) await once(script)
  }
  await Promise.all(Array.from({ length: parallel }, lane))
  return secondsSince(begun)
}

const once = (script: string): Promise<unknown> =>
  new Promise((resolve) => spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { stdio: ['ignore', 'pipe', 'pipe'], detached: true }).once('close', resolve))
