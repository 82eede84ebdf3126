import { describe, expect, jest, test } from '@jest/globals'
import { commandsWith } from '../support/alive.ts'
import { type CliResult, runCli, startCli } from '../support/cli.ts'
import { workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const run = (yaml: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
  runCli(['run', 'p.yml', ...args], { cwd: workspaceOf({ 'p.yml': yaml }).path, env })

const GRAPH = `
stages:
  a: { run: echo ran-a }
  b: { needs: a, run: echo ran-b }
  c: { run: echo ran-c }`

const ran = ({ stdout }: CliResult): readonly string[] => [...new Set(stdout.match(/(?<=│ )ran-\w+/gm) ?? stdout.match(/^ran-\w+/gm) ?? [])].sort()

describe('the exit code of a run', () => {
  test.each([
    ['of a success is 0', 'stages: { a: { run: "true" } }', 0],
    ['of one stage is that of its command', 'stages: { a: { run: exit 42 } }', 42],
    ['of one stage that a signal killed is 128 + n', 'stages: { a: { run: kill -KILL $$ } }', 137],
    ['of one stage whose time is up is 124', 'stages: { a: { run: sleep 300, timeout: 100ms } }', 124],
    ['of one stage whose hook fails is that of the hook', 'stages: { a: { run: "true", post: { success: exit 8 } } }', 8],
    ['of one stage that may fail is 0', 'stages: { a: { run: exit 42, continue-on-error: true } }', 0],
    ['of several stages of which one failed is 1', 'stages: { a: { run: exit 42 }, b: { run: "true" } }', 1],
    ['of several stages of which one ran out of time is 1', 'stages: { a: { run: sleep 300, timeout: 100ms }, b: { run: "true" } }', 1],
    ['of a pipeline whose time is up is 124', 'timeouts: { pipeline: 200ms }\nstages: { a: { run: sleep 300 }, b: { needs: a, run: "true" } }', 124],
    ['of a pipeline whose time is up is 124 although its stage may fail', 'timeouts: { pipeline: 200ms }\nstages: { a: { run: sleep 300, continue-on-error: true }, b: { needs: a, run: "true" } }', 124],
    ['of an invalid pipeline is 2', 'stages: { a: { rum: "true" } }', 2],
  ])('%s', async (_, yaml, exitCode) => {
    expect(await run(yaml)).toMatchObject({ exitCode, signal: null })
  })
})

describe('Ctrl-C', () => {
  const yaml = `
stages:
  work:
    run: echo ready; sleep 300
    post: { aborted: echo the aborted hook, failure: echo the failure hook, cleanup: echo the cleanup hook }
  next: { needs: work, run: echo never }
finally:
  close: { run: echo closing }`

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('as %s stops the stages, then runs their hooks and `finally`', async (signal) => {
    const command = startCli(['run', 'p.yml'], { cwd: workspaceOf({ 'p.yml': yaml }).path })
    await command.line('│ ready')
    command.signal(signal)
    const { exitCode, stdout } = await command.ended
    expect(exitCode).toBe(130)
    const order = stdout.split('\n').map((line) => /│ (the \w+ hook|closing|never)$/.exec(line)?.[1])
    expect(order.filter((line) => line !== undefined)).toEqual(['the aborted hook', 'the cleanup hook', 'closing'])
    expect(stdout.trim().split('\n').at(-1)).toContain(`was cancelled by ${signal}`)
  })

  test('a second time kills at once and leaves nothing', async () => {
    const name = `second-${process.pid}`
    const stubborn = `trap "" TERM INT; setsid bash -c "trap '' TERM; echo ready; while :; do sleep 0.2; done; : ${name}" & while :; do sleep 0.2; done`
    const cwd = workspaceOf({ 'p.yml': `stages:\n  work:\n    grace-period: 10m\n    run: |\n      ${stubborn}\n    post: { cleanup: echo the cleanup hook }\nfinally: { close: { run: echo closing } }` }).path
    const command = startCli(['run', 'p.yml'], { cwd })
    await command.line('│ ready')
    command.signal('SIGINT')
    await command.line('a second one kills')
    command.signal('SIGINT')
    const { exitCode, stdout } = await command.ended
    expect(exitCode).toBe(130)
    expect(stdout).not.toMatch(/│ (closing|the cleanup hook)$/m)
    expect(commandsWith(name)).toEqual([])
  })

  test('during a hook lets it finish, and a second time kills it', async () => {
    const cwd = workspaceOf({ 'p.yml': 'stages: { a: { run: "true", post: { always: "echo in hook; sleep 300", cleanup: echo cleaned } } }' }).path
    const command = startCli(['run', 'p.yml'], { cwd })
    await command.line('in hook')
    command.signal('SIGINT')
    await command.line('a second one kills')
    command.signal('SIGINT')
    expect(await command.ended).toMatchObject({ exitCode: 130 })
  })
})

describe('--json', () => {
  test.each([
    ['a success', 'stages: { a: { run: echo text; echo err >&2 } }', 0, 'success'],
    ['a failure', 'stages: { a: { run: echo text; exit 3 }, b: { needs: a, run: "true" } }', 1, 'failure'],
  ])('prints only the report of %s on stdout, and the log on stderr', async (_, yaml, exitCode, outcome) => {
    const result = await run(yaml, ['--json'])
    expect(result.exitCode).toBe(exitCode)
    const report = JSON.parse(result.stdout)
    expect(report).toMatchObject({ version: 1, outcome, verdict: expect.any(String) })
    expect(report.stages[0]).toMatchObject({ name: 'a', outcome })
    expect(result.stderr).toContain('text')
  })

  test('prints the report of a cancelled run too', async () => {
    const command = startCli(['run', 'p.yml', '--json'], { cwd: workspaceOf({ 'p.yml': 'stages: { a: { run: echo ready; sleep 300 } }' }).path })
    await command.line('ready')
    command.signal('SIGINT')
    expect(JSON.parse((await command.ended).stdout)).toMatchObject({ outcome: 'cancelled' })
  })

  test('lists the problems of an invalid pipeline', async () => {
    const { stdout, exitCode } = await runCli(['validate', 'p.yml', '--json'], { cwd: workspaceOf({ 'p.yml': 'stages:\n  a: { rum: x }\n' }).path })
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)[0]).toMatchObject({ file: 'p.yml', line: 2, severity: 'error' })
  })
})

describe('validate', () => {
  test('says that a pipeline is valid, and runs nothing', async () => {
    const workspace = workspaceOf({ 'stagewright.yml': 'stages: { a: { run: touch ran } }' })
    expect(await runCli(['validate'], { cwd: workspace.path })).toMatchObject({ exitCode: 0, stdout: 'stagewright.yml is valid: 1 stage\n', stderr: '' })
    expect(workspace.has('ran')).toBe(false)
  })

  test.each(['validate', 'run', 'render'])('and all others (%s) say every problem at once with file, line and column, and run nothing', async (command) => {
    const workspace = workspaceOf({ 'p.yml': 'stages:\n  ok: { run: touch ran }\n  a:\n    run: x\n    timeuot: 5m\n  b: { run: x, needs: [gone] }\n  c: { run: x, timeout: 5x }\n' })
    const { exitCode, stdout, stderr } = await runCli([command, 'p.yml'], { cwd: workspace.path })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^p\.yml:5:5: error: .*\n.*timeuot.*\n {6}\^\n.*timeout/m)
    expect(stderr).toMatch(/^p\.yml:6:\d+: error: .*/m)
    expect(stderr).toMatch(/^p\.yml:7:\d+: error: .*/m)
    expect(workspace.has('ran')).toBe(false)
  })

  test.each([
    ['nothing', '', /empty|expected/i],
    ['a list', '- a\n- b\n', /map/],
    ['a cycle', 'stages: { a: { run: x, needs: b }, b: { run: x, needs: a } }', /a → b → a|b → a → b|cycle/],
    ['tabs', 'stages:\n\ta: { run: x }\n', /tab/i],
    ['a key twice', 'stages:\n  a: { run: x }\n  a: { run: y }\n', /twice|unique|duplicate/i],
    ['an expression in a script', "stages: { a: { run: 'echo ${{ github.ref }}' } }", /env/],
    ['a shell that is not installed', 'stages: { a: { run: x, shell: no-such-shell } }', /no-such-shell/],
    ['a folder that is not there', 'stages: { a: { run: x, working-directory: nowhere } }', /nowhere/],
  ])('refuses %s', async (_, yaml, words) => {
    const { exitCode, stderr } = await run(yaml)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(words)
  })
})

describe('render', () => {
  const yaml = `
name: All of it
env: { TOP: top }
max-parallel: 2
defaults: { timeout: 90s, retry: 2, shell: sh, grace-period: 1500ms }
timeouts: { pipeline: 10m, finally: 1m }
stages:
  a: { run: 'echo x >> tries-a; test "$(wc -l < tries-a)" -ge 2', retry: { max-attempts: 3, backoff: 10ms, on: { exit-codes: [1, '3-5'], output: /ECONN/i } } }
  b: { needs: [{ stage: a, allow-failure: true }], if: "always() && stages.a.outcome == 'success'", run: echo "ran-b $TOP", outputs: [v], env: { A: '\${{ stages.a.conclusion }}' } }
  c: { needs: b, run: exit 3, continue-on-error: { exit-codes: [3] }, limits: { output: 5MB }, post: { failure: echo ran-failure, cleanup: { run: echo ran-cleanup, timeout: 5s } } }
finally:
  d: { run: echo ran-d, if: success() }`

  test('prints a pipeline that is valid, and means the same', async () => {
    const workspace = workspaceOf({ 'p.yml': yaml })
    const first = await runCli(['render', 'p.yml'], { cwd: workspace.path })
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    workspace.write('rendered.yml', first.stdout)
    expect(first.stdout).toContain('grace-period: 1s500ms')
    expect(await runCli(['render', 'rendered.yml'], { cwd: workspace.path })).toMatchObject({ exitCode: 0, stdout: first.stdout })
    const facts: unknown[] = []
    for (const name of ['p.yml', 'rendered.yml']) {
      const { path: cwd } = workspaceOf({ 'x.yml': workspace.read(name) })
      const { stdout, exitCode } = await runCli(['run', 'x.yml', '--json'], { cwd })
      const { stages } = JSON.parse(stdout) as { stages: { name: string; outcome: string; conclusion: string; attempts: unknown[]; hooks: { hook: string }[] }[] }
      facts.push({ exitCode, stages: stages.map((stage) => [stage.name, stage.outcome, stage.conclusion, stage.attempts.length, stage.hooks.map(({ hook }) => hook)]) })
    }
    expect(facts[0]).toEqual(facts[1])
    expect(facts[0]).toEqual({
      exitCode: 0,
      stages: [['a', 'success', 'success', 2, []], ['b', 'success', 'success', 1, []], ['c', 'failure', 'success', 2, ['failure', 'cleanup']], ['d', 'success', 'success', 1, []]],
    })
  })
})

describe('options', () => {
  test.each([
    [[], ['ran-a', 'ran-b', 'ran-c']],
    [['--stages', 'b'], ['ran-a', 'ran-b']],
    [['-s', 'c'], ['ran-c']],
    [['-s', 'a', '--stages', 'c'], ['ran-a', 'ran-c']],
    [['--stages=a, c'], ['ran-a', 'ran-c']],
  ])('%j runs %j', async (args, expected) => {
    const result = await run(GRAPH, args)
    expect(result.exitCode).toBe(0)
    expect(ran(result)).toEqual(expected)
  })

  test('--stages with an unknown name says which there are', async () => {
    const { exitCode, stderr } = await run(GRAPH, ['--stages', 'bb'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/--stages.*\n?.*bb/)
  })

  test('--max-parallel 1 runs one after the other', async () => {
    const yaml = 'stages: { a: { run: "mkdir lock; sleep 0.05; rmdir lock" }, b: { run: "mkdir lock; sleep 0.05; rmdir lock" }, c: { run: "mkdir lock; rmdir lock" } }'
    expect(await run(yaml, ['--max-parallel', '1'])).toMatchObject({ exitCode: 0 })
    expect(await run(yaml, ['-p1'])).toMatchObject({ exitCode: 0 })
  })

  test.each([
    ['true', ['ran-a']],
    ['false', ['ran-a', 'ran-b']],
  ])('--fail-fast %s', async (mode, expected) => {
    const result = await run('max-parallel: 1\nstages: { a: { run: echo ran-a; exit 1 }, b: { run: echo ran-b } }', ['--fail-fast', mode])
    expect(result.exitCode).toBe(1)
    expect(ran(result)).toEqual(expected)
  })

  test('-C runs as if started there', async () => {
    const workspace = workspaceOf({ 'sub/stagewright.yml': 'stages: { a: { run: pwd } }' })
    const { stdout, exitCode } = await runCli(['run', '-C', 'sub', '--report', 'out/r.json'], { cwd: workspace.path })
    expect([exitCode, stdout.split('\n')[0]]).toEqual([0, `${workspace.path}/sub`])
    expect(JSON.parse(workspace.read('sub/out/r.json'))).toMatchObject({ outcome: 'success' })
  })

  test('-C with a folder that is not there is an error in words', async () => {
    const { stderr, exitCode } = await runCli(['run', '-C', 'nowhere'], { cwd: workspaceOf().path })
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/nowhere: there is no such folder/)
  })

  test('--report and --summary write the report, after a failure too', async () => {
    const workspace = workspaceOf({ 'stagewright.yml': 'stages: { a: { run: exit 4 } }' })
    const { exitCode } = await runCli(['run', '--report=deep/report.json', '--summary', 'summary.md'], { cwd: workspace.path })
    expect(exitCode).toBe(4)
    expect(JSON.parse(workspace.read('deep/report.json'))).toMatchObject({ outcome: 'failure', stages: [{ exitCode: 4 }] })
    expect(workspace.read('summary.md')).toMatch(/^## .*a failed/)
  })

  test('--report that cannot be written is said and turns nothing red', async () => {
    const workspace = workspaceOf({ 'stagewright.yml': 'stages: { a: { run: "true" } }', file: '' })
    const { exitCode, stderr } = await runCli(['run', '--report', 'file/report.json'], { cwd: workspace.path })
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('could not write')])
  })
})

describe('colour', () => {
  const colored = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> =>
    (await run('stages: { a: { run: "true" } }', args, env)).stdout.includes('\u001b[')

  test.each([
    ['there is none in a pipe', [], {}, false],
    ['FORCE_COLOR brings it', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 does not', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR wins over FORCE_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', [], { FORCE_COLOR: '1', NO_COLOR: '' }, true],
    ['--color brings it', ['--color'], { NO_COLOR: '1' }, true],
    ['--no-color wins', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, args, env, expected) => {
    expect(await colored(args, env)).toBe(expected)
  })
})

describe('help and mistakes', () => {
  test.each([
    [['--help'], 'Usage'],
    [['help'], 'Usage'],
    [['run', '--help'], 'Exit codes'],
    [['help', 'run'], 'Exit codes'],
    [['validate', '-h'], 'Runs nothing'],
    [['help', 'render'], 'defaults merged'],
    [['--version'], '0.'],
  ])('%j is answered on stdout', async (args, words) => {
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: workspaceOf().path })
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toContain(words)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test.each([
    [[], 'expected a command'],
    [['rnu'], "unknown command 'rnu'"],
    [['run', '--jsno'], "'--jsno'"],
    [['run', 'a.yml', 'b.yml'], "got also 'b.yml'"],
    [['run', '--max-parallel', '0'], '--max-parallel'],
    [['run', '--max-parallel'], '--max-parallel'],
    [['run', '--fail-fast', 'maybe'], 'true, false, kill'],
  ])('%j is answered on stderr with help and code 2', async (args, words) => {
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: workspaceOf({ 'stagewright.yml': 'stages: { a: { run: echo never } }' }).path })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr).toContain('Usage')
  })

  test('no pipeline says where it was looked for', async () => {
    const { exitCode, stderr } = await runCli(['run'], { cwd: workspaceOf().path })
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/: there is no pipeline here\n.*\.github\/stagewright\.yml/)
    expect(stderr).not.toContain("input '")
  })
})
