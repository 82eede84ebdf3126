import { createHash } from 'node:crypto'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { type GithubServer, githubServer, type GithubState } from '../support/github-server.ts'
import type { RunnerResult } from '../support/runner.ts'
import type { TokenFault } from '../support/oidc-tokens.ts'
import type { Workspace } from '../support/workspace.ts'
import { step, type StepOptions, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const open: GithubServer[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const github = async (changes: Partial<GithubState> = {}): Promise<GithubServer> => {
  const server = await githubServer(changes)
  open.push(server)
  return server
}

/** What a job of GitHub's tells of its API and its token service. */
const jobAt = ({ apiUrl, state, idTokenRequestUrl }: GithubServer): Readonly<Record<string, string>> => ({
  GITHUB_API_URL: apiUrl,
  GITHUB_REPOSITORY: state.repository,
  ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: state.requestToken,
})

interface Guarded extends RunnerResult {
  readonly hasRun: boolean
  readonly workspace: Workspace
}

const deployIf = (guard: string, more = ''): string => `# YAML\nstages:\n  deploy:\n    run: touch ran\n    guard: ${guard}\n${more}`

/** Runs a guarded stage as a step of a job at this server. */
const deploy = async (server: GithubServer, guard: string, { more, token = server.state.token, env, ...options }: Omit<StepOptions, 'workspace'> & { more?: string; token?: string } = {}): Promise<Guarded> => {
  const workspace = workspaceOf()
  const result = await step({ pipeline: deployIf(guard, more), token }, { workspace, env: { ...jobAt(server), ...env }, ...options })
  expect(tokensIn(server, result)).toEqual([])
  return { ...result, workspace, hasRun: workspace.has('ran') }
}

/** Tokens, OIDC tokens too, that the step shows anywhere but where it has them masked. */
const tokensIn = ({ state }: GithubServer, result: RunnerResult): readonly string[] => {
  const { stdout, stderr, annotations, outputs, summary, state: saved } = result
  const shown = JSON.stringify([stdout.filter((line) => !line.startsWith('::add-mask::')), stderr, annotations, outputs, summary, saved])
  return [state.token, state.requestToken, 'eyJ'].filter((token) => shown.includes(token))
}

const countOf = ({ requests }: GithubServer, path: string): number => requests.filter((request) => request.path.includes(path)).length

const PERMISSION = '/collaborators/octocat/permission'

describe('a stage guarded by a permission', () => {
  test('runs for somebody who has it, and the summary shows why', async () => {
    const server = await github()
    const result = await deploy(server, '{ permission: maintain }')
    expect(result).toMatchObject({ exitCode: 0, hasRun: true })
    expect(result.summary).toContain('| passed | permission | permission maintain or more | octocat has write (role maintain) |')
    expect(countOf(server, PERMISSION)).toBe(1)
  })

  test('fails for somebody who has not: it is not retried, runs no hook but cleanup, and says all that it found', async () => {
    const server = await github()
    const result = await deploy(server, '{ permission: admin }', { more: '    retry: 3\n    post: { always: touch always, failure: touch failure, cleanup: touch cleanup }\n' })
    expect(result).toMatchObject({ exitCode: 1, hasRun: false, outputs: { outcome: 'failure', reason: 'denied', attempts: '0' } })
    expect(['always', 'failure', 'cleanup'].filter((name) => result.workspace.has(name))).toEqual(['cleanup'])
    expect(result.annotations).toMatchObject([{ level: 'error', title: 'deploy was denied', message: expect.stringContaining('octocat has write (role maintain)') }])
    expect(result.summary).toContain('Guard: denied')
    expect(result.summary).toContain('| failed | permission | permission admin | octocat has write (role maintain) |')
    expect(countOf(server, PERMISSION)).toBe(1)
  })

  test('fails where somebody else ran it again who has not', async () => {
    const result = await deploy(await github({ permissions: { octocat: { permission: 'admin' }, guest: { permission: 'read' } } }), '{ permission: write }', { env: { GITHUB_TRIGGERING_ACTOR: 'guest' } })
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.lines.join('\n')).toContain('guest has read')
  })

  test.each<[what: string, token: string, words: string]>([
    ['without a token names what to set', '', 'set the input `token: ${{ github.token }}`'],
    ['with a token that was revoked says so', 'ghs_REVOKED', 'the API does not accept the token (401)'],
  ])('fails %s', async (_, token, words) => {
    const result = await deploy(await github(), '{ permission: read }', { token, env: { GITHUB_TOKEN: undefined } })
    expect(result).toMatchObject({ exitCode: 1, hasRun: false, outputs: { reason: 'denied' } })
    expect(result.lines.join('\n')).toContain(words)
    expect(result.summary).toContain('| not found out | permission |')
  })
})

describe('a guard that asks for a team', () => {
  test('passes with a token that may read teams', async () => {
    expect(await deploy(await github(), '{ teams: octo/release }')).toMatchObject({ exitCode: 0, hasRun: true })
  })

  test('denies with the token of the job, which may not, and names what is missing', async () => {
    const result = await deploy(await github({ teams: {} }), '{ teams: octo/release }')
    expect(result).toMatchObject({ exitCode: 1, hasRun: false, outputs: { reason: 'denied' } })
    expect(result.lines.join('\n')).toContain('it needs a token with `read:org`, or `Members: read` of the organization, in the input `token:` (GITHUB_TOKEN cannot read teams)')
  })
})

describe('a guard that asks for the environment', () => {
  const guard = ({ issuer }: GithubServer, name = 'production', audience = 'stagewright'): string => `{ environment: { name: ${name}, issuer: '${issuer}', audience: ${audience} } }`

  test('passes where the verified token names it', async () => {
    const server = await github()
    const result = await deploy(server, guard(server))
    expect(result).toMatchObject({ exitCode: 0, hasRun: true })
    expect(result.summary).toContain('| passed | environment |')
  })

  test('denies in another one', async () => {
    const server = await github({ claims: { environment: 'staging', repository: 'octo/demo' } })
    const result = await deploy(server, guard(server))
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.summary).toMatch(/\| failed \| environment \|.*staging/)
  })

  test.each<[fault: TokenFault, words: RegExp]>([
    ['expired', /has expired/],
    ['wrongly-signed', /the signature is wrong/],
    ['tampered', /the signature is wrong/],
    ['alg-none', /is not signed with RS256/],
    ['hs256-with-public-key', /is not signed with RS256/],
    ['wrong-audience', /is not for the audience stagewright/],
    ['wrong-issuer', /is from the issuer "https:\/\/issuer.example"/],
    ['unknown-kid', /a key that .* does not publish/],
    ['not-yet-valid', /is not valid yet/],
    ['no-jwt', /is not a well-formed signed token/],
  ])('denies with a token that is %s', async (tokenFault, words) => {
    const server = await github({ tokenFault })
    const result = await deploy(server, guard(server))
    expect(result).toMatchObject({ exitCode: 1, hasRun: false, outputs: { reason: 'denied' } })
    expect(result.annotations[0]?.['message']).toMatch(words)
  })

  test('denies where the job may not ask for a token, and names the permission', async () => {
    const server = await github()
    const result = await deploy(server, guard(server), { env: { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined } })
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.lines.join('\n')).toContain('write `permissions: { id-token: write }` for the job')
    expect(server.requests).toEqual([])
  })

  test('denies with a sound token that was made for a job of somebody else’s', async () => {
    const server = await github({ claims: { environment: 'production', repository: 'stranger/demo' } })
    const result = await deploy(server, guard(server))
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.annotations[0]?.['message']).toContain('the OIDC token was made for a job of "stranger/demo", not of octo/demo')
  })

  /** Two stages, and something that happens to the issuer between them. */
  const inBetween = async (server: GithubServer, happens: () => void): Promise<RunnerResult & { readonly hasRun: boolean }> => {
    const workspace = workspaceOf()
    const pipeline = `# YAML
stages:
  first: { guard: ${guard(server)}, run: 'echo the first runs; until [ -e go ]; do sleep 0.02; done' }
  second: { needs: first, guard: ${guard(server, 'production', 'another')}, run: touch ran }`
    const onLine = (line: string): void => {
      if (line !== 'the first runs') return
      happens()
      workspace.write('go', '')
    }
    const result = await step({ pipeline, token: server.state.token }, { workspace, env: jobAt(server), onLine })
    expect(tokensIn(server, result)).toEqual([])
    return { ...result, hasRun: workspace.has('ran') }
  }

  test('passes with the new keys after the issuer has rotated them', async () => {
    const server = await github()
    expect(await inBetween(server, () => server.rotate())).toMatchObject({ exitCode: 0, hasRun: true })
    expect(countOf(server, '/jwks')).toBe(2)
  })

  test('denies with a new key that the issuer does not publish', async () => {
    const server = await github()
    const result = await inBetween(server, () => server.rotate(false))
    expect(result).toMatchObject({ exitCode: 1, hasRun: false, outputs: { 'failed-stage': 'second', reason: 'denied' } })
    expect(result.lines.join('\n')).toContain('is signed with a key that')
  })

  test('takes keys from nobody but the issuer that it names, and hands that one no token', async () => {
    const [server, other] = await Promise.all([github(), github()])
    const result = await deploy(server, guard(other))
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(countOf(server, '/oidc')).toBe(0)
    expect(other.requests).toContainEqual({ path: '/oidc/jwks', authorization: undefined })
  })
})

describe('what GitHub does not answer denies', () => {
  test('a rate limit at once, with the time of its end', async () => {
    const server = await github()
    server.fault('/permission', { kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + 3_000) }, body: { message: 'API rate limit exceeded' } })
    const result = await deploy(server, '{ permission: read }')
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.lines.join('\n')).toMatch(/the rate limit of the API is used up until \d\d:\d\d UTC/)
    expect(countOf(server, PERMISSION)).toBe(1)
  })

  test('a server error after three attempts', async () => {
    const server = await github()
    server.fault('/permission', { kind: 'status', status: 500 })
    const result = await deploy(server, '{ permission: read }')
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.lines.join('\n')).toContain('answered with the error 500, the last of 3 attempts')
    expect(countOf(server, PERMISSION)).toBe(3)
  })

  test('but an error that is over in time does not', async () => {
    const server = await github()
    server.fault('/permission', { kind: 'status', status: 502 }, 1)
    expect(await deploy(server, '{ permission: read }')).toMatchObject({ exitCode: 0, hasRun: true })
  })

  test('a hang within its bound', async () => {
    const server = await github()
    server.fault('/permission', { kind: 'hang' })
    const result = await deploy(server, '{ permission: read }')
    expect(result).toMatchObject({ exitCode: 1, hasRun: false, outputs: { reason: 'denied' } })
    expect(result.lines.join('\n')).toContain('did not answer within')
  })

  test('and a cancellation does not wait for it', async () => {
    const server = await github()
    server.fault('/permission', { kind: 'hang' })
    const cancel = new AbortController()
    void server.arrived(PERMISSION).then(() => cancel.abort())
    const result = await deploy(server, '{ permission: read }', { cancel: cancel.signal })
    expect(result).toMatchObject({ exitCode: 130, hasRun: false, signalSent: 'SIGINT', outputs: { outcome: 'cancelled' } })
  })

  test('and a cancellation meanwhile runs none of its hooks, not even in the post step', async () => {
    const server = await github()
    server.fault('/permission', { kind: 'hang' }, 1)
    const cancel = new AbortController()
    void server.arrived(PERMISSION).then(() => cancel.abort())
    const hooks = '    post: { always: touch always, aborted: touch aborted, unsuccessful: touch unsuccessful, cleanup: touch cleanup }\nfinally: { after: { guard: { permission: admin }, run: touch after } }\n'
    const { workspace, ...main } = await deploy(server, '{ permission: read }', { cancel: cancel.signal, more: hooks })
    expect(main).toMatchObject({ exitCode: 130, hasRun: false, state: { deferred: expect.any(String) } })
    const after = await step({ token: server.state.token }, { workspace, env: jobAt(server), entry: 'post', state: main.state })
    expect(after).toMatchObject({ exitCode: 0, problems: [] })
    expect(after.summary).toContain('| failed | permission |')
    expect(['ran', 'always', 'aborted', 'unsuccessful', 'cleanup', 'after'].filter((name) => workspace.has(name))).toEqual([])
  })

  test('a redirect to another host, which never sees the token', async () => {
    const [server, other] = await Promise.all([github(), github()])
    server.fault('/permission', { kind: 'redirect', to: `${other.apiUrl}/repos/octo/demo${PERMISSION}` })
    expect(await deploy(server, '{ permission: read }')).toMatchObject({ exitCode: 1, hasRun: false })
    expect(other.requests).toEqual([])
  })
})

describe('a guard', () => {
  test('that only evaluates lets the stage run, and says what it would have denied', async () => {
    const result = await deploy(await github(), '{ permission: admin, mode: evaluate }')
    expect(result).toMatchObject({ exitCode: 0, hasRun: true, outputs: { outcome: 'success', reason: '' } })
    expect(result.lines.join('\n')).toContain('the guard would have denied this: permission: expected permission admin')
    expect(result.summary).toContain('Guard: would be denied')
  })

  test('that only evaluates lets it run too when nothing can be found out', async () => {
    const server = await github()
    server.fault('/', { kind: 'reset' })
    expect(await deploy(server, '{ permission: admin, mode: evaluate }')).toMatchObject({ exitCode: 0, hasRun: true })
  })

  test('with `on-deny: skip` skips the stage, and what needs it', async () => {
    const result = await deploy(await github(), '{ permission: admin, on-deny: skip }', { more: '  after: { needs: deploy, run: touch after }\n' })
    expect(result).toMatchObject({ exitCode: 0, hasRun: false, outputs: { outcome: 'success' } })
    expect(result.workspace.has('after')).toBe(false)
    expect(JSON.parse(result.outputs['stages'] ?? '{}')).toMatchObject({ deploy: { outcome: 'skipped', reason: 'denied' }, after: { outcome: 'skipped' } })
    expect(result.summary).toContain('Guard: denied')
  })

  test.each(['pull_request_target', 'workflow_run'])('denies %s unless it names it', async (event) => {
    const env = { GITHUB_EVENT_NAME: event }
    const [unnamed, below, named] = await Promise.all(
      ['{ refs: refs/heads/main }', `{ all: [{ refs: refs/heads/main }, { not: { events: ${event} } }] }`, `{ all: [{ refs: refs/heads/main }, { events: ${event} }] }`].map(
        async (guard) => deploy(await github(), guard, { env }),
      ),
    )
    expect([unnamed, below, named].map((result) => result?.hasRun)).toEqual([false, false, true])
    expect(unnamed?.summary).toContain('| failed | not events |')
  })

  test('asks nothing that could change its decision no more', async () => {
    const server = await github()
    const result = await deploy(server, '{ all: [{ permission: admin }, { refs: refs/heads/other }] }')
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(server.requests).toEqual([])
    expect(result.summary).toContain('| not asked | permission |')
  })

  test('of what the runner tells by itself needs no token, no permission and no network', async () => {
    const free = `{ all: [{ actors: octocat }, { events: push }, { fork: false }, { refs: refs/heads/main }, { runner: github-hosted }, { secrets: S },
      { windows: { timezone: Europe/Berlin, open: 00:00-24:00 } }, { not: { actors: { deny: octocat } } },
      { api-key: { from-env: S, sha256: ${createHash('sha256').update('a-key-of-this-test').digest('hex')} } }] }`
    const server = await github()
    const env = { ...jobAt(server), S: 'a-key-of-this-test', GITHUB_TOKEN: undefined, ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
    const workspace = workspaceOf()
    const result = await step({ pipeline: deployIf(free), token: '' }, { workspace, env })
    expect([result.exitCode, workspace.has('ran'), server.requests]).toEqual([0, true, []])
  })

  test('keeps strangers’ pull requests out by the payload of the event', async () => {
    const workspace = workspaceOf({
      'event.json': JSON.stringify({ pull_request: { head: { repo: { full_name: 'stranger/demo', fork: true } }, base: { ref: 'main', repo: { full_name: 'octo/demo', fork: false } } } }),
    })
    const result = await deploy(await github(), '{ fork: false }', { env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: `${workspace.path}/event.json`, GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main' } })
    expect(result).toMatchObject({ exitCode: 1, hasRun: false })
    expect(result.summary).toContain('from stranger/demo into octo/demo')
  })

  test('takes keys by their digests, and shows neither the right nor a wrong one', async () => {
    const [right, wrong] = ['the-right-key-of-the-bot', 'not-the-right-key-at-all']
    const digests = ['the key before that one', right].map((key) => createHash('sha256').update(key).digest('hex'))
    const guard = `{ api-key: { from-env: DEPLOY_KEY, sha256: [${digests.join(', ')}] } }`
    const results = await Promise.all([right, wrong].map(async (key) => deploy(await github(), guard, { env: { DEPLOY_KEY: key } })))
    expect(results.map(({ hasRun }) => hasRun)).toEqual([true, false])
    for (const result of results) {
      const shown = JSON.stringify([result.lines, result.annotations, result.outputs, result.summary])
      expect([right, wrong].filter((key) => shown.includes(key))).toEqual([])
    }
  })

  test('freezes, and lets one through who may and says why, which it records', async () => {
    const guard = '{ windows: { timezone: Europe/Berlin, freezes: [{ from: 2024-01-01, to: 2199-01-01, reason: the long holidays }], override: { actors: octocat, reason-from-env: WHY } } }'
    const server = await github()
    const frozen = await deploy(server, guard)
    expect(frozen).toMatchObject({ exitCode: 1, hasRun: false })
    expect(frozen.summary).toMatch(/frozen until .*\(the long holidays\).*to override it, say why in WHY/)
    const forced = await deploy(server, guard, { env: { WHY: 'the shop is down' } })
    expect(forced).toMatchObject({ exitCode: 0, hasRun: true })
    expect(forced.summary).toContain('overridden by octocat: the shop is down')
    expect(await deploy(server, guard, { env: { WHY: 'I want to', GITHUB_TRIGGERING_ACTOR: 'guest' } })).toMatchObject({ exitCode: 1, hasRun: false })
  })
})

describe('on the command line', () => {
  const ask = async (command: string, guard: string, server: GithubServer, ...flags: readonly string[]) => {
    const workspace = workspaceOf({ 'stagewright.yml': deployIf(guard) })
    const env = { ...jobAt(server), GITHUB_TOKEN: server.state.token, GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'octocat' }
    const result = await runCli([command, 'deploy', ...flags], { cwd: workspace.path, env })
    expect(workspace.has('ran')).toBe(false)
    expect([server.state.token, server.state.requestToken].filter((token) => `${result.stdout}${result.stderr}`.includes(token))).toEqual([])
    return result
  }

  test('`guard` decides without running, with an exit code', async () => {
    const server = await github()
    expect(await ask('guard', '{ permission: write }', server)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('deploy may run') })
    expect(await ask('guard', '{ permission: admin }', server)).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('deploy would be denied') })
    expect(await ask('guard', '{ permission: admin, mode: evaluate }', server)).toMatchObject({ exitCode: 0 })
    expect(await ask('guard', '{ all: [] }', server)).toMatchObject({ exitCode: 2 })
  })

  test('`guard --json` tells programs the whole decision', async () => {
    const { exitCode, stdout } = await ask('guard', '{ permission: admin }', await github(), '--json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ stage: 'deploy', guard: { decision: 'denied', mode: 'enforce', 'on-deny': 'fail', objections: [expect.stringContaining('octocat has write')] } })
  })

  test('asks for the environment in a job, and for nothing but verified tokens', async () => {
    const [sound, forged] = await Promise.all([github(), github({ tokenFault: 'alg-none' })])
    const guard = ({ issuer }: GithubServer): string => `{ environment: { name: production, issuer: '${issuer}' } }`
    expect(await ask('guard', guard(sound), sound)).toMatchObject({ exitCode: 0 })
    expect(await ask('guard', guard(forged), forged)).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('is not signed with RS256') })
  })

  test.each(['guard', 'explain'])('`%s` shows no secret, be there a guard or none', async (command) => {
    for (const guard of ['', 'guard: { secrets: S }, ']) {
      const { cwd, env } = { cwd: workspaceOf({ 'stagewright.yml': `secrets: [S]\nstages: { deploy: { name: my-own-secret, ${guard}run: 'x my-own-secret' } }\n` }).path, env: { S: 'my-own-secret' } }
      for (const flags of [[], ['--json']]) {
        const { exitCode, stdout, stderr } = await runCli([command, 'deploy', ...flags], { cwd, env })
        expect([exitCode, `${stdout}${stderr}`.includes('my-own-secret')]).toEqual([0, false])
      }
    }
  })

  test('`guard` says in words that an environment cannot be found out, which denies', async () => {
    const { path } = workspaceOf({ 'stagewright.yml': 'stages: { deploy: { run: x, guard: { events: local }, env: { X: "${{ fromJSON(env.NONE) }}" } } }\n' })
    const { exitCode, stdout, stderr } = await runCli(['guard', 'deploy'], { cwd: path })
    expect([exitCode, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/deploy would be denied\n +its environment can't be found out: /)
  })

  test('`explain` shows the decision and succeeds whatever it is', async () => {
    const { exitCode, stdout } = await ask('explain', '{ permission: admin }', await github())
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/its guard, here and now:\n(?:.*\n)*.*failed +permission/)
  })

  test('`run` obeys it as the action does', async () => {
    const workspace = workspaceOf({ 'stagewright.yml': deployIf('{ events: local }') })
    expect(await runCli(['run'], { cwd: workspace.path })).toMatchObject({ exitCode: 0 })
    expect(workspace.has('ran')).toBe(true)
    const other = workspaceOf({ 'stagewright.yml': deployIf('{ events: push }') })
    const denied = await runCli(['run'], { cwd: other.path })
    expect(denied).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('deploy was denied') })
    expect(other.has('ran')).toBe(false)
  })
})
