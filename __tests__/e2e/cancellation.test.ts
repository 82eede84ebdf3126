import { describe, expect, jest, test } from '@jest/globals'
import { commandsWith } from '../support/alive.ts'
import { pipelineStep, step, type StepOptions, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const CANCELLED = { exitCode: 130, signalSent: 'SIGINT', orphans: [], wasHeldOpen: false, problems: [] }

const ready = { cancelWhen: (line: string) => line.includes('ready') } satisfies StepOptions

const post = (state: Readonly<Record<string, string>>, options: StepOptions = {}) => step({}, { entry: 'post', state, ...options })

const HOOKS = `
stages:
  build:
    exports: [BUILT]
    outputs: [id]
    run: 'echo BUILT=yes >> "$GITHUB_ENV"; echo id=7 >> "$GITHUB_OUTPUT"'
  deploy:
    needs: build
    run: touch began; echo ready; sleep 300
    post:
      always: echo always >> order
      aborted: echo "aborted $STAGEWRIGHT_OUTCOME $STAGEWRIGHT_REASON" >> order
      success: echo success >> order
      failure: echo failure >> order
      cleanup: echo "cleanup $BUILT" >> order
  after: { needs: deploy, run: echo after >> order }
  tidy: { needs: deploy, if: always(), run: 'echo "tidy \${ID}" >> order', env: { ID: '\${{ stages.build.outputs.id }}' } }
finally:
  notify: { run: 'echo "notify $DEPLOY" >> order', env: { DEPLOY: '\${{ stages.deploy.conclusion }}' } }
  unless: { if: success(), run: echo unless >> order }`

describe('a job that is cancelled', () => {
  test('stops all stages and still hands over outputs, summary, report and state', async () => {
    const workspace = workspaceOf()
    const result = await pipelineStep(
      `
max-parallel: 3
stages:
  a: { run: 'echo a; touch a; sleep 300' }
  b: { run: 'until [ -e a ]; do sleep 0.01; done; touch b; sleep 300 & sleep 300' }
  c: { run: 'until [ -e b ]; do sleep 0.01; done; exec node -e "console.log(1); setInterval(() => {}, 1000)"', retry: 3 }
  waiter: { run: 'until [ -e b ]; do sleep 0.01; done; echo ready >&2' }
  later: { needs: a, run: echo never }`,
      { workspace, cancel: whenThere(workspace, 'b') },
    )
    expect(result).toMatchObject({ ...CANCELLED, outputs: { outcome: 'cancelled', conclusion: 'cancelled', 'exit-code': '130' } })
    expect(result.summary).toContain('was cancelled by SIGINT')
    expect(JSON.parse(result.outputs['stages'] ?? '')).toMatchObject({ a: { outcome: 'cancelled', reason: 'cancelled' }, b: { outcome: 'cancelled' }, later: { outcome: 'skipped', reason: 'cancelled' } })
    expect(result.lines.join('\n')).not.toContain('never')
    expect(result.lines.at(-1)).toContain('was cancelled')
  })

  test('leaves hooks, always-stages and `finally` to the post step, which runs them in order', async () => {
    const workspace = workspaceOf()
    const main = await pipelineStep(HOOKS, { workspace, ...ready })
    expect(main).toMatchObject(CANCELLED)
    expect(workspace.read('order')).toBe('')
    expect(main.state).toEqual({ deferred: expect.any(String) })
    const after = await post(main.state, { workspace })
    expect(after).toMatchObject({ exitCode: 0, orphans: [], problems: [] })
    expect(workspace.read('order').trim().split('\n')).toEqual(['always', 'aborted cancelled cancelled', 'cleanup yes', 'tidy 7', 'notify cancelled'])
    expect(after.summary).toContain('notify')
    expect(after.summary.split('\n')[0]).not.toMatch(/failed/)
    expect(after.outputs).toEqual({})
  })

  test('is gone in time although its children are stubborn and their grace period is long', async () => {
    const workspace = workspaceOf()
    const name = `stubborn-${process.pid}`
    const run = `
      trap '' TERM INT
      setsid bash -c "trap '' TERM INT HUP; while :; do sleep 0.2; done; : ${name}" &
      (trap '' TERM; exec -a ${name} sleep 300) &
      echo ready
      while :; do sleep 0.2; done`
    const result = await pipelineStep(`stages:\n  a:\n    grace-period: 30s\n    run: |${run}`, { workspace, ...ready })
    expect(result).toMatchObject({ ...CANCELLED, outputs: { outcome: 'cancelled' } })
    expect(commandsWith(name)).toEqual([])
  })

  test('is gone in time although a daemon of an earlier stage is stubborn too', async () => {
    const result = await pipelineStep(
      `
stages:
  daemon: { background: true, run: "(trap '' TERM; while :; do sleep 0.2; done) >/dev/null 2>&1 & sleep 0.3" }
  work: { needs: daemon, grace-period: 30s, run: "trap '' TERM; echo ready; while :; do sleep 0.2; done" }`,
      ready,
    )
    expect(result).toMatchObject({ ...CANCELLED, outputs: { outcome: 'cancelled' } })
  })

  test('is stopped as well by SIGTERM', async () => {
    const workspace = workspaceOf()
    // The runner's main process is the only one whose command line ends in main.js and whose parent we are.
    const result = await step({ run: 'echo ready; kill -TERM "$PPID"; sleep 300', name: 'T' }, { workspace })
    expect(result).toMatchObject({ exitCode: 130, orphans: [], outputs: { outcome: 'cancelled', reason: 'cancelled' } })
    expect(result.summary).toContain('cancelled by SIGTERM')
  })

  test('during the wait before a retry makes no further attempt', async () => {
    const workspace = workspaceOf()
    const result = await step({ run: 'echo x >> tries; exit 1', 'max-attempts': '3', backoff: '5m' }, { workspace, cancelWhen: (line) => line.includes('the next begins in') })
    expect(result).toMatchObject({ ...CANCELLED, outputs: { attempts: '1', outcome: 'cancelled' } })
    expect(workspace.read('tries')).toBe('x\n')
  })

  test('while a hook runs has that hook run again in the post step', async () => {
    const workspace = workspaceOf()
    const main = await pipelineStep(`
stages:
  one:
    run: echo work >> order
    post:
      success: 'echo success >> order; if [ ! -e began ]; then touch began; echo ready; sleep 300; fi'
      cleanup: echo cleanup >> order`, { workspace, ...ready })
    expect(main).toMatchObject(CANCELLED)
    expect(workspace.read('order')).toBe('work\nsuccess\n')
    await post(main.state, { workspace })
    expect(workspace.read('order')).toBe('work\nsuccess\nsuccess\ncleanup\n')
  })

  test('with a reader who has stopped reading still hands over its outputs', async () => {
    const workspace = workspaceOf()
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const running = step({ run: 'touch began; yes | head -c 3000000; sleep 300' }, { workspace, gate, cancel: whenThere(workspace, 'began') })
    setTimeout(open, 1_500)
    const result = await running
    expect(result).toMatchObject({ exitCode: 130, outputs: { outcome: 'cancelled' } })
    expect(result.lines.at(-1)).toContain('cancelled')
  })
})

describe('the post step', () => {
  test('does nothing and prints nothing when nothing was left', async () => {
    expect(await post({})).toMatchObject({ exitCode: 0, bytesRead: 0, summary: '', orphans: [] })
  })

  test('of a job that was not cancelled has nothing to do', async () => {
    const workspace = workspaceOf()
    const main = await pipelineStep('stages: { a: { run: exit 1, post: { always: echo x >> order } } }\nfinally: { f: { run: echo f >> order } }', { workspace })
    expect(main.state).toEqual({})
    expect(workspace.read('order')).toBe('x\nf\n')
  })

  test('runs what was left of the pipeline as it was, although its file has changed', async () => {
    const workspace = workspaceOf({ 'p.yml': 'stages: { a: { run: "echo \'stages: 1\' > p.yml; echo ready; sleep 300", post: { cleanup: echo cleaned >> order } } }' })
    const main = await step({ pipeline: 'p.yml' }, { workspace, ...ready })
    await post(main.state, { workspace })
    expect(workspace.read('order')).toBe('cleaned\n')
  })

  test('says what went wrong and never fails the job', async () => {
    const workspace = workspaceOf({ 'bad.json': '{ nonsense', 'odd.json': '{}' })
    for (const name of ['bad.json', 'odd.json', 'gone.json']) {
      const result = await post({ deferred: `${workspace.path}/${name}` }, { workspace })
      expect(result.exitCode).toBe(0)
      expect(result.lines.join('\n')).toContain("what the cancelled run has left can't be read")
    }
  })

  test('tells of a hook that fails in it', async () => {
    const workspace = workspaceOf()
    const main = await pipelineStep('stages: { a: { run: "echo ready; sleep 300", post: { cleanup: echo oh no; exit 9 } } }', { workspace, ...ready })
    const after = await post(main.state, { workspace })
    expect(after.exitCode).toBe(0)
    expect(after.lines.join('\n')).toContain('the cleanup hook failed: exit code 9')
    expect(after.summary).toContain('cleanup')
  })
})

function whenThere(workspace: { has(name: string): boolean }, name: string): AbortSignal {
  const controller = new AbortController()
  const look = (): void => {
    if (workspace.has(name)) controller.abort()
    else setTimeout(look, 5)
  }
  look()
  return controller.signal
}
