import { describe, expect, test } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { runCli } from '../support/cli.ts'
import { createWorkspace } from '../support/workspace.ts'

const PIPELINE = `
stages:
  test:
    run: |
      echo "took 12ms"; echo "ERROR one"; echo "took 500ms" >&2
      [ "$STAGEWRIGHT_ATTEMPT" = 1 ] && echo "FATAL: flaky"
      exit 0
    scan:
      rules:
        - { name: fatal, match: FATAL }
        - { name: errors, match: ERROR, level: warning }
        - { name: latency, match: 'took (?<ms>[0-9]+)ms', level: notice }
      fail-if: fatal > 0
      unstable-if: errors > 0 && latency.ms.max >= 500
    retry: { on: { reasons: [scan] }, max-attempts: 2, backoff: 0s }
`

interface Attempt {
  readonly reason?: string
  readonly scan: { readonly rules: readonly { readonly name: string; readonly count: number }[] }
}

const report = (text: string): { readonly verdict: string; readonly stages: readonly { readonly unstable?: string; readonly attempts: readonly Attempt[] }[] } => JSON.parse(text)

describe('a pipeline with scan', () => {
  test('fails an attempt for what it wrote, retries it, and marks a success', async () => {
    const folder = createWorkspace({ 'p.yml': PIPELINE })
    const { exitCode, stdout } = await runCli(['run', 'p.yml', '--json'], { cwd: folder.path })
    const [stage] = report(stdout).stages
    expect(exitCode).toBe(0)
    expect(stage?.attempts.map(({ reason, scan }) => [reason, scan.rules.map(({ count }) => count)])).toEqual([['scan', [1, 1, 2]], [undefined, [0, 1, 2]]])
    expect(stage?.unstable).toBe('errors > 0 && latency.ms.max >= 500: errors is 1, latency.ms.max is 500')
    folder.remove()
  })

  test('keeps secrets out of what it shows', async () => {
    const yaml = `stages: { a: { run: 'echo "ERROR $TOKEN"', env: { TOKEN: hunter2hunter2 }, secrets: TOKEN, scan: { rules: [{ name: leak, match: hunter2 }, { name: e, match: ERROR }], fail-if: leak > 0 || e > 0 } } }`
    const folder = createWorkspace({ 'p.yml': yaml })
    const { exitCode, stdout, stderr } = await runCli(['run', 'p.yml', '--json'], { cwd: folder.path })
    expect(exitCode).toBe(1)
    expect(stdout + stderr).not.toContain('hunter2')
    expect(report(stdout).stages[0]?.attempts[0]?.scan.rules.map(({ count }) => count)).toEqual([0, 1])
    folder.remove()
  })

  test('scans files after other stages, packed ones too', async () => {
    const folder = createWorkspace({ 'p.yml': `stages: { a: { scan: { files: 'logs/**', rules: [{ name: e, match: ERROR }], fail-if: e > 1 } } }`, 'logs/b.log': 'x\nERROR\n' })
    folder.write('logs/a.log.gz', gzipSync('1\n2\nERROR\n'))
    const { exitCode, stdout } = await runCli(['run', 'p.yml'], { cwd: folder.path })
    expect(exitCode).toBe(1)
    for (const text of ['e > 1: e is 2', 'logs/a.log.gz:3', 'logs/b.log:2']) expect(stdout).toContain(text)
    folder.remove()
  })
})

describe('stagewright scan', () => {
  test('finds lines in files, and says so with its exit code', async () => {
    const folder = createWorkspace({ 'a.log': 'x\nERROR 1\n' })
    const found = await runCli(['scan', 'ERROR', '*.log'], { cwd: folder.path })
    expect([found.exitCode, found.stdout]).toEqual([1, 'Rule     Where    Line\nmatches  a.log:2  ERROR 1\n'])
    expect((await runCli(['scan', 'FATAL', 'a.log'], { cwd: folder.path })).exitCode).toBe(0)
    expect((await runCli(['scan', 'ERROR'], { cwd: folder.path })).exitCode).toBe(0)
    const wrong = await runCli(['scan', 'E(', 'a.log'], { cwd: folder.path })
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining('expected a regular expression')])
    folder.remove()
  })
})
