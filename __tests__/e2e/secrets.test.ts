import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { GITHUB_TOKEN, type RunnerResult, SECRETS } from '../support/runner.ts'
import { type Workspace, createWorkspace } from '../support/workspace.ts'
import { pipelineStep, step, workspaceOf } from './action.ts'

jest.setTimeout(120_000)

const PASSWORD = 'p&ss "wörd"/<it\'s>+100% $x\\y'
const KEY = '-----BEGIN KEY-----\nMIIBVgIBADANBgkqhkiG9w0\nBAQEFAASCAT8wggE7AgEAAk\n-----END KEY-----\n'
const ENV = { PASSWORD, KEY }

/** Whatever is left of a secret in any encoding: its parts of eight characters, base64 at all three places. */
const tracesOf = (secret: string): readonly string[] => {
  const json = JSON.stringify(secret).slice(1, -1)
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].flatMap((shift) => [shift, shift + 3].map((cut) => bytes.subarray(cut, cut + 12).toString('base64')))
  const texts = [secret, json, encodeURIComponent(secret), new URLSearchParams({ v: secret }).toString().slice(2), bytes.toString('hex')]
  return [...texts.flatMap((text) => [text.slice(0, 10), text.slice(-11, -1)]), ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))]
}

const TRACES = [PASSWORD.trim(), ...KEY.trim().split('\n').slice(1, -1)].flatMap(tracesOf)

const shown = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([where, text]) => TRACES.filter((trace) => text.includes(trace)).map((trace) => `${where}: ${trace}`))

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // What a stage exports, the runner gets as it is.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('github_env_'))
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  )

/** Everything but the masks themselves, which the runner never shows. */
const everythingOf = (result: RunnerResult): Readonly<Record<string, string>> => ({
  stdout: result.stdout.filter((line) => !line.startsWith('::add-mask::')).join('\n'),
  stderr: result.stderr.join('\n'),
  annotations: JSON.stringify(result.annotations),
  outputs: JSON.stringify(result.outputs),
  state: JSON.stringify(result.state),
  summary: result.summary,
  problems: result.problems.join('\n'),
})

/** Prints every secret in every encoding, on both streams, in pieces of one to seven bytes, and into every file. */
const LEAK = `
import { appendFileSync, writeSync } from 'node:fs'
const { PASSWORD, KEY, GITHUB_STEP_SUMMARY, GITHUB_OUTPUT } = process.env
const forms = [PASSWORD, KEY].flatMap((secret) => {
  const bytes = Buffer.from(secret)
  const long = Buffer.concat([Buffer.from('user:'), bytes, Buffer.from(':more')])
  return [
    secret, secret.trim(), JSON.stringify({ secret }), JSON.stringify(JSON.stringify({ secret })), encodeURIComponent(secret), new URLSearchParams({ v: secret }).toString(),
    bytes.toString('base64'), long.toString('base64'), long.toString('base64url'), long.toString('base64').replace(/.{20}/g, '$&\\n'), bytes.toString('hex'),
    secret.replaceAll('\\n', '\\r\\n'), secret.replaceAll('\\n', '\\n      '), secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ]
})
const text = Buffer.from(forms.map((form) => 'form: ' + form).join('\\n') + '\\n')
for (const stream of [1, 2]) {
  for (let at = 0, size = 1; at < text.length; at += size, size = (size % 7) + 1) writeSync(stream, text.subarray(at, at + size))
}
if (process.argv.includes('files')) {
  appendFileSync(GITHUB_STEP_SUMMARY, '### leak\\n' + forms.join('\\n') + '\\n')
  appendFileSync(GITHUB_OUTPUT, 'secret=' + PASSWORD + '\\nplain=fine\\n')
}
`

const pipeline = (order: string): string => `
name: leaks ${JSON.stringify(PASSWORD).slice(1, -1).replaceAll("'", '').slice(0, 2)}
log-order: ${order}
secrets: [PASSWORD, KEY]
fail-fast: false
stages:
  leak:
    name: the leaking stage
    run: node "$PWD/leak.mjs" files; echo "::error::$PASSWORD"; node "$PWD/leak.mjs"; exit 3
    outputs: [secret, plain]
    retry: { max-attempts: 2, backoff: 1ms, before-retry: 'node "$PWD/leak.mjs" files' }
    post: { always: 'node "$PWD/leak.mjs"', failure: 'node "$PWD/leak.mjs"; exit 1' }
  quiet: { run: 'true', outputs: [o], exports: [COPY] }
  bad-folder: { run: 'true', working-directory: '\${{ env.PASSWORD }}' }
  bad-condition: { run: 'true', needs: leak, if: "failure() && fromJSON(env.PASSWORD)" }
finally:
  last: { run: node "$PWD/leak.mjs" }
`

const leaking = (): Workspace => workspaceOf({ 'leak.mjs': LEAK })

describe('a secret', () => {
  test.each(['grouped', 'stream'])('comes out nowhere, in whatever encoding, in a log that is %s', async (order) => {
    const temp = createWorkspace()
    try {
      const result = await pipelineStep(pipeline(order), { workspace: leaking(), env: ENV, temp: temp.path })
      expect(result.exitCode).toBe(1)
      expect(shown({ ...everythingOf(result), ...filesIn(temp.path) })).toEqual([])
      expect(result.lines.join('\n')).toContain('form: ***')
      expect(result.summary).toContain('### leak')
      expect(JSON.parse(result.outputs['stages'] ?? '{}').leak.outputs).toEqual({ plain: 'fine' })
      expect(result.lines.join('\n')).toContain('the output secret holds a secret')
    } finally {
      temp.remove()
    }
  })

  test('of the input `secret-env` reaches every stage, and nothing that is written', async () => {
    const secretEnv = JSON.stringify({ PASSWORD, KEY })
    const result = await pipelineStep(pipeline('grouped').replace('secrets: [PASSWORD, KEY]', ''), { workspace: leaking(), env: {}, inputs: { 'secret-env': secretEnv } })
    expect(shown(everythingOf(result))).toEqual([])
    expect(result.lines.join('\n')).toContain('form: ***')
  })

  test.each([
    ['KEY: [s3cr3t-value]', /expected the name of an environment variable with a text/],
    ['s3cr3t-value', /expected a YAML map/],
    ['"s3cr3t-value: x', /expected a YAML map/],
    ['A B: s3cr3t-value', /expected the name of an environment variable/],
  ])('of the input `secret-env` is not shown by the message that %j is wrong', async (given, why) => {
    const result = await pipelineStep('stages: { a: { run: "true" } }', { inputs: { 'secret-env': given } })
    expect(result.exitCode).toBe(2)
    expect(result.lines.join('\n')).toMatch(why)
    expect(result.lines.join('\n')).not.toContain('s3cr3t-value')
  })

  test('of a single stage comes out in none of the outputs of the step', async () => {
    const result = await step({ run: 'echo "$PASSWORD"; echo "$PASSWORD" >&2; echo "own=$PASSWORD" >> "$GITHUB_OUTPUT"', outputs: 'own', secrets: 'PASSWORD' }, { env: ENV })
    expect(result).toMatchObject({ exitCode: 0, problems: [], outputs: { stdout: '***\n', stderr: '***\n' } })
    expect(result.outputs).not.toHaveProperty('own')
    expect(shown(everythingOf(result))).toEqual([])
  })

  test('is told to the runner before any stage says a word, whole and in forms that the runner does not know', async () => {
    const result = await pipelineStep('secrets: [KEY, PASSWORD]\nstages: { a: { run: echo hello } }', { env: ENV })
    const first = result.stdout.findIndex((line) => !line.startsWith('::add-mask::'))
    expect(result.stdout.slice(first).some((line) => line.includes('add-mask'))).toBe(false)
    expect(result.masks).toEqual(expect.arrayContaining([PASSWORD, KEY.trim(), ...KEY.trim().split('\n'), Buffer.from(PASSWORD).toString('base64url')]))
    expect(result.masks).toEqual(expect.arrayContaining([GITHUB_TOKEN, SECRETS.ACTIONS_RUNTIME_TOKEN, SECRETS.ACTIONS_ID_TOKEN_REQUEST_TOKEN]))
  })

  test('that a stage makes is kept back too, and told to the runner once the log is through', async () => {
    const result = await pipelineStep(`
stages:
  login: { run: 'echo "token=made-by-a-stage" >> "$GITHUB_OUTPUT"', outputs: token }
  use: { needs: login, secrets: TOKEN, env: { TOKEN: '\${{ stages.login.outputs.token }}' }, run: 'echo "got $TOKEN"' }`)
    expect(result.lines).toContain('got ***')
    expect(result.masks).toContain('made-by-a-stage')
  })

  test('that a stage has masked itself is in no file of ours either', async () => {
    const result = await step({ run: 'made="made-at-$(echo run)-time"; echo "::add-mask::$made"; echo "$made"; echo "$made" >> "$GITHUB_STEP_SUMMARY"; exit 4' })
    expect(result).toMatchObject({ exitCode: 4, problems: [] })
    expect(result.masks).toContain('made-at-run-time')
    const files = [result.summary, JSON.stringify(result.outputs), readFileSync(result.outputs['report'] ?? '', 'utf8')]
    for (const text of files) expect(text).not.toContain('made-at-run-time')
  })

  test('that a stage exports by name reaches later stages and the job as it is', async () => {
    const result = await pipelineStep(
      `
secrets: PASSWORD
stages:
  a: { run: 'printf "COPY=%s\\n" "$PASSWORD" >> "$GITHUB_ENV"', exports: COPY }
  b: { needs: a, run: 'test "$COPY" = "$PASSWORD" && echo same' }`,
      { env: ENV },
    )
    expect(result).toMatchObject({ exitCode: 0, env: { COPY: PASSWORD } })
    expect(result.lines).toContain('same')
  })

  test('in what a stage left to the post step comes out nowhere there either, and nothing stays behind', async () => {
    const temp = createWorkspace()
    const workspace = leaking()
    const yaml = `
secrets: [PASSWORD, KEY]
stages:
  long: { run: 'echo ready; sleep 600', post: { cleanup: 'node "$PWD/leak.mjs" files; test "$COPY" = "$PASSWORD" && echo same' }, needs: make }
  make: { run: 'printf "COPY=%s\\n" "$PASSWORD" >> "$GITHUB_ENV"', exports: COPY }`
    try {
      const main = await pipelineStep(yaml, { workspace, env: ENV, temp: temp.path, cancelWhen: (line) => line === 'ready' })
      expect(shown({ ...everythingOf(main) })).toEqual([])
      const post = await pipelineStep(yaml, { workspace, env: ENV, temp: temp.path, entry: 'post', state: main.state })
      expect(post.lines).toContain('same')
      expect(shown({ ...everythingOf(post), ...filesIn(temp.path) })).toEqual([])
    } finally {
      temp.remove()
    }
  })

  test('that became known while stages ran is kept back in the post step too', async () => {
    const workspace = workspaceOf()
    const yaml = `
stages:
  login: { run: 'echo "token=made-by-a-$(echo stage)" >> "$GITHUB_OUTPUT"', outputs: token }
  use:
    needs: login
    secrets: TOKEN
    env: { TOKEN: '\${{ stages.login.outputs.token }}' }
    run: 'echo "::add-mask::made-at-$(echo run)-time"; echo ready; sleep 600'
    post: { cleanup: 'made="made-at-$(echo run)-time"; echo "$made"; echo "$made" >> "$GITHUB_STEP_SUMMARY"; exit 3' }
finally:
  notify: { run: 'echo "$SAME" | tee -a "$GITHUB_STEP_SUMMARY"', env: { SAME: '\${{ stages.login.outputs.token }}' } }`
    const main = await pipelineStep(yaml, { workspace, cancelWhen: (line) => line.trim() === 'ready' })
    const kept = readFileSync(main.state['deferred'] ?? '', 'utf8')
    expect([GITHUB_TOKEN, ...Object.values(SECRETS)].filter((token) => kept.includes(token))).toEqual([])
    const post = await pipelineStep(yaml, { workspace, entry: 'post', state: main.state })
    const all = JSON.stringify(everythingOf(post))
    expect(post.summary).toContain('***')
    expect(['made-by-a-stage', 'made-at-run-time'].filter((secret) => all.includes(secret))).toEqual([])
  })

  test('in a pipeline that is not valid is not shown with its line', async () => {
    const result = await step({ pipeline: `stages:\n  a: { rum: 'curl -H ${GITHUB_TOKEN}' }\n` })
    expect(result.exitCode).toBe(2)
    expect(JSON.stringify([result.stdout.filter((line) => !line.startsWith('::add-mask::')), result.annotations])).not.toContain(GITHUB_TOKEN)
  })

  test('comes out nowhere on the command line, in none of its files', async () => {
    const workspace = leaking()
    workspace.write('p.yml', pipeline('stream'))
    for (const inJob of [undefined, 'true']) {
      const { exitCode, stdout, stderr } = await runCli(['run', 'p.yml', '--json', '--report', 'out/r.json', '--summary', 'out/s.md'], { cwd: workspace.path, env: { ...ENV, GITHUB_ACTIONS: inJob } })
      expect([exitCode, JSON.parse(stdout).outcome]).toEqual([1, 'failure'])
      expect(shown({ stdout, stderr, ...filesIn(join(workspace.path, 'out')) })).toEqual([])
      const plain = await runCli(['run', 'p.yml'], { cwd: workspace.path, env: { ...ENV, GITHUB_ACTIONS: inJob } })
      expect(shown({ stdout: plain.stdout, stderr: plain.stderr })).toEqual([])
      expect(plain.stdout).toContain('form: ***')
    }
  })

  test.each(['failure', 'false', 'outcome'])('that is one of our own words, such as %s, leaves data for programs whole', async (word) => {
    const { path } = workspaceOf({ 'stagewright.yml': 'secrets: [S]\nstages: { a: { run: \'echo "it is $S"; exit 3\' } }\n' })
    const { stdout } = await runCli(['run', '--json'], { cwd: path, env: { S: word } })
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'failure', stages: [{ outcome: 'failure', reason: 'exit' }] })
    expect(stdout).toContain('it is ***')
    expect(stdout).not.toContain(`it is ${word}`)
  })

  test('in the words of a defect is not shown', async () => {
    const workspace = workspaceOf({ 'stagewright.yml': 'stages: { a: { run: x } }\n' })
    const secret = '/dev/null/hidden-folder'
    const result = await runCli(['run'], { cwd: workspace.path, env: { TMPDIR: secret, GH_TOKEN: secret } })
    expect(result.exitCode).toBe(1)
    expect(result.stderr).toContain("'***/")
    expect(result.stderr).not.toContain('hidden-folder')
  })
})

describe('the token of the action', () => {
  test('is the job’s own, which no stage sees', async () => {
    const workspace = workspaceOf()
    const result = await step({ run: 'env > env.txt; cat env.txt' }, { workspace })
    expect(result.exitCode).toBe(0)
    expect(workspace.read('env.txt')).not.toContain(GITHUB_TOKEN)
  })
})
