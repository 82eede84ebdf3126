import { describe, expect, jest, test } from '@jest/globals'
import { commandsWith } from '../support/alive.ts'
import { runCli } from '../support/cli.ts'
import type { Workspace } from '../support/workspace.ts'
import { workspaceOf } from './action.ts'

jest.setTimeout(60_000)

interface Told {
  readonly exitCode: number | null
  readonly outcome: string
  /** Of each stage: its conclusion, or the reason for which it was skipped. */
  readonly ended: Readonly<Record<string, string>>
  readonly stage: (name: string) => StageJson
  readonly log: string
  readonly workspace: Workspace
  readonly notices: readonly string[]
}

interface StageJson {
  readonly name: string
  readonly outcome: string
  readonly conclusion: string
  readonly reason?: string
  readonly detail?: string
  readonly failure?: { readonly kind: string; readonly message: string; readonly scope?: string }
  readonly attempts: readonly { readonly outcome: string; readonly durationMs: number }[]
  readonly waits: readonly unknown[]
  readonly hooks: readonly { readonly hook: string; readonly outcome: string }[]
  readonly notRetried?: { readonly kind: string }
  readonly strays: readonly { readonly fate: string; readonly command: string }[]
  readonly outputs: Readonly<Record<string, string>>
}

const run = async (yaml: string, workspace = workspaceOf(), env: Readonly<Record<string, string>> = {}): Promise<Told> => {
  workspace.write('stagewright.yml', yaml)
  const { exitCode, stdout, stderr } = await runCli(['run', '--json'], { cwd: workspace.path, env })
  const report = JSON.parse(stdout) as { outcome: string; stages: StageJson[]; notices: string[] }
  const stage = (name: string): StageJson => {
    const found = report.stages.find((each) => each.name === name)
    if (found === undefined) throw new Error(`no stage ${name}`)
    return found
  }
  const ended = Object.fromEntries(report.stages.map((each) => [each.name, each.outcome === 'skipped' ? (each.reason ?? '') : each.conclusion]))
  return { exitCode, outcome: report.outcome, ended, stage, log: stderr, workspace, notices: report.notices }
}

describe('the order of stages', () => {
  test('follows their needs, and what needs a failed one is skipped', async () => {
    const { ended, workspace } = await run(`
fail-fast: false
stages:
  d: { needs: [b, c], run: echo d >> order }
  b: { needs: a, run: echo b >> order; exit 1 }
  c: { needs: { stage: b, allow-failure: true }, run: echo c >> order }
  a: { run: echo a >> order }
  e: { needs: d, run: echo e >> order }`)
    expect(ended).toEqual({ a: 'success', b: 'failure', c: 'success', d: 'needs', e: 'needs' })
    expect(workspace.read('order')).toBe('a\nb\nc\n')
  })

  test('keeps stages of one mutex apart', async () => {
    const held = 'mkdir lock; sleep 0.1; rmdir lock'
    const { outcome } = await run(`max-parallel: 4\nstages:\n${['a', 'b', 'c'].map((name) => `  ${name}: { mutex: db, run: ${held} }`).join('\n')}`)
    expect(outcome).toBe('success')
  })

  test('lets stages without needs run side by side', async () => {
    const meet = (own: string, other: string): string => `touch ${own}; until [ -e ${other} ]; do sleep 0.01; done`
    const { outcome } = await run(`max-parallel: 2\nstages:\n  a: { run: '${meet('a', 'b')}' }\n  b: { run: '${meet('b', 'a')}' }`)
    expect(outcome).toBe('success')
  })
})

describe('conditions', () => {
  test('ask for the status of what came before, and for the results of stages', async () => {
    const { ended, exitCode } = await run(
      `
fail-fast: false
stages:
  bad: { run: 'echo v=42 >> "$GITHUB_OUTPUT"; exit 3', outputs: v }
  good: { run: "true" }
  on-failure: { needs: bad, if: failure(), run: "true" }
  not-on-success: { needs: good, if: failure(), run: "true" }
  always: { needs: bad, if: always(), run: "true" }
  by-result: { needs: [{ stage: bad, allow-failure: true }], if: "always() && stages.bad.outcome == 'failure' && stages.bad.outputs.v == '42'", run: "true" }
  by-env: { if: "env.MODE == 'fast'", run: "true" }
  not-by-env: { if: "env.MODE == 'slow'", run: "true" }
  never: { if: false, run: "true" }
finally:
  close: { if: failure(), run: "true" }
  cheer: { if: success(), run: "true" }`,
      undefined,
      { MODE: 'fast' },
    )
    expect(exitCode).toBe(1)
    expect(ended).toEqual({
      bad: 'failure', good: 'success', 'on-failure': 'success', 'not-on-success': 'condition', always: 'success', 'by-result': 'success',
      'by-env': 'success', 'not-by-env': 'condition', never: 'condition', close: 'success', cheer: 'condition',
    })
  })
})

describe('a failure', () => {
  const yaml = (mode: string): string => `
fail-fast: ${mode}
max-parallel: 2
stages:
  bad: { run: 'until [ -e began ]; do sleep 0.01; done; exit 1' }
  long: { run: 'touch began; for i in 1 2 3 4 5 6 7 8; do sleep 0.05; done; touch finished' }
  next: { run: touch next-ran }
  cleaner: { needs: bad, if: always(), run: "true" }`

  test.each([
    ['true', { bad: 'failure', long: 'success', next: 'fail-fast', cleaner: 'success' }],
    ['false', { bad: 'failure', long: 'success', next: 'success', cleaner: 'success' }],
    ['kill', { bad: 'failure', long: 'cancelled', next: 'fail-fast', cleaner: 'success' }],
  ])('with fail-fast %s', async (mode, expected) => {
    const { ended, exitCode } = await run(yaml(mode))
    expect(ended).toEqual(expected)
    expect(exitCode).toBe(1)
  })

  test('that is allowed lets the rest go on, and is told', async () => {
    const { ended, stage, exitCode } = await run('stages:\n  a: { run: exit 5, continue-on-error: { exit-codes: [5] } }\n  b: { needs: a, run: "true" }')
    expect([ended, exitCode, stage('a').outcome]).toEqual([{ a: 'success', b: 'success' }, 0, 'failure'])
  })

  test('of the first hook turns a success red, and later hooks see it', async () => {
    const { ended, workspace, exitCode, stage } = await run(`
stages:
  a: { run: "true", post: { always: exit 6, success: echo success >> order, failure: echo "failure $STAGEWRIGHT_REASON $STAGEWRIGHT_EXIT_CODE" >> order, cleanup: echo cleanup >> order } }
  b: { needs: a, run: "true" }`)
    expect([ended, exitCode]).toEqual([{ a: 'failure', b: expect.stringMatching(/needs|fail-fast/) }, 1])
    expect(workspace.read('order')).toBe('failure exit 6\ncleanup\n')
    expect(stage('a').failure).toMatchObject({ kind: 'hook' })
  })

  test('of a value that cannot be evaluated is told in words', async () => {
    const { stage, exitCode } = await run('stages: { a: { run: "true", env: { A: "${{ fromJSON(env.NOT_JSON) }}" } }, b: { run: "true" } }', undefined, { NOT_JSON: '{' })
    expect(exitCode).toBe(1)
    expect(stage('a').failure).toMatchObject({ kind: 'spawn' })
    expect(stage('a').failure?.message).toMatch(/could not be started: .+/)
  })
})

describe('retries', () => {
  test('follow the first rule that matches, each with its own count', async () => {
    const { stage } = await run(`
stages:
  a:
    run: |
      echo x >> tries
      case "$(wc -l < tries | tr -d ' ')" in 1) echo ECONNRESET; exit 1 ;; 2) exit 9 ;; 3) echo ECONNRESET; exit 1 ;; *) exit 9 ;; esac
    retry:
      - { on: { output: ECONNRESET }, max-attempts: 4, backoff: 1ms }
      - { on: { exit-codes: [9] }, max-attempts: 2, backoff: 1ms }`)
    expect(stage('a')).toMatchObject({ outcome: 'failure', notRetried: { kind: 'attempts' } })
    expect(stage('a').attempts).toHaveLength(4)
    expect(stage('a').waits).toHaveLength(3)
  })

  test('prepare themselves, and are given up when that fails', async () => {
    const { stage, workspace } = await run(`
stages:
  a:
    run: exit 7
    retry: { max-attempts: 5, backoff: 1ms, before-retry: 'echo "$STAGEWRIGHT_ATTEMPT $STAGEWRIGHT_REASON $STAGEWRIGHT_EXIT_CODE" >> before; test "$STAGEWRIGHT_ATTEMPT" -lt 2' }`)
    expect(workspace.read('before')).toBe('1 exit 7\n2 exit 7\n')
    expect(stage('a')).toMatchObject({ notRetried: { kind: 'before-retry' } })
    expect(stage('a').attempts).toHaveLength(2)
  })

  test('of all stages together stay within the budget', async () => {
    const { stage } = await run('retry-budget: 3\nmax-parallel: 1\nfail-fast: false\ndefaults: { retry: { max-attempts: 3, backoff: 1ms } }\nstages: { a: { run: exit 1 }, b: { run: exit 1 } }')
    expect([stage('a').attempts.length, stage('b').attempts.length]).toEqual([3, 2])
    expect(stage('b').notRetried).toMatchObject({ kind: 'retry-budget' })
  })

  test('for a timeout see its reason; a crash counts as 128 + n', async () => {
    const { stage } = await run(`
fail-fast: false
stages:
  slow: { run: sleep 300, timeout: 100ms, retry: { on: { reasons: [timeout] }, max-attempts: 2, backoff: 1ms } }
  crash: { run: kill -SEGV $$, retry: { on: { signals: [SIGSEGV] }, max-attempts: 2, backoff: 1ms } }
  code: { run: kill -SEGV $$, retry: { on: { exit-codes: [139] }, max-attempts: 2, backoff: 1ms } }`)
    expect(['slow', 'crash', 'code'].map((name) => stage(name).attempts.length)).toEqual([2, 2, 2])
  })
})

describe('limits', () => {
  test('of the pipeline stop what runs, start nothing new, and leave `finally` its time', async () => {
    const { ended, stage, workspace, exitCode } = await run(`
timeouts: { pipeline: 10300ms, finally: 10s }
max-parallel: 1
stages:
  a: { run: sleep 300 }
  b: { run: touch b-ran }
finally:
  close: { run: touch closed }`)
    expect(ended).toEqual({ a: 'failure', b: expect.any(String), close: 'success' })
    expect(stage('a').failure).toMatchObject({ kind: 'timeout', scope: 'pipeline' })
    expect([workspace.has('b-ran'), workspace.has('closed'), exitCode]).toEqual([false, true, 124])
  })

  test('of the pipeline bind stages that run always, too', async () => {
    const { exitCode, stage } = await run('timeouts: { pipeline: 300ms, finally: 200ms }\nstages: { a: { run: sleep 300 }, b: { needs: a, if: always(), run: sleep 300 } }')
    expect(exitCode).toBe(124)
    expect(stage('b').failure).toMatchObject({ kind: 'timeout', scope: 'pipeline' })
  })

  test('of `finally` stop it', async () => {
    const { exitCode, stage } = await run('timeouts: { finally: 200ms }\nstages: { a: { run: "true" } }\nfinally: { close: { run: sleep 300 } }')
    expect(exitCode).toBe(124)
    expect(stage('close').failure).toMatchObject({ kind: 'timeout', scope: 'finally' })
  })

  test('of the output stop whoever writes more', async () => {
    const { stage } = await run('stages: { a: { run: yes, limits: { output: 1MB } } }')
    expect(stage('a')).toMatchObject({ reason: 'limit', failure: { kind: 'limit' } })
  })
})

const linux = process.platform === 'linux' ? test : test.skip

describe('what outlives its command', () => {
  linux('is stopped, and said', async () => {
    const { stage, log, exitCode } = await run('stages: { a: { run: (exec -a stray-of-mine sleep 300) & echo done } }')
    expect(exitCode).toBe(0)
    expect(stage('a').strays).toEqual([expect.objectContaining({ fate: 'stopped' })])
    expect(log).toContain('outlived its command and was stopped')
    expect(commandsWith('stray-of-mine')).toEqual([])
  })

  linux('lives on in the background until the end of the run, and blocks nothing with what it writes', async () => {
    const name = `daemon-${process.pid}`
    const daemon = `let n = 0; setInterval(() => { process.stdout.write('x'.repeat(65536)); n += 1; if (n === 50) require('fs').writeFileSync('fifty', '') }, 5)`
    const { ended, stage, log } = await run(`
stages:
  start: { background: true, run: 'node -e "$CODE" ${name} & echo $! > pid', env: { CODE: "${daemon}" } }
  use: { needs: start, run: 'kill -0 "$(cat pid)"; until [ -e fifty ]; do sleep 0.02; kill -0 "$(cat pid)"; done' }
finally:
  still: { run: 'kill -0 "$(cat pid)"' }`)
    expect(ended).toEqual({ start: 'success', use: 'success', still: 'success' })
    expect(stage('start').strays).toEqual([expect.objectContaining({ fate: 'left' })])
    expect(log).toContain('was left running, as `background` says')
    expect(commandsWith(name)).toEqual([])
  })
})

describe('hooks', () => {
  const NAMES = ['always', 'changed', 'fixed', 'regression', 'aborted', 'success', 'unsuccessful', 'unstable', 'failure', 'cleanup']

  test('run in their order, and compare with the last run', async () => {
    const workspace = workspaceOf()
    const hooks = NAMES.map((name) => `      ${name}: echo ${name} >> order`).join('\n')
    const next = async (code: number): Promise<string> => {
      workspace.write('order', '')
      await run(`stages:\n  a:\n    run: exit "$CODE"\n    post:\n${hooks}`, workspace, { CODE: String(code), STAGEWRIGHT_STATE_DIR: `${workspace.path}/.state` })
      return workspace.read('order').trim().replaceAll('\n', ' ')
    }
    expect(await next(0)).toBe('always success cleanup')
    expect(await next(1)).toBe('always changed regression unsuccessful failure cleanup')
    expect(await next(1)).toBe('always unsuccessful failure cleanup')
    expect(await next(0)).toBe('always changed fixed success cleanup')
  })

  test('never turn red to green', async () => {
    const { ended } = await run('stages: { a: { run: exit 1, post: { always: "true", failure: "true", cleanup: "true" } } }')
    expect(ended).toEqual({ a: 'failure' })
  })
})
