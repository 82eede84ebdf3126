import { readFileSync } from 'node:fs'
import { describe, expect, jest, test } from '@jest/globals'
import { where } from '../support/tools.ts'
import { pipelineStep, step, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const SUCCESS = { exitCode: 0, problems: [], orphans: [], wasHeldOpen: false }

const failed = (stdout: string, exitCode: number) => ({
  exitCode,
  outputs: { stdout, outcome: 'failure', reason: 'exit', 'exit-code': String(exitCode), 'failed-stage': 'run' },
})

describe('a single stage as an action', () => {
  test('gives all outputs after a success', async () => {
    const result = await step({ run: 'echo out\necho err >&2\necho "version=1.2" >> "$GITHUB_OUTPUT"', name: 'Say it', outputs: 'version' })
    expect(result).toMatchObject(SUCCESS)
    expect(result.outputs).toMatchObject({
      outcome: 'success', conclusion: 'success', reason: '', 'exit-code': '0', attempts: '1', 'failed-stage': '', stdout: 'out\n', stderr: 'err\n', version: '1.2',
    })
    expect(Number(result.outputs['duration-ms'])).toBeGreaterThan(0)
    expect(JSON.parse(result.outputs['stages'] ?? '')).toMatchObject({ run: { outcome: 'success', outputs: { version: '1.2' } } })
    expect(JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8'))).toMatchObject({ version: 1, outcome: 'success', stages: [{ name: 'run' }] })
    expect(result.summary).toMatch(/^## .*Say it succeeded/)
    expect(result.state).toEqual({})
  })

  test.each([
    ['bash', 'echo "${BASH_VERSION:+yes}" | cat; false | true; echo unseen', 'yes\n', 1],
    ['sh', 'echo yes; false; echo unseen', 'yes\n', 1],
    ['node', 'import { argv } from "node:process"\nconsole.log(argv.length > 1 ? "yes" : "no")\nprocess.exit(5)', 'yes\n', 5],
  ])('runs its script in %s', async (shell, run, stdout, exitCode) => {
    expect(await step({ run, shell })).toMatchObject(failed(stdout, exitCode))
  })

  where('python3', 'python')('runs its script in python', async () => {
    const result = await step({ run: 'import sys\nprint("yes")\nsys.exit(4)', shell: 'python' })
    expect(result).toMatchObject(failed('yes\n', 4))
  })

  test('runs in its folder with its environment', async () => {
    const workspace = workspaceOf({ 'sub/file.txt': 'here' })
    const result = await step({ run: 'cat file.txt; printf " %s %s" "$A" "$B"', 'working-directory': 'sub', env: 'A: 1.10\nB: "yes"' }, { workspace })
    expect(result.outputs['stdout']).toBe('here 1.10 yes')
  })

  test('is tried again until it succeeds, with a warning for each retry', async () => {
    const workspace = workspaceOf()
    const run = 'echo x >> tries; if [ "$(wc -l < tries)" -lt 3 ]; then echo "ECONNRESET"; exit 7; fi'
    const result = await step({ run, name: 'Flaky', 'max-attempts': '4', backoff: '10ms', 'retry-on': '/ECONN/', 'before-retry': 'echo "before $STAGEWRIGHT_ATTEMPT $STAGEWRIGHT_EXIT_CODE"' }, { workspace })
    expect(result).toMatchObject({ ...SUCCESS, outputs: { outcome: 'success', attempts: '3' } })
    expect(result.annotations.map(({ level, title }) => [level, title])).toEqual([['warning', 'Flaky is tried again'], ['warning', 'Flaky is tried again']])
    expect(result.lines).toEqual(expect.arrayContaining(['before 1 7', 'before 2 7']))
  })

  test.each([
    [{ 'retry-on': '3' }, 'no rule of `retry` fits'],
    [{ 'retry-on': 'timeout' }, 'no rule of `retry` fits'],
    [{ 'abort-on': 'fatal' }, 'matches `abort-on`'],
    [{ 'max-elapsed': '5ms' }, '`max-elapsed` allows'],
  ])('is not tried again where %j forbids it', async (inputs, why) => {
    const result = await step({ run: 'echo fatal; exit 1', 'max-attempts': '3', backoff: '10ms', ...inputs })
    expect(result).toMatchObject({ exitCode: 1, outputs: { attempts: '1' } })
    expect(result.lines.join('\n')).toContain(why)
  })

  test.each([
    [{ timeout: '150ms' }, 'timeout'],
    [{ 'total-timeout': '150ms', 'max-attempts': '3' }, 'timeout'],
    [{ 'no-output-timeout': '150ms' }, 'no-output-timeout'],
  ])('is stopped by %j', async (limit, reason) => {
    const result = await step({ run: 'sleep 300', ...limit, 'grace-period': '1s' })
    expect(result).toMatchObject({ exitCode: 124, orphans: [], outputs: { outcome: 'failure', reason, 'exit-code': '124', attempts: '1' } })
  })

  test('is killed after its grace period', async () => {
    const result = await step({ run: "trap '' TERM; while :; do sleep 0.1; done", timeout: '300ms', 'grace-period': '100ms' })
    expect(result).toMatchObject({ exitCode: 124, orphans: [] })
  })

  test('is stopped when it writes too much', async () => {
    const result = await step({ run: 'yes', 'output-limit': '10kB', 'grace-period': '1s' })
    expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'limit' }, orphans: [] })
  })

  test.each([
    ['true', 3, 'success', 0],
    ['exit-codes: [3, 10-12]', 11, 'success', 0],
    ['exit-codes: [3, 10-12]', 4, 'failure', 4],
  ])('with continue-on-error %s and exit code %i concludes in %s', async (tolerance, code, conclusion, exitCode) => {
    const result = await step({ run: `exit ${code}`, 'continue-on-error': tolerance })
    expect(result).toMatchObject({ exitCode, outputs: { outcome: 'failure', conclusion, reason: 'exit', 'exit-code': String(code) } })
    expect(result.annotations.map(({ level }) => level)).toEqual([conclusion === 'success' ? 'warning' : 'error'])
  })

  test('keeps the last part of a long output and says how much it has cut', async () => {
    const result = await step({ shell: 'sh', run: 'yes 0123456789abcde | head -c 1048576; echo last; yes e | head -c 200000 >&2; echo short' })
    const { stdout = '', stderr = '' } = result.outputs
    const [first = '', ...lines] = stdout.split('\n')
    expect(first).toMatch(/^\[… [\d,]+ bytes cut\]$/)
    const cut = Number(first.replaceAll(/\D/g, ''))
    expect(cut + Buffer.byteLength(lines.join('\n'))).toBe(1_048_576 + 'last\nshort\n'.length)
    expect(stdout).toMatch(/last\nshort\n$/)
    expect(Buffer.byteLength(stdout)).toBeLessThan(70_000)
    expect(stderr).toMatch(/^\[… [\d,]+ bytes cut\]\ne\n/)
    expect(result.problems).toEqual([])
  })

  test('says nothing of a cut where there is none', async () => {
    const { outputs } = await step({ shell: 'sh', run: 'yes e | head -c 200000 >&2; echo short' })
    expect(outputs['stdout']).toBe('short\n')
  })

  test('blames the place that its output names, if there is such a file', async () => {
    const workspace = workspaceOf({ 'src/app.ts': 'x\ny\nz\n' })
    const run = 'echo "Error: at lib/gone.ts:3:1"; echo "Error: boom at src/app.ts:2:5"; exit 1'
    const { annotations } = await step({ run, name: 'Compile' }, { workspace })
    expect(annotations).toMatchObject([{ level: 'error', title: 'Compile failed', file: 'src/app.ts', line: '2', column: '5' }])
  })

  test('never writes more than ten annotations of a level', async () => {
    const result = await step({ run: 'exit 1', 'max-attempts': '14', backoff: '0ms' })
    const count = (level: string): number => result.commandsSeen.filter(({ name }) => name === level).length
    expect([count('warning'), count('error'), result.annotationsDropped]).toEqual([10, 1, 0])
  })

  test('keeps the summary within its bound', async () => {
    const stages = Array.from({ length: 24 }, (_, index) => `  s${index}: { run: 'yes "<&|*_line ${index}>" | head -c 90000; yes "# $0" | head -c 90000 >> "$GITHUB_STEP_SUMMARY"; exit 1' }`)
    const result = await pipelineStep(`fail-fast: false\ndefaults: { shell: sh }\nstages:\n${stages.join('\n')}`)
    expect(result).toMatchObject({ exitCode: 1, problems: [] })
    expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1_000_000)
    expect(Buffer.byteLength(result.summary)).toBeGreaterThan(100_000)
    expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(result.annotationsDropped).toBe(0)
  })

  test.each([
    ['always', 'true', true],
    ['on-failure', 'true', false],
    ['on-failure', 'false', true],
    ['never', 'false', false],
  ])('with summary %s and the script %s has a summary: %s', async (summary, run, isThere) => {
    expect((await step({ run, summary })).summary !== '').toBe(isThere)
  })
})

describe('bad inputs', () => {
  test.each([
    [{}, "input 'pipeline'"],
    [{ run: 'echo ran', pipeline: 'x.yml' }, 'got both'],
    [{ run: 'echo ran', timeout: '5 parsecs' }, "input 'timeout'"],
    [{ run: 'echo ran', 'working-directory': 'nowhere' }, "input 'working-directory'"],
    [{ run: 'echo ran', shell: 'no-such-shell' }, "input 'shell'"],
    [{ run: 'echo ran', max_attempts: '3' }, 'max-attempts'],
    [{ run: 'echo ran', 'retry-on': '/(/', 'max-attempts': '2' }, "input 'retry-on'"],
    [{ pipeline: 'gone.yml' }, 'gone.yml'],
  ])('%j end with code 2 before anything ran, and an annotation', async (inputs, words) => {
    const result = await step(inputs)
    expect(result).toMatchObject({ exitCode: 2, annotations: [{ level: 'error' }] })
    expect(result.annotations.map(({ message }) => message).join('\n')).toContain(words)
    expect(result.lines).not.toContain('ran')
  })

  test('of a pipeline file are annotated at their lines, all at once', async () => {
    const workspace = workspaceOf({ '.github/stagewright.yml': 'stages:\n  a:\n    rum: echo ran\n  b: { run: echo ran, needs: [c] }\n' })
    const { annotations, exitCode } = await step({}, { workspace })
    expect(exitCode).toBe(2)
    const places = annotations.map(({ level, file, line }) => [level, file, line])
    expect(places).toEqual(expect.arrayContaining([['error', '.github/stagewright.yml', '3'], ['error', '.github/stagewright.yml', '4']]))
  })
})
