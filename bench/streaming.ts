/** Throughput and memory of a stage's output on its way through, against a plain pipe. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { atLeast, atMost, type Bench, cli, median, node, ratio, timed } from './measure.ts'

const MB = 1_000_000
const LINE = `${'0123456789'.repeat(8).slice(0, 79)}\n`

export const streaming: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const big = join(folder, 'big')
    await fill(big, 200 * MB)
    const through = (script: string) => passed(pipelineOf(folder, script), 'cat > /dev/null')
    const start = median((await rounds(5, () => through('true'))).map(({ seconds }) => seconds))
    const speed = await ratio(5, async () => (await plain(big)).seconds, async () => (await through(`cat '${big}'`)).seconds - start)
    const idle = (await through('sleep 0.5')).peakMiB
    const at200MB = (await through(`cat '${big}'`)).peakMiB
    const tenTimes = `for i in 1 2 3 4 5 6 7 8 9 10; do cat '${big}'; done`
    const at2GB = (await through(tenTimes)).peakMiB
    const longSpeed = await ratio(3, async () => (await plain(...Array.from({ length: 10 }, () => big))).seconds, async () => (await through(tenTimes)).seconds)
    const slow = (await passed(pipelineOf(folder, `head -c ${50 * MB} '${big}'`), SLOW_READER)).peakMiB
    return [
      atLeast('200 MB of 80-byte lines, throughput over `bash | cat` (without the start of the program)', speed, 0.6),
      atLeast('2 GB of them, throughput over `bash | cat`', longSpeed, 0.6),
      atMost('200 MB: peak memory above an idle run', at200MB - idle, 40, 'MiB'),
      atMost('2 GB: peak memory above an idle run', at2GB - idle, 40, 'MiB'),
      atMost('50 MB to a reader of 5 MB/s: peak memory above an idle run', slow - idle, 40, 'MiB'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads 64 KiB, then waits as long as 5 MB/s would. */
const SLOW_READER = `exec ${JSON.stringify(node)} -e 'const fs = require("fs"), b = Buffer.alloc(65536); for (let n; (n = fs.readSync(0, b)) > 0;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, n / 5000)'`

const rounds = async <T>(count: number, run: () => Promise<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for (let round = 0; round < count; round += 1) all.push(await run())
  return all
}

const fill = async (path: string, bytes: number): Promise<void> => {
  const file = createWriteStream(path)
  const block = Buffer.from(LINE.repeat(12_500))
  for (let written = 0; written < bytes; written += block.length) if (!file.write(block)) await once(file, 'drain')
  file.end()
  await finished(file)
}

const pipelineOf = (folder: string, script: string): string => {
  const path = join(folder, 'stream.yml')
  writeFileSync(path, `stages: { stream: { run: ${JSON.stringify(script)} } }\n`)
  return path
}

const plain = (...files: readonly string[]) =>
  timed('bash', ['-c', 'bash -c "cat \\"\\$@\\"" - "$@" | cat > /dev/null', '-', ...files], { stdio: 'ignore' }, async () => {})

/** A run whose output goes through a pipe to a reader; the memory is the run's own. */
const passed = (pipeline: string, reader: string) =>
  timed(node, [cli, 'run', pipeline], { stdio: ['ignore', 'pipe', 'inherit'] }, (child) => readBy(child, reader))

const readBy = async (child: ChildProcess, reader: string): Promise<void> => {
  const { spawn } = await import('node:child_process')
  const end = spawn('bash', ['-c', reader], { stdio: [child.stdout, openSync('/dev/null', 'w'), 'inherit'] })
  child.stdout?.destroy()
  await new Promise((resolve) => end.once('close', resolve))
}
