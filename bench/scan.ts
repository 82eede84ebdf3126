/** Scanning a log from a pipe, against `grep -c` and Node's `readline` on the same pipe; and what it costs a stage's output. */
import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLeast, atMost, type Bench, cli, median, node, ratio, type Timed, timed } from './measure.ts'

const MB = 1_000_000
const FIVE = 'ERROR db|FATAL|panic:|OutOfMemory|Traceback'
const READLINE = `let n = 0; require('readline').createInterface({ input: process.stdin }).on('line', (line) => { if (/${FIVE}/.test(line)) n++ }).on('close', () => console.log(n))`

export const scan: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const log = join(folder, 'log')
    fill(log, 250 * MB)
    const piped = (times: number, program: string, ...args: readonly string[]): Promise<Timed> => through(Array.from({ length: times }, () => log), program, args)
    const start = median([await piped(0, node, cli, 'scan', 'ERROR'), await piped(0, node, cli, 'scan', 'ERROR'), await piped(0, node, cli, 'scan', 'ERROR')].map(({ seconds }) => seconds))
    const ours = async (times: number, pattern: string): Promise<number> => (await piped(times, node, cli, 'scan', pattern)).seconds - start
    const literal = await ratio(5, async () => (await piped(4, 'grep', '-c', 'ERROR')).seconds, () => ours(4, 'ERROR'))
    const five = await ratio(3, async () => (await piped(4, node, '-e', READLINE)).seconds, () => ours(4, FIVE))
    const speed = median([await ours(4, FIVE), await ours(4, FIVE), await ours(4, FIVE)].map((seconds) => 1_000 / seconds))
    const small = (await piped(4, node, cli, 'scan', 'ERROR')).peakMiB
    const large = (await piped(40, node, cli, 'scan', 'ERROR')).peakMiB
    const cost = await ratio(5, () => streamed(folder, log, "scan: { rules: [{ name: errors, match: 'ERROR|FATAL' }] }"), () => streamed(folder, log, ''))
    const isFast = speed >= 500 || five >= 5
    return [
      atLeast('1 GB of log from a pipe, one literal rule: speed over `grep -c` (without the start of the program)', literal, 0.6),
      { ...atLeast('the same, five rules in alternation: speed over readline, or 500 MB/s', five, 5), ok: isFast },
      { ...atLeast('… and in MB/s', speed, 500, 'MB/s'), ok: isFast },
      atMost('1 GB: peak memory', small, 120, 'MiB'),
      atMost('10 GB: peak memory', large, 120, 'MiB'),
      atMost('1 GB as a stage\'s own output with two literal rules: time over no scan', cost, 1.15),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const WORDS = ['INFO  request handled', 'INFO  request handled', 'DEBUG cache hit', 'WARN  slow request']

/** Lines of an access-like log of about 100 bytes; one in 2,000 is an error. */
const fill = (path: string, bytes: number): void => {
  const file = openSync(path, 'w')
  for (let line = 0, written = 0; written < bytes; ) {
    const lines: string[] = []
    for (const last = line + 10_000; line < last; line += 1) {
      const word = line % 2_000 === 7 ? 'ERROR db timeout' : WORDS[(line * 7) % 4]
      lines.push(`2026-01-01T00:00:${String(line % 60).padStart(2, '0')}.123Z ${word} path=/api/users/${(line * 7_919) % 100_000} took ${(line * 31) % 900}ms status=200\n`)
    }
    written += writeSync(file, lines.join(''))
  }
  closeSync(file)
}

/** Time and memory of a program that reads the files from one pipe. */
const through = async (files: readonly string[], program: string, args: readonly string[]): Promise<Timed> => {
  const { spawn } = await import('node:child_process')
  const feed = async (child: ChildProcess): Promise<void> => {
    const cat = spawn('cat', files.length === 0 ? ['/dev/null'] : [...files], { stdio: ['ignore', child.stdin, 'ignore'] })
    child.stdin?.destroy()
    await new Promise((resolve) => cat.once('close', resolve))
  }
  return timed(program, args, { stdio: ['pipe', 'ignore', 'ignore'] }, feed)
}

const streamed = async (folder: string, log: string, policy: string): Promise<number> => {
  const path = join(folder, 'stream.yml')
  writeFileSync(path, `stages:\n  stream:\n    run: cat ${Array.from({ length: 4 }, () => `'${log}'`).join(' ')}\n    ${policy}\n`)
  const { spawn } = await import('node:child_process')
  const drain = async (child: ChildProcess): Promise<void> => {
    const reader = spawn('cat', { stdio: [child.stdout, 'ignore', 'inherit'] })
    child.stdout?.destroy()
    await new Promise((resolve) => reader.once('close', resolve))
  }
  return (await timed(node, [cli, 'run', path], { stdio: ['ignore', 'pipe', 'ignore'] }, drain)).seconds
}
