import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { load, type Ready } from '../../src/entries/load.ts'
import { formatProblem } from '../../src/settings/problem.ts'
import type { Contents } from '../support/github-contents.ts'
import { type GithubServer, githubServer, type GithubState } from '../support/github-server.ts'
import { where } from '../support/tools.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const open: (() => unknown)[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

const [OLD, NEW, STRANGE] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string]
const BASE = 'stages: { scan: { run: echo scanned, final: true } }\n'

const POLICIES: Contents = {
  defaultBranch: 'main',
  refs: { 'heads/main': NEW, 'tags/v1': `tag:${OLD}`, 'heads/side': OLD },
  history: [OLD, NEW],
  files: { [`ci/base.yml@${OLD}`]: BASE, [`ci/base.yml@${NEW}`]: `name: new\n${BASE}`, [`ci/base.yml@${STRANGE}`]: 'stages: { scan: { run: echo evil } }' },
}

const github = async (changes: Partial<GithubState> = {}): Promise<GithubServer> => {
  const server = await githubServer({ repositories: { 'octo/policies': POLICIES }, ...changes })
  open.push(() => server.close())
  return server
}

const workspaceOf = (files: Readonly<Record<string, string>> = {}): Workspace => {
  const workspace = createWorkspace(files)
  open.push(() => workspace.remove())
  return workspace
}

type Env = Readonly<Record<string, string | undefined>>

const jobAt = ({ apiUrl, state }: GithubServer, workspace: Workspace): Env => ({
  PATH: process.env['PATH'],
  GITHUB_API_URL: apiUrl,
  GITHUB_REPOSITORY: state.repository,
  GITHUB_TOKEN: state.token,
  STAGEWRIGHT_STATE_DIR: join(workspace.path, '.state'),
})

const extending = async (from: string, server: GithubServer, env: Env = {}, workspace = workspaceOf()): Promise<Ready> =>
  load({ kind: 'inline', text: `extends: ${from}\nstages: { own: { run: x } }`, file: "input 'pipeline'" }, {}, { ...jobAt(server, workspace), ...env }, workspace.path)

const told = (ready: Ready): string => (ready.ok ? 'ok' : ready.problems.map(formatProblem).join('\n'))

const countOf = ({ requests }: GithubServer, path: string): number => requests.filter((request) => request.path.includes(path)).length

describe('a file of another repository', () => {
  test('is fetched once: later it needs no network, and what was kept is held against its digest', async () => {
    const server = await github()
    const workspace = workspaceOf()
    const from = `octo/policies/ci/base.yml@${OLD}`
    expect(await extending(from, server, {}, workspace)).toMatchObject({ ok: true })
    await server.close()
    expect(await extending(from, server, {}, workspace)).toMatchObject({ ok: true })
    const folder = join(workspace.path, '.state', 'extends')
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(/"content":"...../, '"content":"AAAAA'))
    expect(told(await extending(from, server, {}, workspace))).toContain("can't be extended: the connection to 127.0.0.1")
  })

  test('is kept for the branch that was asked for, and by its name as it is written', async () => {
    const [server, workspace] = [await github(), workspaceOf()]
    expect(await extending(`octo/policies/ci/base.yml@${NEW}`, server, {}, workspace)).toMatchObject({ ok: true })
    expect(told(await extending(`{ from: 'octo/policies/ci/base.yml@${NEW}', on: side }`, server, {}, workspace))).toContain('its commit is not in the history of side of octo/policies')
    expect(told(await extending(`octo/policies/ci/BASE.yml@${NEW}`, server, {}, workspace))).toContain(`ci/BASE.yml at ${NEW} does not exist`)
  })

  test('is held against the default branch, and not against a tag of that name', async () => {
    const refs = { ...POLICIES.refs, 'heads/main': OLD, 'tags/main': NEW }
    const server = await github({ repositories: { 'octo/policies': { ...POLICIES, refs } } })
    expect(told(await extending(`octo/policies/ci/base.yml@${NEW}`, server))).toContain('its commit is not in the history of the default branch of octo/policies')
  })

  test('must have the digest that is asked for', async () => {
    const digest = createHash('sha256').update(BASE).digest('base64')
    const from = (integrity: string) => `{ from: 'octo/policies/ci/base.yml@${OLD}', integrity: '${integrity}' }`
    expect(await extending(from(`sha256-${digest}`), await github())).toMatchObject({ ok: true })
    expect(told(await extending(from(`sha256-${digest.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`), await github()))).toContain('expected a file with the digest')
  })

  test.each<[what: string, from: string, env: Env, words: string]>([
    ['of an owner who is not trusted', `stranger/x/a.yml@${OLD}`, {}, 'only octo is trusted here; add stranger to the environment variable STAGEWRIGHT_ALLOWED_OWNERS'],
    ['outside of a job, where nobody is', `octo/policies/ci/base.yml@${OLD}`, { GITHUB_REPOSITORY: undefined }, 'no owner is trusted here; add octo'],
    ['of its own owner where others are trusted', `octo/policies/ci/base.yml@${OLD}`, { STAGEWRIGHT_ALLOWED_OWNERS: 'acme, octo/other' }, 'only acme, octo/other are trusted here'],
    ['at a commit of a fork', `octo/policies/ci/base.yml@${STRANGE}`, {}, 'its commit is not in the history of the default branch of octo/policies'],
    ['at a commit beside the branch that it names', `{ from: 'octo/policies/ci/base.yml@${NEW}', on: side }`, {}, 'its commit is not in the history of side of octo/policies'],
    ['that does not exist', `octo/policies/ci/missing.yml@${OLD}`, {}, `ci/missing.yml at ${OLD} does not exist in octo/policies, or the token may not read it`],
    ['at a branch that does not exist', "{ from: 'octo/policies/ci/base.yml@gone', allow-ref: true }", {}, 'a branch or tag "gone" does not exist in octo/policies'],
    ["at a pull request's head", "{ from: 'octo/policies/ci/base.yml@pull/1/head', allow-ref: true }", {}, 'a branch or tag "pull/1/head" does not exist'],
    ['without a token', `octo/policies/ci/base.yml@${OLD}`, { GITHUB_TOKEN: undefined }, 'set the input `token: ${{ github.token }}`'],
    ['with a token that was revoked', `octo/policies/ci/base.yml@${OLD}`, { GITHUB_TOKEN: 'ghs_REVOKED' }, 'the API does not accept the token (401)'],
  ])('is refused %s', async (_, from, env, words) => {
    expect(told(await extending(from, await github(), env))).toContain(words)
  })

  test('may be one of a repository that is trusted by name, however that is written', async () => {
    expect(await extending(`octo/policies/ci/base.yml@${OLD}`, await github(), { STAGEWRIGHT_ALLOWED_OWNERS: 'acme Octo/Policies' })).toMatchObject({ ok: true })
  })

  test.each<[ref: string, sha: string, name: string | undefined]>([
    ['v1', OLD, undefined],
    ['main', NEW, 'new'],
  ])('is followed at %s where that is allowed, and the commit is told', async (ref, sha, name) => {
    const ready = await extending(`{ from: 'octo/policies/ci/base.yml@${ref}', allow-ref: true }`, await github())
    expect(ready).toMatchObject({ ok: true, notes: [`octo/policies/ci/base.yml@${ref} is at ${sha}`] })
    expect(ready.ok && ready.pipeline.name).toBe(name)
  })

  test.each<[what: string, fault: Parameters<GithubServer['fault']>[1], words: string]>([
    ['the rate limit is used up', { kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' } }, 'the rate limit of the API is used up until'],
    ['the token may not read it', { kind: 'status', status: 403 }, 'the token may not read octo/policies'],
    ['the API answers with something else', { kind: 'garbage' }, 'answered with something that is not JSON'],
    ['the API answers with another file', { kind: 'status', status: 200, body: { type: 'file', encoding: 'base64', content: 'AAAA', sha: OLD } }, 'does not have the digest that it names'],
    ['the API answers with a folder', { kind: 'status', status: 200, body: [{ type: 'file' }] }, 'it is no file'],
    ['the API answers with too much', { kind: 'huge' }, 'answered with more than'],
  ])('is told why it cannot be had where %s', async (_, fault, words) => {
    const server = await github()
    server.fault('/contents/', fault)
    expect(told(await extending(`octo/policies/ci/base.yml@${OLD}`, server))).toContain(words)
  })
})

describe('a file of the same repository', () => {
  test('lies in it, and is no link that leads out of it', async () => {
    const outside = workspaceOf({ 'secret.yml': BASE })
    const workspace = workspaceOf({ 'ci/a.yml': `extends: ../../${outside.path.split('/').at(-1)}/secret.yml`, 'ci/b.yml': 'extends: ../link.yml', 'ci/c.yml': 'extends: ../base.yml', 'base.yml': BASE })
    symlinkSync(join(outside.path, 'secret.yml'), join(workspace.path, 'link.yml'))
    const loaded = (path: string) => load({ kind: 'file', path }, {}, { PATH: process.env['PATH'] }, workspace.path)
    for (const path of ['ci/a.yml', 'ci/b.yml']) expect(told(await loaded(path))).toContain(`it lies outside of ${workspace.path}`)
    expect(await loaded('ci/c.yml')).toMatchObject({ ok: true })
  })
})

describe('what a pull request may have changed', () => {
  const [POLICY, CHANGED] = ['name: policy\nextends: ./base.yml\n', 'name: changed\nextends: ./base.yml\n']
  const repositories = { 'octo/demo': { ...POLICIES, files: { [`p.yml@${OLD}`]: POLICY, [`base.yml@${OLD}`]: BASE, [`stagewright.yml@${OLD}`]: POLICY } } }
  const request = (head: string | null, sha = OLD) => JSON.stringify({ pull_request: { head: { repo: head === null ? null : { full_name: head } }, base: { sha, repo: { full_name: 'octo/demo' } } } })

  interface Changes {
    readonly files?: Readonly<Record<string, string>>
    readonly workspace?: Workspace
    /** Without one, the first of the default files. */
    readonly path?: string | undefined
    readonly state?: Partial<GithubState>
  }

  const judged = async (event: string, payload: string, { files, workspace = workspaceOf(), state = { repositories }, ...given }: Changes = {}) => {
    const path = 'path' in given ? given.path : 'p.yml'
    const server = await github(state)
    for (const [name, text] of Object.entries({ 'p.yml': CHANGED, 'base.yml': 'name: evil\nstages: { a: { run: "true" } }', 'event.json': payload, ...files })) workspace.write(name, text)
    const env = { ...jobAt(server, workspace), GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: join(workspace.path, 'event.json') }
    const ready = await load(path === undefined ? { kind: 'default' } : { kind: 'file', path }, {}, env, workspace.path)
    return { ready, asked: countOf(server, '/contents/'), name: ready.ok ? ready.pipeline.name : undefined, stages: ready.ok ? ready.pipeline.stages.map(({ key }) => key) : [] }
  }

  test.each<[event: string, head: string | null, why: string]>([
    ['pull_request', 'stranger/demo', 'the pull request comes from a fork'],
    ['pull_request', null, 'the pull request may come from a fork'],
    ['pull_request_review', 'stranger/demo', 'the pull request comes from a fork'],
    ['pull_request_target', 'octo/demo', 'the event is pull_request_target'],
  ])('by %s from %s is read at its base, with what it extends', async (event, head, why) => {
    const { ready, name, stages } = await judged(event, request(head))
    expect({ name, stages }).toEqual({ name: 'policy', stages: ['scan'] })
    expect(ready).toMatchObject({ notes: [`p.yml is read at the base of the pull request, ${OLD}, since ${why}; what is checked out differs and is not used`] })
  })

  test('is used where it comes from the repository itself', async () => {
    expect(await judged('pull_request', request('octo/demo'))).toMatchObject({ name: 'changed', stages: ['a'], asked: 0 })
  })

  test('does not choose which of the default files is read', async () => {
    expect(await judged('pull_request_target', request(null), { path: undefined, files: { '.github/stagewright.yml': CHANGED } })).toMatchObject({ name: 'policy' })
  })

  test('holds for what a pipeline in the workflow extends', async () => {
    const server = await github({ repositories })
    const workspace = workspaceOf({ 'base.yml': 'stages: { a: { run: "true" } }', 'event.json': request('stranger/demo') })
    const ready = await load({ kind: 'inline', text: 'extends: ./base.yml', file: "input 'pipeline'" }, {}, { ...jobAt(server, workspace), GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(workspace.path, 'event.json') }, workspace.path)
    expect(ready.ok && ready.pipeline.stages.map(({ key }) => key)).toEqual(['scan'])
  })

  test.each<[what: string, payload: string, state: Partial<GithubState>, words: string]>([
    ['the payload names no base', '{}', { repositories }, 'the event is pull_request_target, but its payload names no base'],
    ['the base does not have the file', request('stranger/demo', NEW), { repositories }, `since the event is pull_request_target: p.yml at ${NEW} does not exist in octo/demo`],
    ['the token may not read it', request('stranger/demo'), { repositories: {} }, 'merge it into the base branch first'],
  ])('runs nothing where %s', async (_, payload, state, words) => {
    const { ready } = await judged('pull_request_target', payload, { state })
    expect(told(ready)).toContain(words)
  })

  where('git')('is read out of the objects that are checked out, without the API', async () => {
    const workspace = workspaceOf({ 'p.yml': POLICY, 'base.yml': BASE })
    const git = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync('git', [...args], { cwd: workspace.path, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return stdout.trim()
    }
    git('init', '--quiet')
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'base')
    expect(await judged('pull_request', request('stranger/demo', git('rev-parse', 'HEAD')), { workspace })).toMatchObject({ name: 'policy', stages: ['scan'], asked: 0 })
    const missing = await judged('pull_request', request('stranger/demo', git('rev-parse', 'HEAD')), { workspace, path: 'new.yml' })
    expect(told(missing.ready)).toContain("new.yml: the pipeline file can't be read: it is read at the base of the pull request")
    expect(missing.asked).toBe(0)
  })

  where('git')('is not read out of files that are checked out and look like objects', async () => {
    const workspace = workspaceOf()
    spawnSync('git', ['init', '--quiet', '--bare', '.'], { cwd: workspace.path })
    const git = (args: readonly string[], input = ''): string => spawnSync('git', [...args], { cwd: workspace.path, encoding: 'utf8', input }).stdout.trim()
    const tree = git(['mktree'], `100644 blob ${git(['hash-object', '-w', '--stdin'], CHANGED)}\tp.yml\n`)
    const sha = git(['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit-tree', tree, '-m', 'forged'])
    const { ready, asked } = await judged('pull_request_target', request('stranger/demo', sha), { workspace })
    expect(told(ready)).toContain(`p.yml at ${sha} does not exist in octo/demo`)
    expect(asked).toBe(1)
  })
})
