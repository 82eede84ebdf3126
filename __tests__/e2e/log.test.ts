import { createHash } from 'node:crypto'
import { describe, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import type { RunnerResult } from '../support/runner.ts'
import { pipelineStep, step, workspaceOf } from './action.ts'

jest.setTimeout(90_000)

const groupsOf = ({ groups }: RunnerResult): readonly string[] => groups.map(({ title }) => title)

describe('the log of a job', () => {
  test('has a group for each stage, in which its lines stand as they were written', async () => {
    const result = await pipelineStep(`
stages:
  build: { name: Build it, run: 'echo one; echo two; printf three' }
  test: { needs: build, run: 'printf "four\\n\\nfive"' }`)
    expect(result.groups[0]).toMatchObject({ title: 'Build it', lines: expect.arrayContaining(['one', 'two', 'three']) })
    expect(result.groups[1]?.lines.slice(0, 3)).toEqual(['four', '', 'five'])
    expect(result.lines.filter((line) => line === '##[endgroup]')).toHaveLength(2)
    expect(result.stderr).toEqual([])
  })

  test('loses and mixes nothing of stages side by side', async () => {
    const writer = (letter: string): string =>
      `for (let i = 0; i < 4000; i += 1) process.stdout.write('${letter}'.repeat(i % 300) + i + '${letter}\\\\n')`
    const stages = ['a', 'b', 'c', 'd'].map((letter) => `  ${letter}: { shell: node, run: "${writer(letter)}" }`)
    const result = await pipelineStep(`max-parallel: 4\nstages:\n${stages.join('\n')}`)
    expect(result.exitCode).toBe(0)
    for (const letter of ['a', 'b', 'c', 'd']) {
      const lines = result.groups.find(({ title }) => title === letter)?.lines.filter((line) => !line.startsWith('stagewright: ')) ?? []
      expect(lines).toEqual(Array.from({ length: 4000 }, (_, index) => `${letter.repeat(index % 300)}${index}${letter}`))
    }
  })

  test('puts the name of its stage before each line in stream order', async () => {
    const workspace = workspaceOf()
    const result = await pipelineStep(
      `
log-order: stream
max-parallel: 2
stages:
  one: { run: 'echo first; touch go; until [ -e went ]; do sleep 0.01; done; printf last' }
  two: { run: 'until [ -e go ]; do sleep 0.01; done; echo between; touch went' }`,
      { workspace },
    )
    expect(groupsOf(result)).toEqual([])
    const order = result.lines.filter((line) => !line.includes('stagewright: ') && line.includes(' | '))
    expect(order).toEqual(['one | first', 'two | between', 'one | last'])
  })

  test('shows the older stage live while a younger one waits for its turn', async () => {
    const workspace = workspaceOf()
    const seen: string[] = []
    await pipelineStep(
      `
max-parallel: 2
stages:
  old: { run: 'echo old begins; until [ -e young-done ]; do sleep 0.01; done; echo old ends' }
  young: { run: 'echo young; touch young-done' }`,
      { workspace, onLine: (line) => seen.push(line) },
    )
    expect(seen.filter((line) => /^(old|young)(?! succ)/.test(line))).toEqual(['old begins', 'old ends', 'young'])
  })

  test('says first that an attempt begins, then what it writes', async () => {
    const workspace = workspaceOf()
    const result = await step({ run: 'if [ -e tried ]; then echo second; else touch tried; echo first; exit 1; fi', 'max-attempts': '2', backoff: '0ms' }, { workspace })
    const order = result.lines.map((line) => ['first', 'attempt 1 of 2 failed', 'attempt 2 begins', 'second', 'succeeded on attempt 2 of 2'].find((part) => line.includes(part)))
    expect(order.filter((part) => part !== undefined).slice(0, 5)).toEqual(['first', 'attempt 1 of 2 failed', 'attempt 2 begins', 'second', 'succeeded on attempt 2 of 2'])
  })

  test('carries a line of 20 MB through, for its reader to shorten', async () => {
    const result = await step({ run: 'head -c 20000000 /dev/zero | tr "\\0" x; echo; echo after' })
    expect(result.lines.find((line) => line.length === 20_000_000) === 'x'.repeat(20_000_000)).toBe(true)
    expect(result.lines).toContain('after')
  })

  test('waits for a reader who does not read for a while: all arrives, the report too', async () => {
    const workspace = workspaceOf()
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const running = step({ run: 'touch began; for i in $(seq 1 60000); do echo "line $i of many"; done; echo "::error::last words"; exit 3', name: 'Loud' }, { workspace, gate })
    await until(() => workspace.has('began'))
    open()
    const result = await running
    expect(result.exitCode).toBe(3)
    expect(result.lines.filter((line) => /^line \d+ of many$/.test(line))).toHaveLength(60_000)
    expect(result.annotations.map(({ message }) => message)).toContain('last words')
    expect(result.annotations.map(({ title }) => title)).toContain('Loud failed')
    expect(result.lines.at(-1)).toMatch(/Loud failed: exit code 3/)
  })

  test('holds back a stage whose reader is slow', async () => {
    const workspace = workspaceOf()
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const run = `
      import { writeFileSync } from 'node:fs'
      const line = Buffer.alloc(65536, 'x')
      let sent = 0
      const push = () => { while (sent < 200) { sent += 1; writeFileSync('sent', String(sent)); if (!process.stdout.write(line)) return process.stdout.once('drain', push) } writeFileSync('done', '') }
      push()`
    const running = step({ run, shell: 'node' }, { workspace, gate })
    await until(() => workspace.has('sent'))
    // What fits into pipes and buffers on the way is far less than all of it.
    await stable(() => workspace.read('sent'))
    expect(workspace.has('done')).toBe(false)
    open()
    const { bytesRead, exitCode } = await running
    expect(exitCode).toBe(0)
    expect(bytesRead).toBeGreaterThan(200 * 65_536)
  })
})

describe('bytes on the command line', () => {
  test('arrive as they were written, whatever they are', async () => {
    const workspace = workspaceOf({ 'p.yml': 'stages: { one: { run: cat data.bin } }' })
    const data = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919 + (index >> 8)) % 256))
    workspace.write('data.bin', data)
    const { stdoutBytes } = await runCli(['run', 'p.yml'], { cwd: workspace.path })
    const at = stdoutBytes.indexOf(data.subarray(0, 1_000))
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
    expect(hash(stdoutBytes.subarray(at, at + data.length))).toBe(hash(data))
  })
})

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Until a value has not changed ten times in a row. */
const stable = async (read: () => string): Promise<void> => {
  let last = read()
  for (let same = 0; same < 10; same += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const now = read()
    if (now !== last) same = 0
    last = now
  }
}
