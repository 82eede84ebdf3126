/** `lines()` over a gigabyte from a pipe, against Node's `readline` and `grep -c`; with `BENCH_SOAK` also over ten. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLeast, atMost, type Bench, node, ratio, root, timed, type Timed } from './measure.ts'

const MB = 1_000_000
const ROUNDS = 3

/** Lines of a log, of 60 to 180 characters. */
const LOG = Array.from({ length: 1_000 }, (_, index) => `2026-11-21T06:00:00.${index}Z INFO  service-${index % 7}: request ${index * 7919} took ${index % 93} ms ${'and went on '.repeat(index % 11)}\n`).join('')

const OURS = `
import { lines } from ${JSON.stringify(join(root, 'src/streams/lines.ts'))}
let n = 0
for await (const line of lines(process.stdin)) if (line.includes('took 92 ms')) n += 1
console.log(n)`

const READLINE = `
import { createInterface } from 'node:readline'
let n = 0
for await (const line of createInterface({ input: process.stdin })) if (line.includes('took 92 ms')) n += 1
console.log(n)`

const EVENTS = `
import { createInterface } from 'node:readline'
let n = 0
createInterface({ input: process.stdin }).on('line', (line) => { if (line.includes('took 92 ms')) n += 1 }).on('close', () => console.log(n))`

const script = (text: string): readonly string[] => [node, '--input-type=module', '-e', text]

export const streams: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const part = join(folder, 'part')
    writeFileSync(part, LOG.repeat(Math.round((100 * MB) / LOG.length)))
    const over = (parts: number) => (command: readonly string[]) => piped(part, parts, command)
    const seconds = async (command: readonly string[]): Promise<number> => (await over(10)(command)).seconds
    const ours = () => seconds(script(OURS))
    const [at100, at1000] = [await over(1)(script(OURS)), await over(10)(script(OURS))]
    return [
      atLeast('1 GB from a pipe, throughput over readline as an async iterable', await ratio(ROUNDS, () => seconds(script(READLINE)), ours), 1),
      atLeast('1 GB from a pipe, throughput over readline with events', await ratio(ROUNDS, () => seconds(script(EVENTS)), ours), 0.5),
      atLeast('1 GB from a pipe, throughput over grep -c', await ratio(ROUNDS, () => seconds(['grep', '-c', 'took 92 ms']), ours), 0.1),
      atMost('1 GB: peak memory', at1000.peakMiB, 120, 'MiB'),
      atMost('1 GB: peak memory over that at 100 MB', at1000.peakMiB / at100.peakMiB, 1.3),
      ...(process.env['BENCH_SOAK'] === undefined ? [] : [atMost('10 GB: peak memory', (await over(100)(script(OURS))).peakMiB, 120, 'MiB')]),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A command that reads a file so many times from a pipe. */
const piped = (file: string, times: number, [program = '', ...args]: readonly string[]): Promise<Timed> => {
  const source = spawn('cat', Array.from({ length: times }, () => file), { stdio: ['ignore', 'pipe', 'inherit'] })
  return timed(program, args, { stdio: [source.stdout, 'ignore', 'inherit'] }, async () => void source.stdout.destroy())
}
