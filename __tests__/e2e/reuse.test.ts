import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { type GithubServer, githubServer, type GithubState } from '../support/github-server.ts'
import type { Workspace } from '../support/workspace.ts'
import { step, type StepOptions, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const open: GithubServer[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const [OLD, NEW, STRANGE] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string]
const BASE = 'stages:\n  scan: { run: echo scanned, final: true }\n'

const github = async (changes: Partial<GithubState> = {}): Promise<GithubServer> => {
  const server = await githubServer({
    repositories: {
      'octo/policies': {
        defaultBranch: 'main',
        refs: { 'heads/main': NEW, 'tags/v1': `tag:${OLD}`, 'heads/side': OLD },
        history: [OLD, NEW],
        files: { [`ci/base.yml@${OLD}`]: BASE, [`ci/base.yml@${NEW}`]: BASE.replace('scanned', 'scanned anew'), [`ci/base.yml@${STRANGE}`]: 'stages: { scan: { run: echo evil } }' },
      },
    },
    ...changes,
  })
  open.push(server)
  return server
}

const jobAt = ({ apiUrl, state }: GithubServer): Readonly<Record<string, string>> => ({ GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: state.repository })

const extending = (from: string): string => `# YAML\nextends: ${from}\nstages:\n  own: { run: echo own }\n`

const run = (server: GithubServer, pipeline: string, { env, ...options }: StepOptions = {}) =>
  step({ pipeline, token: server.state.token }, { env: { ...jobAt(server), ...env }, ...options })

const countOf = ({ requests }: GithubServer, path: string): number => requests.filter((request) => request.path.includes(path)).length

describe('a pipeline that extends a file of another repository', () => {
  test('runs its stages, and tells in summary and report where they were written', async () => {
    const server = await github()
    const result = await run(server, extending(`octo/policies/ci/base.yml@${OLD}`))
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.lines).toContain('scanned')
    expect(result.summary).toContain(`scan: octo/policies/ci/base.yml@${OLD}:2`)
    const report = JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8'))
    expect(report.stages.map(({ origin }: { origin: unknown }) => origin)).toEqual([
      { file: 'octo/policies/ci/base.yml', line: 2, sha: OLD },
      { file: "input 'pipeline'", line: 4 },
    ])
    expect(JSON.stringify([result.stdout.filter((line) => !line.startsWith('::add-mask::')), result.summary])).not.toContain(server.state.token)
  })

  test('is refused at a commit of a fork: nothing runs', async () => {
    const result = await run(await github(), extending(`octo/policies/ci/base.yml@${STRANGE}`))
    expect(result).toMatchObject({ exitCode: 2 })
    expect(result.lines.join('\n')).toContain('its commit is not in the history of the default branch of octo/policies')
    expect(result.lines).not.toContain('own')
  })

  test('follows a tag where that is allowed, and prints the commit', async () => {
    const result = await run(await github(), extending("{ from: 'octo/policies/ci/base.yml@v1', allow-ref: true }"))
    expect(result.lines).toEqual(expect.arrayContaining(['scanned', `stagewright: octo/policies/ci/base.yml@v1 is at ${OLD}`]))
  })

  test('is refused where it weakens what is final: both files are named', async () => {
    const result = await run(await github(), extending(`octo/policies/ci/base.yml@${OLD}`).replace('own:', 'scan:'))
    expect(result).toMatchObject({ exitCode: 2 })
    expect(result.annotations[0]?.['message']).toContain(`stage 'scan' is final in octo/policies/ci/base.yml@${OLD}:2: input 'pipeline' can't change it`)
  })
})

describe('a pipeline that extends a file of its own repository', () => {
  test('renders as one file that says where each stage was written, and is the same when it is rendered again', async () => {
    const workspace = workspaceOf({ 'p.yml': 'extends: ./ci/base.yml\nstages: { own: { run: x, needs: scan } }', 'ci/base.yml': BASE })
    const first = await runCli(['render', 'p.yml'], { cwd: workspace.path })
    expect(first.stdout).toContain('  # ci/base.yml:2\n  scan:')
    expect(first.stdout).toContain('  # p.yml:2\n  own:')
    workspace.write('r.yml', first.stdout)
    const again = await runCli(['render', 'r.yml'], { cwd: workspace.path })
    expect(again.stdout).toBe(first.stdout.replace(/^ *#.*\n/gm, ''))
  })

  test('keeps what other stages hand on from the final ones', async () => {
    const workspace = workspaceOf({
      'p.yml': "extends: ./base.yml\nenv: { MODE: loose }\nstages:\n  evil: { run: 'mkdir -p bin; echo \"$PWD/bin\" >> $GITHUB_PATH; echo TOOL=evil >> $GITHUB_ENV', exports: [PATH, TOOL] }\n  own: { needs: evil, run: 'echo own $TOOL $MODE' }\n",
      'base.yml': "env: { MODE: strict }\nstages:\n  set: { run: 'echo SET=set >> $GITHUB_ENV', exports: SET, final: true }\nfinally:\n  audit: { run: 'echo audit [$TOOL] $SET $MODE; case $PATH in *workspace-*) echo caught;; esac', final: true }\n",
    })
    const { stdout } = await runCli(['run', 'p.yml'], { cwd: workspace.path })
    expect(stdout).toContain('own evil loose')
    expect(stdout).toContain('audit [] set strict')
    expect(stdout).not.toContain('caught')
  })
})

describe('the inputs of a pipeline', () => {
  const files = { 'p.yml': "inputs: { target: { type: choice, options: [staging, prod] }, dry-run: { type: boolean, default: true }, note: {} }\nstages:\n  a: { run: 'echo \"$STAGEWRIGHT_INPUT_TARGET $STAGEWRIGHT_INPUT_DRY_RUN $STAGEWRIGHT_INPUT_NOTE $E\"', env: { E: '${{ inputs.target }}', STAGEWRIGHT_INPUT_TARGET: other } }\n  b: { run: echo b, if: inputs.dry-run }\n" }

  test('reach scripts through the environment and conditions by name, and are never code', async () => {
    const result = await step({ pipeline: 'p.yml', inputs: 'target: prod\ndry-run: false\nnote: "$(touch evil) `touch evil`; touch evil"' }, { workspace: workspaceOf(files) })
    expect(result.lines).toContain('prod false $(touch evil) `touch evil`; touch evil prod')
    expect(result.lines).not.toContain('b')
  })

  test('are taken from all inputs of a workflow as JSON', async () => {
    const result = await step({ pipeline: 'p.yml', inputs: JSON.stringify({ target: 'prod', 'dry-run': true, note: '' }, null, 2) }, { workspace: workspaceOf(files) })
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.lines).toContain('b')
  })

  test('are flags on the command line, whose wrong values are told at once', async () => {
    const workspace = workspaceOf(files)
    const right = await runCli(['run', 'p.yml', '--input', 'target=prod', '--input', 'note=a=b'], { cwd: workspace.path })
    expect(right.stdout).toContain('prod true a=b prod')
    const wrong = await runCli(['run', 'p.yml', '--input', 'target=live', '--input', 'dryrun=1'], { cwd: workspace.path })
    expect(wrong.exitCode).toBe(2)
    expect(wrong.stderr).toContain("expected 'staging' or 'prod' for input 'target', got 'live'")
    expect(wrong.stderr).toContain("did you mean 'dry-run'?")
    expect((await runCli(['run', 'p.yml', '--input', 'target'], { cwd: workspace.path })).stderr).toContain('expected --input to be NAME=VALUE')
  })
})

describe('what a pull request may change', () => {
  const [POLICY, CHANGED] = ['extends: ./base.yml\nstages: { own: { run: echo policy } }\n', 'extends: ./base.yml\nstages: { own: { run: echo changed } }\n']
  const repositories = {
    'octo/demo': { defaultBranch: 'main', refs: {}, history: [], files: { [`p.yml@${OLD}`]: POLICY, [`base.yml@${OLD}`]: BASE } },
  }
  const request = (head: string) => ({ pull_request: { head: { repo: { full_name: head } }, base: { sha: OLD, repo: { full_name: 'octo/demo' } } } })

  const changed = (head: string): Workspace => workspaceOf({ 'p.yml': CHANGED, 'base.yml': 'stages: { scan: { run: "true" } }', 'event.json': JSON.stringify(request(head)) })

  const judge = async (event: string, head: string) => {
    const workspace = changed(head)
    const server = await github({ repositories })
    const result = await step({ pipeline: 'p.yml', token: server.state.token }, { workspace, env: { ...jobAt(server), GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: join(workspace.path, 'event.json') } })
    return { ...result, asked: countOf(server, '/contents/') }
  }

  test('is not the pipeline: that is read at the base, with what it extends', async () => {
    const result = await judge('pull_request_target', 'stranger/demo')
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.lines).toEqual(
      expect.arrayContaining(['policy', 'scanned', `stagewright: p.yml is read at the base of the pull request, ${OLD}, since the event is pull_request_target; what is checked out differs and is not used`]),
    )
    expect(result.lines).not.toContain('changed')
  })

  test('is the pipeline where it comes from the repository itself', async () => {
    const result = await judge('pull_request', 'octo/demo')
    expect(result.lines).toContain('changed')
    expect(result.asked).toBe(0)
  })
})

test('the post step runs what the main step had put together, whatever has become of the files', async () => {
  const server = await github()
  const workspace = workspaceOf({ 'p.yml': `extends: ['octo/policies/ci/base.yml@${OLD}', ./local.yml]\nstages: { own: { run: 'echo started; sleep 30' } }\n`, 'local.yml': 'inputs: { word: {} }\nfinally: { last: { run: echo the last $STAGEWRIGHT_INPUT_WORD } }\n' })
  const env = { ...jobAt(server), STAGEWRIGHT_STATE_DIR: join(workspace.path, '.state') }
  const main = await step({ pipeline: 'p.yml', inputs: 'word: word', token: server.state.token }, { workspace, env, cancelWhen: (line) => line === 'started' })
  await server.close()
  for (const name of ['p.yml', 'local.yml']) workspace.write(name, 'nonsense: true')
  const post = await step({ pipeline: 'p.yml', inputs: 'word: word' }, { workspace, entry: 'post', state: main.state, env: { ...env, STAGEWRIGHT_STATE_DIR: join(workspace.path, '.other') } })
  expect(post.lines).toContain('the last word')
})
