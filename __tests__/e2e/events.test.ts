import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { distFolder } from '../support/built.ts'
import { type CliResult, runCli, startCli } from '../support/cli.ts'
import { web } from '../support/web.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { pipelineStep, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

interface Line {
  readonly type: string
  readonly seq: number
  readonly at: number
  readonly stage?: string
  readonly [key: string]: unknown
}

const linesOf = (written: string): readonly Line[] => written.trimEnd().split('\n').map((line) => JSON.parse(line) as Line)

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schema/v1/event.schema.json'), 'utf8')) as object
const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(schema)

/** What the schema objects to, by the type of the event. */
const faultsOf = (lines: readonly Line[]): readonly unknown[] => lines.flatMap((line) => [line].filter((each) => !validate(each)).map(({ type }) => [type, validate.errors]))

const started = (yaml: string, files: Readonly<Record<string, string>> = {}): Workspace => createWorkspace({ ...files, 'stagewright.yml': yaml })

const PASSWORD = 'p&ss "wörd"/<it\'s>+100% $x\\y'
const TOKEN = 'tok-made-of-9-parts'

/** Whatever is left of a secret in any encoding: its parts of ten characters, base64 at all three places. */
const tracesOf = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((shift) => bytes.subarray(shift, shift + 12).toString('base64'))
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), bytes.toString('hex')].flatMap((form) => [form.slice(0, 10), form.slice(-11, -1)]).concat(base64)
}

const shown = (texts: Readonly<Record<string, string>>, secrets: readonly string[]): readonly string[] =>
  Object.entries(texts).flatMap(([where, content]) => secrets.flatMap(tracesOf).filter((trace) => content.includes(trace)).map((trace) => `${where}: ${trace}`))

/** Everything that a pipeline can do without the network of others, and a secret wherever one can be. */
const rich = (up: string): string => `
name: Rich
log: { file: out/events.jsonl }
secrets: [PASSWORD]
env: { REGION: eu }
notify:
  - { webhook: { from-env: HOOK }, on: [failure, slow], headers: { x-token: { from-env: TOKEN } } }
  - { webhook: { from-env: HOOK }, on: always, template: { text: '\${{ report.verdict }}', by: '\${{ github.actor }}' } }
fail-fast: false
stages:
  leak:
    run: 'echo "$PASSWORD"; printf %s "$PASSWORD" | base64; echo "secret=$PASSWORD" >> "$GITHUB_OUTPUT"; echo "plain=fine" >> "$GITHUB_OUTPUT"; echo "# $PASSWORD" >> "$GITHUB_STEP_SUMMARY"; exit 3'
    env: { COPY: x }
    outputs: [secret, plain]
    log: { output: tail }
    retry: { max-attempts: 2, backoff: 1ms, before-retry: 'echo "$PASSWORD"' }
    post: { always: 'echo "$PASSWORD"', failure: 'exit 1' }
    scan: { rules: [{ name: any, match: '.' }], unstable-if: any > 99 }
  called: { call: 'f.mjs#add', with: { a: 2, b: [1, { c: '\${{ env.PASSWORD }}' }] }, outputs: result, exports: [] }
  up: { check: { http: { url: '${up}/health', headers: { authorization: 'Bearer \${{ env.UNDECLARED }}' } }, expect: { status: 200 } } }
  again: { check: { http: { url: '${up}/health', headers: { authorization: 'Bearer \${{ env.UNDECLARED }}' } }, expect: { status: 200 }, cache: 1m }, needs: up }
  copied: { backup: { source: data, destination: copies } }
  guarded: { run: 'true', guard: { all: [{ events: local }, { secrets: PASSWORD }] } }
  denied: { run: 'true', guard: { events: push }, continue-on-error: true }
  kept: { run: 'mkdir -p dist; echo x > dist/a', cache: { inputs: [f.mjs], outputs: [dist/**] } }
  waiting: { run: 'true', needs: leak }
  quiet: { run: 'echo quiet', log: false }
finally:
  last: { run: 'true' }
`

describe('the event log of a rich run', () => {
  let workspace: Workspace
  let result: CliResult
  let lines: readonly Line[]
  const posted: string[] = []
  let hook = ''

  beforeAll(async () => {
    const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      if (request.method === 'POST') posted.push(await text(request))
      response.end('ok')
    }
    const server = await web((request, response) => void hear(request, response))
    hook = `${server.url}/services/s3cr3t-hook-path`
    workspace = started(rich(server.url), { 'f.mjs': 'export const add = ({ a, b }) => a + b.length', 'data/a': 'a' })
    result = await runCli(['run'], { cwd: workspace.path, env: { PASSWORD, TOKEN, HOOK: hook, UNDECLARED: 'nobody-called-it-secret' } })
    lines = linesOf(workspace.read('out/events.jsonl'))
  })
  afterAll(() => workspace.remove())

  const of = (stage: string, ...types: readonly string[]): readonly Line[] => lines.filter((line) => line.stage === stage && types.includes(line.type))

  test('is valid by the published schema, line by line', () => {
    expect(faultsOf(lines)).toEqual([])
    expect(result.exitCode).toBe(1)
  })

  test('is numbered without a gap, in the order of time, and begins and ends with the run', () => {
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b))
    expect([lines[0]?.type, lines.at(-1)?.type]).toEqual(['run-started', 'run-ended'])
  })

  test('tells every call with its arguments and the names of its environment, never their values', () => {
    expect(of('called', 'called')).toEqual([expect.objectContaining({ work: 'call', arguments: { a: 2, b: [1, { c: '***' }] }, folder: workspace.path })])
    expect(of('leak', 'called').map(({ hook: name, attempt, env }) => [name, attempt, env])).toEqual([
      [undefined, 1, expect.arrayContaining(['REGION', 'COPY'])],
      ['before-retry', expect.any(Number), expect.any(Array)],
      [undefined, 2, expect.any(Array)],
      ['always', expect.any(Number), expect.any(Array)],
      ['failure', expect.any(Number), expect.any(Array)],
    ])
  })

  test('tells results, waits, hooks, scans, and what a stage hands on without its secrets', () => {
    expect(of('leak', 'attempt-ended', 'wait-started', 'wait-ended', 'hook-ended', 'not-retried', 'scanned').map(({ type }) => type)).toEqual([
      'scanned', 'attempt-ended', 'wait-started', 'wait-ended', 'hook-ended', 'scanned', 'attempt-ended', 'not-retried', 'hook-ended', 'hook-ended',
    ])
    expect(of('leak', 'stage-ended')).toEqual([expect.objectContaining({ outcome: 'failure', reason: 'exit', exitCode: 3, outputs: { plain: 'fine' } })])
    expect(of('called', 'attempt-ended')).toEqual([expect.objectContaining({ outputs: { result: '4' } })])
    expect(of('waiting', 'stage-ended')).toEqual([expect.objectContaining({ outcome: 'skipped', reason: 'needs' })])
    expect(of('copied', 'detail')).toHaveLength(1)
    expect(of('kept', 'aside')).toEqual([expect.objectContaining({ text: expect.stringContaining('runs, since') })])
  })

  test('tells each lookup, and where its answer came from', () => {
    expect(of('up', 'looked-up')).toEqual([expect.objectContaining({ from: 'asked', status: 200, healthy: true, stale: false })])
    expect(of('again', 'looked-up')).toEqual([expect.objectContaining({ from: 'memory', status: 200 })])
    expect(of('up', 'called')).toEqual([expect.objectContaining({ arguments: expect.objectContaining({ http: expect.objectContaining({ headers: ['authorization'] }) }) })])
  })

  test('tells what guards decided, condition by condition', () => {
    const decisions = [...of('guarded', 'detail'), ...of('denied', 'detail')].map(({ detail }) => (detail as { data: { decision: string } }).data.decision)
    expect(decisions).toEqual(['passed', 'denied'])
    expect(JSON.stringify(of('guarded', 'detail'))).toContain('"condition":"secrets"')
  })

  test('tells of a stage what its `log` allows', () => {
    expect(of('quiet', 'called')).toEqual([expect.objectContaining({ env: [] })])
    expect(of('leak', 'attempt-tail')).toHaveLength(2)
    expect(of('quiet', 'attempt-tail')).toEqual([])
  })

  test('shows no secret in any encoding, nor do the notifications, nor what the run has printed', () => {
    const all = { log: workspace.read('out/events.jsonl'), posted: posted.join('\n'), stdout: result.stdout, stderr: result.stderr }
    expect(shown(all, [PASSWORD, TOKEN, 's3cr3t-hook-path'])).toEqual([])
    expect(all.log).toContain('***')
    expect(all.log).not.toContain('nobody-called-it-secret')
    expect(posted.map((body) => Object.keys(JSON.parse(body) as object).toSorted())).toEqual(expect.arrayContaining([['blocks', 'text'], ['by', 'text']]))
  })

  test('is read for people', async () => {
    const { stdout, stderr, exitCode } = await runCli(['events', 'out/events.jsonl'], { cwd: workspace.path })
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(stdout).toContain('Rich begins: 11 stages')
    expect(stdout).toContain('the run has ended: failure')
    expect(shown({ stdout }, [PASSWORD])).toEqual([])
  })
})

test('a notification compares with the last run: what failed then and succeeds now is fixed', async () => {
  const posted: string[] = []
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    posted.push(await text(request))
    response.end('ok')
  }
  const server = await web((request, response) => void hear(request, response))
  const workspace = started("notify: { webhook: { from-env: HOOK }, on: [fixed, regression] }\nstages: { a: { run: 'test -e there' }, b: { run: 'true' } }")
  const run = () => runCli(['run'], { cwd: workspace.path, env: { HOOK: server.url, STAGEWRIGHT_STATE_DIR: join(workspace.path, 'state') } })
  const codes: (number | null)[] = [(await run()).exitCode]
  workspace.write('there', '')
  codes.push((await run()).exitCode, (await run()).exitCode)
  expect(codes).toEqual([1, 0, 0])
  expect(posted.map((body) => JSON.parse(body).text)).toEqual([expect.stringContaining('a is fixed: it did not succeed the last time')])
  workspace.remove()
})

describe('the event log', () => {
  test('can be followed while the run goes on, and outlives its being killed', async () => {
    const workspace = started("stages: { long: { run: 'echo ready; while kill -0 $PPID 2>/dev/null; do sleep 0.05; done' } }")
    const run = startCli(['run', '--events', 'e.jsonl'], { cwd: workspace.path })
    const follower = startCli(['events', '--follow', 'e.jsonl'], { cwd: workspace.path })
    await follower.line('bash) in')
    await run.line('ready')
    run.signal('SIGKILL')
    await run.ended
    follower.signal('SIGINT')
    expect((await follower.ended).exitCode).toBe(130)
    const read = await runCli(['events', 'e.jsonl'], { cwd: workspace.path })
    expect(read.stderr).toContain('does not tell how the run has ended: it goes on, or was killed')
    expect(faultsOf(linesOf(workspace.read('e.jsonl')))).toEqual([])
    workspace.remove()
  })

  test('ends whoever follows it with the run', async () => {
    const workspace = started("stages: { a: { run: 'until test -e go; do sleep 0.02; done' } }")
    const run = startCli(['run', '--events', 'e.jsonl'], { cwd: workspace.path })
    const follower = startCli(['events', '-f', 'e.jsonl'], { cwd: workspace.path })
    await follower.line('attempt 1 begins')
    workspace.write('go', '')
    expect((await run.ended).exitCode).toBe(0)
    expect(await follower.ended).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('the run has ended: success') })
    workspace.remove()
  })

  test('that cannot be written is said once, and the run stays green', async () => {
    const workspace = started("stages: { a: { run: 'true' }, b: { run: 'true' } }")
    workspace.write('e.jsonl/in/the/way', '')
    const { exitCode, stderr } = await runCli(['run', '--events', 'e.jsonl'], { cwd: workspace.path })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'stagewright: the event log e.jsonl could not be written: it is a folder\n' })
    workspace.remove()
  })

  test('on a disk that is full is said once, and the run stays green', () => {
    const workspace = started("stages: { a: { run: 'seq 1 2000', log: { output: tail } } }")
    const script = `trap '' XFSZ; ulimit -f 4; exec '${process.execPath}' '${join(distFolder, 'cli.js')}' run --events e.jsonl 2>&1`
    const out = execFileSync('bash', ['-c', script], { cwd: workspace.path, env: { PATH: process.env['PATH'], HOME: workspace.path, NODE_DISABLE_COMPILE_CACHE: '1' }, encoding: 'utf8' })
    expect(out.match(/the event log e\.jsonl could not be written: .*too large/gi)).toHaveLength(1)
    workspace.remove()
  })

  test('of a job shows no address of a webhook, nor does anything else that a stage prints', async () => {
    const posted: string[] = []
    const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      posted.push(await text(request))
      response.end('ok')
    }
    const server = await web((request, response) => void hear(request, response))
    const HOOK = `${server.url}/services/T0/s3cr3t-hook-path`
    const workspace = workspaceOf()
    const yaml = "notify: { webhook: { from-env: HOOK } }\nstages: { a: { run: 'echo \"$HOOK\"; exit 4', log: { output: tail } } }"
    const result = await pipelineStep(yaml, { workspace, inputs: { events: 'e.jsonl' }, env: { HOOK } })
    expect(result.exitCode).toBe(4)
    const printed = result.stdout.filter((line) => !line.startsWith('::add-mask::')).join('\n')
    expect(shown({ printed, log: workspace.read('e.jsonl'), posted: posted.join(''), summary: result.summary }, ['s3cr3t-hook-path'])).toEqual([])
    expect(result.masks).toContain(HOOK)
    expect(JSON.parse(posted[0] ?? '')).toMatchObject({ text: expect.stringContaining('/actions/runs/') })
  })

  test('of the action is where its input says, and what the post step does stands behind it', async () => {
    const workspace = workspaceOf()
    const yaml = "stages: { long: { run: 'echo ready; sleep 600', post: { cleanup: 'echo tidy' } } }"
    const inputs = { events: 'logs/e.jsonl' }
    const main = await pipelineStep(yaml, { workspace, inputs, cancelWhen: (line) => line.trim() === 'ready' })
    const before = workspace.read('logs/e.jsonl')
    const post = await pipelineStep(yaml, { workspace, inputs, entry: 'post', state: main.state })
    expect(post.problems).toEqual([])
    const lines = linesOf(workspace.read('logs/e.jsonl'))
    expect(workspace.read('logs/e.jsonl').startsWith(before)).toBe(true)
    expect(faultsOf(lines)).toEqual([])
    expect(lines.filter(({ type }) => type === 'run-ended').map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled'])
    expect(lines.findLast(({ type }) => type === 'hook-ended')).toMatchObject({ hook: 'cleanup', outcome: 'success' })
  })
})
