import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { runAction, type RunnerOptions, type RunnerResult, SECRETS } from './runner.ts'

const folder = mkdtempSync(join(tmpdir(), 'runner-test-'))
const results: RunnerResult[] = []

afterAll(() => {
  for (const result of results) result.remove()
  rmSync(folder, { recursive: true })
})

let actions = 0

/** Runs a script as an action's main. */
const run = async (script: string, options: Partial<RunnerOptions> = {}): Promise<RunnerResult> => {
  const home = join(folder, `action-${(actions += 1)}`)
  mkdirSync(home)
  writeFileSync(
    join(home, 'action.yml'),
    'name: x\ninputs:\n  some-input: { default: here }\n  my token: { default: "${{ github.token }}" }\nruns: { using: node24, main: main.mjs, post: post.mjs }\n',
  )
  writeFileSync(join(home, 'main.mjs'), `import { appendFileSync } from 'node:fs'\nconst { env } = process\nconst say = (text) => process.stdout.write(text)\n${script}`)
  writeFileSync(join(home, 'post.mjs'), 'console.log(process.env.STATE_left)')
  chmodSync(home, 0o700)
  const result = await runAction({ action: join(home, 'action.yml'), workspace: folder, ...options })
  results.push(result)
  return result
}

describe("the double of GitHub's runner", () => {
  test('starts an action with an environment made from nothing', async () => {
    process.env['OURS_ALONE'] = 'x'
    const result = await run('console.log(JSON.stringify({ env, cwd: process.cwd(), tty: process.stdout.isTTY ?? null }))', {
      inputs: { other: 'given' },
      env: { GITHUB_REF: 'refs/heads/topic', CI: undefined },
    })
    const { env, cwd, tty } = JSON.parse(result.lines[0] ?? '')
    expect(env).toMatchObject({ 'INPUT_SOME-INPUT': 'here', INPUT_MY_TOKEN: expect.stringMatching(/^secret/), INPUT_OTHER: 'given', GITHUB_REF: 'refs/heads/topic' })
    expect(env).toMatchObject(SECRETS)
    expect(env).not.toHaveProperty('OURS_ALONE')
    expect(env).not.toHaveProperty('CI')
    expect([cwd, tty]).toEqual([folder, null])
  })

  test('obeys commands in both syntaxes and shows what is left', async () => {
    const { lines, annotations, groups, masks, commandsSeen } = await run(`
      say('::add-mask::s3cret\\n')
      say('  ::group::Build\\ninside s3cret\\n::endgroup::\\n')
      say('50%\\r::error title=T%3A,file=a.js,line=3::broken%0Atwice\\r\\n')
      say('text ##[warning]careful')
    `)
    expect(masks).toEqual(['s3cret'])
    expect(groups).toEqual([{ title: 'Build', lines: ['inside ***'] }])
    expect(annotations).toEqual([
      { level: 'error', title: 'T:', file: 'a.js', line: '3', message: 'broken\ntwice' },
      { level: 'warning', message: 'careful' },
    ])
    expect(lines).toContain('50%')
    expect(commandsSeen.map(({ name }) => name)).toEqual(['add-mask', 'group', 'endgroup', 'error', 'warning'])
  })

  test('believes a byte-order mark, but only at the very start of a stream', async () => {
    const evil = String.raw`process.stdout.write(Buffer.from('\ufeff::set-output name=a::b\n', 'utf16le'))`
    expect((await run(evil)).outputs).toEqual({ a: 'b' })
    expect((await run(`say('first\\n')\n${evil}`)).outputs).toEqual({})
  })

  test('obeys nothing between stop-commands and its token', async () => {
    const { commandsSeen, annotations, isStopped } = await run(`say('::stop-commands::T0ken\\n::error::unseen\\n::t0ken::\\n::notice::seen\\n')`)
    expect(commandsSeen.map(({ name }) => name)).toEqual(['stop-commands', 'notice'])
    expect(annotations).toEqual([{ level: 'notice', message: 'seen' }])
    expect(isStopped).toBe(false)
    expect((await run(`say('::stop-commands::T0ken\\n')`)).isStopped).toBe(true)
  })

  test('shows ten annotations of each level', async () => {
    const { annotations, annotationsDropped } = await run(`say('::error::x\\n'.repeat(12) + '::notice::y\\n')`)
    expect([annotations.length, annotationsDropped]).toEqual([11, 2])
  })

  test('reads the files when the step is over', async () => {
    const result = await run(`
      appendFileSync(env.GITHUB_OUTPUT, 'a=1\\nb<<EOF\\ntwo\\nlines\\nEOF\\n')
      appendFileSync(env.GITHUB_ENV, 'C=3=4\\n')
      appendFileSync(env.GITHUB_PATH, '/opt/one\\n/opt/two\\n')
      appendFileSync(env.GITHUB_STATE, 'left=here\\n')
      appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done\\n')
    `)
    expect(result).toMatchObject({
      outputs: { a: '1', b: 'two\nlines' }, env: { C: '3=4' }, paths: ['/opt/one', '/opt/two'], state: { left: 'here' }, summary: '# Done\n', problems: [],
    })
    const post = await run('', { entry: 'post', state: result.state, temp: result.temp })
    expect(post.lines).toEqual(['here'])
  })

  test('drops masked outputs, a summary that is too large, and a file with a mistake in it', async () => {
    const { outputs, summary, env, problems } = await run(`
      say('::add-mask::s3cret\\n')
      appendFileSync(env.GITHUB_OUTPUT, 'a=my s3cret\\nb=2\\n')
      appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))
      appendFileSync(env.GITHUB_ENV, 'A=1\\nnonsense\\n')
    `)
    expect({ outputs, summary, env }).toEqual({ outputs: { b: '2' }, summary: '', env: {} })
    expect(problems).toHaveLength(2)
  })

  test('tells how the process ended', async () => {
    expect((await run('process.exit(3)')).exitCode).toBe(3)
    expect((await run("process.kill(process.pid, 'SIGKILL')")).exitCode).toBe(137)
  })

  test('cancels with SIGINT, SIGTERM and SIGKILL, each after its time', async () => {
    const obedient = await run("process.on('SIGINT', () => process.exit(130)); setInterval(() => {}, 1000); say('ready\\n')", { cancelWhen: (line) => line === 'ready' })
    expect(obedient).toMatchObject({ exitCode: 130, signalSent: 'SIGINT' })
    const stubborn = await run("for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => say(s + '\\n')); setInterval(() => {}, 1000); say('ready\\n')", {
      cancelWhen: (line) => line === 'ready',
      patience: [100, 100],
    })
    expect(stubborn).toMatchObject({ exitCode: 137, signalSent: 'SIGKILL', lines: ['ready', 'SIGINT', 'SIGTERM'] })
  })

  test('reads slowly, or not before its gate opens', async () => {
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const order: string[] = []
    const running = run("say('x'.repeat(300_000) + '\\n', ); process.exitCode = 4", { gate, onLine: () => order.push('line') })
    await new Promise((resolve) => setImmediate(resolve))
    order.push('gate')
    open()
    const { bytesRead, exitCode } = await running
    expect([order, bytesRead, exitCode]).toEqual([['gate', 'line'], 300_001, 4])
    const slow = await run("say('y'.repeat(100_000))", { bytesPerSecond: 400_000 })
    expect(slow.bytesRead).toBe(100_000)
    expect(slow.durationMs).toBeGreaterThanOrEqual(240)
  })

  test('finds and kills what a step leaves running', async () => {
    const { orphans } = await run("const { spawn } = await import('node:child_process'); spawn('sleep', ['300'], { detached: true, stdio: 'ignore' }).unref()")
    expect(orphans).toEqual(process.platform === 'linux' ? [{ pid: expect.any(Number), command: 'sleep 300' }] : [])
  })
})
