import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ReportJson } from '../../src/report/json.ts'
import { type CliResult, runCli } from '../support/cli.ts'
import { githubServer } from '../support/github-server.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

let work: Workspace
let state: Workspace

beforeEach(() => {
  work = createWorkspace({ 'src/a.txt': 'a\n', 'tools/t.sh': 'true\n' })
  state = createWorkspace()
})

afterEach(() => {
  work.remove()
  state.remove()
})

const cli = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
  runCli(args, { cwd: work.path, env: { STAGEWRIGHT_STATE_DIR: state.path, ...env } })

/** How each stage ended, and what was told of it. */
const run = async (env: Readonly<Record<string, string>> = {}) => {
  const { stdout, stderr, exitCode } = await cli(['run', '--json'], env)
  const { stages } = JSON.parse(stdout) as ReportJson
  const reasons = Object.fromEntries(stages.map(({ name, outcome, reason }) => [name, reason ?? outcome]))
  return { stages, reasons, exitCode, log: stderr, notices: stages.flatMap(({ notices }) => notices) }
}

const BUILD = `stages:
  build:
    run: |
      echo building
      mkdir -p dist
      cat src/* > dist/all.txt
      echo "lines=$(wc -l < dist/all.txt)" >> "$GITHUB_OUTPUT"
    outputs: lines
    cache: { inputs: [src/**], outputs: [dist/**], env: [MODE] }
`

const pipeline = (text: string): void => work.write('stagewright.yml', text)

const entries = (): readonly string[] => {
  const folder = join(state.path, 'store', 'entries')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

describe('a cached stage', () => {
  test('is skipped when nothing has changed: outputs restored, log shown again, values handed on, and the time it saved told', async () => {
    pipeline(`${BUILD}  use:\n    needs: build\n    run: test "$LINES_THERE" = 1 && test "$(cat dist/all.txt)" = a\n    env: { LINES_THERE: '\${{ stages.build.outputs.lines }}' }\n`)
    expect((await run()).reasons).toEqual({ build: 'success', use: 'success' })
    rmSync(join(work.path, 'dist'), { recursive: true })
    const second = await run()
    expect(second.reasons).toEqual({ build: 'cached', use: 'success' })
    expect(second.log).toContain('building')
    expect(second.stages[0]).toMatchObject({ outcome: 'success', exitCode: 0, attempts: [], outputs: { lines: '1' }, cached: { savedMs: expect.any(Number) } })
    expect((await cli(['run'])).stdout).toMatch(/build\s+cached\s+cached: saved /)
  })

  test.each<[string, () => void, Record<string, string>]>([
    ['a file that changed', () => work.write('src/a.txt', 'b\n'), {}],
    ['a new file', () => work.write('src/b.txt', 'b\n'), {}],
    ['a file that is gone', () => rmSync(join(work.path, 'src/a.txt')), {}],
    ['a file with another name', () => renameSync(join(work.path, 'src/a.txt'), join(work.path, 'src/z.txt')), {}],
    ['a file that may be executed now', () => chmodSync(join(work.path, 'src/a.txt'), 0o755), {}],
    ['a variable', () => undefined, { MODE: 'fast' }],
    ['the script', () => pipeline(BUILD.replace('echo building', 'echo building it')), {}],
    ['the shell', () => pipeline(BUILD.replace('    outputs: lines', '    shell: sh\n    outputs: lines')), {}],
    ['its own env', () => pipeline(BUILD.replace('    outputs: lines', '    env: { A: 1 }\n    outputs: lines')), {}],
    ['its key', () => pipeline(BUILD.replace('env: [MODE]', 'env: [MODE], key: two')), {}],
  ])('runs again after a change of %s', async (_, change, env) => {
    pipeline(BUILD)
    work.write('src/other.txt', 'o\n')
    await run()
    change()
    expect((await run(env)).reasons).toEqual({ build: 'success' })
    expect((await run(env)).reasons).toEqual({ build: 'cached' })
  })

  test('is skipped after what does not matter: other files, other variables, and times', async () => {
    pipeline(BUILD)
    await run()
    work.write('elsewhere/x', 'x')
    utimesSync(join(work.path, 'src/a.txt'), 1, 1)
    expect((await run({ OTHER: '1' })).reasons).toEqual({ build: 'cached' })
  })

  test('runs after one that it needs only if that gave something else', async () => {
    const two = (script: string): string => `stages:
  make: { run: '${script}', cache: { inputs: [src/**], outputs: [made] } }
  use: { needs: make, run: cat made, cache: { inputs: [tools/**] } }
`
    pipeline(two('echo 1 > made'))
    await run()
    pipeline(two('echo 1 > made; true'))
    expect((await run()).reasons).toEqual({ make: 'success', use: 'cached' })
    pipeline(two('echo 2 > made'))
    expect((await run()).reasons).toEqual({ make: 'success', use: 'success' })
  })

  test('keeps nothing of a failure', async () => {
    pipeline('stages: { build: { run: mkdir -p dist; exit 3, cache: { inputs: [src/**], outputs: [dist] } } }\n')
    await run()
    expect((await run()).reasons).toEqual({ build: 'exit' })
    expect(entries()).toEqual([])
  })

  test('keeps nothing when an input changed while it ran, and says which', async () => {
    pipeline('stages: { build: { run: echo more >> src/a.txt, cache: { inputs: [src/**] } } }\n')
    expect((await run()).notices).toEqual(['not kept: while it ran, src/a.txt has changed'])
    expect(entries()).toEqual([])
  })

  test('keeps no output, log or value that shows a secret', async () => {
    pipeline('secrets: TOKEN\nstages:\n  file: { run: echo "$TOKEN" > out, cache: { inputs: [], outputs: [out] } }\n  value: { run: echo "v=$TOKEN" >> "$GITHUB_OUTPUT", outputs: v, cache: { inputs: [] } }\n  log: { run: echo "$TOKEN", cache: { inputs: [] } }\n')
    const { notices } = await run({ TOKEN: 'hunter2-hunter2' })
    expect(notices).toEqual(expect.arrayContaining(['not kept: the output out holds a secret', 'not kept: a value that it hands on holds a secret']))
    expect(entries()).toHaveLength(1)
    const [only = ''] = entries()
    for (const name of ['log', 'manifest.json', 'components.json']) expect(readFileSync(join(only, name), 'utf8')).not.toContain('hunter2')
    expect(readFileSync(join(only, 'log'), 'utf8')).toBe('***\n')
  })

  test('runs, and says so, where what was kept is damaged; and is kept anew', async () => {
    pipeline(BUILD)
    await run()
    const [entry = ''] = entries()
    const [name = ''] = readdirSync(join(entry, 'files'))
    writeFileSync(join(entry, 'files', name), 'b\n')
    rmSync(join(work.path, 'dist'), { recursive: true })
    const again = await run()
    expect(again.reasons).toEqual({ build: 'success' })
    expect(again.notices.join()).toContain('dropped a damaged entry of the store: dist/all.txt has another content than was kept')
    expect((await run()).reasons).toEqual({ build: 'cached' })
  })

  test.each(['manifest.json', 'log'])('runs where one bit of its %s is another', async (name) => {
    pipeline(BUILD)
    await run()
    const path = join(entries()[0] ?? '', name)
    const bytes = readFileSync(path)
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect((await run()).reasons).toEqual({ build: 'success' })
  })

  test('of a pull request from a fork reads what a trusted run kept, and keeps nothing', async () => {
    pipeline(BUILD)
    const sha = '1'.repeat(40)
    const atBase = { defaultBranch: 'main', refs: {}, history: [sha], files: { [`stagewright.yml@${sha}`]: BUILD } }
    const server = await githubServer({ repositories: { 'acme/x': atBase } })
    const payload = join(work.path, 'event.json')
    const repo = (name: string, fork: boolean) => ({ repo: { full_name: name, fork } })
    writeFileSync(payload, JSON.stringify({ pull_request: { head: repo('evil/x', true), base: { ...repo('acme/x', false), sha } } }))
    const stranger = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: payload, GITHUB_REPOSITORY: 'acme/x', GITHUB_API_URL: server.apiUrl, GITHUB_TOKEN: server.state.token }
    expect((await run(stranger)).reasons).toEqual({ build: 'success' })
    expect(entries()).toEqual([])
    await run({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'acme/x' })
    expect((await run(stranger)).reasons).toEqual({ build: 'cached' })
    await server.close()
  })

  test.each([['read', 'success'], ['none', 'success'], ['write', 'cached']])('with ACTIONS_CACHE_MODE=%s is %s the second time', async (mode, second) => {
    pipeline(BUILD)
    await run({ ACTIONS_CACHE_MODE: mode })
    expect((await run({ ACTIONS_CACHE_MODE: mode })).reasons).toEqual({ build: second })
  })

  test('runs all the same where the store cannot be written', async () => {
    pipeline(BUILD)
    work.write('blocked', '')
    const { exitCode, reasons } = await run({ STAGEWRIGHT_STATE_DIR: join(work.path, 'blocked', 'below') })
    expect([exitCode, reasons]).toEqual([0, { build: 'success' }])
  })

  test('may be kept by two runs at once', async () => {
    pipeline(BUILD.replace('echo building', 'echo building; for i in 1 2 3; do :; done'))
    const both = await Promise.all([run(), run()])
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(entries()).toHaveLength(1)
    expect((await run()).reasons).toEqual({ build: 'cached' })
  })

  test('runs its hooks and its guard also when it is restored', async () => {
    pipeline(`${BUILD}    post: { success: 'echo "hook $STAGEWRIGHT_REASON"' }\n    guard: { actors: octocat }\n`)
    const actor = { GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'octocat' }
    await run(actor)
    const again = await run(actor)
    expect([again.reasons, again.log.includes('hook cached')]).toEqual([{ build: 'cached' }, true])
    expect((await run({ GITHUB_ACTOR: 'mallory', GITHUB_TRIGGERING_ACTOR: 'mallory' })).reasons).toEqual({ build: 'denied' })
  })
})

describe('stagewright explain', () => {
  const explain = async (stage = 'build', env = {}): Promise<string> => (await cli(['explain', stage], env)).stdout.split('its cache, here and now:\n')[1] ?? ''

  test('tells whether a stage would run, and which file, variable or part is why', async () => {
    pipeline(BUILD)
    expect(await explain()).toContain('it would run: there is nothing of it in the cache')
    await run()
    expect(await explain()).toMatch(/it would be restored: nothing has changed since \d{4}-/)
    work.write('src/b.txt', 'new')
    pipeline(BUILD.replace('building', 'making'))
    const told = await explain('build', { MODE: 'x' })
    expect(told).toMatch(/it would run: since \d{4}-.*, this has changed:/)
    expect(told.trim().split('\n').slice(1).map((line) => line.trim())).toEqual(['the script has changed', 'MODE is set now', 'src/b.txt is new'])
  })

  test('looks through what a stage needs', async () => {
    pipeline(`${BUILD}  use: { needs: build, run: cat dist/all.txt, cache: { inputs: [dist/**] } }\n`)
    await run()
    expect(await explain('use')).toContain('it would be restored')
    work.write('src/a.txt', 'changed\n')
    expect(await explain('use')).toContain('what build will give is not known before')
  })
})
