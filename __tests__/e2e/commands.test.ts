import { describe, expect, jest, test } from '@jest/globals'
import { GITHUB_TOKEN, type RunnerResult, SECRETS } from '../support/runner.ts'
import { runCli } from '../support/cli.ts'
import { createStepLog } from '../support/runner/log.ts'
import { pipelineStep, step, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const names = (result: RunnerResult): readonly string[] => obeyed(result).map(({ name }) => name)

/** All but the masks of the job's own tokens, with which every step begins. */
const obeyed = ({ commandsSeen }: RunnerResult): RunnerResult['commandsSeen'] => commandsSeen.filter(({ name, data }) => name !== 'add-mask' || !isOurs(data))

/** Whoever masks a token tells its encodings too. */
const isOurs = (masked: string): boolean =>
  /^[\w-]{16,}$/.test(masked) || [GITHUB_TOKEN, ...Object.values(SECRETS)].some((token) => masked === token)

/** Commands of ours; what else was obeyed came from the stage. */
const foreign = (result: RunnerResult): readonly string[] =>
  obeyed(result)
    .filter(({ name, data, properties }) => !(name === 'group' && data === 'T') && name !== 'endgroup' && properties['title'] === undefined)
    .map(({ name }) => name)

const FORBIDDEN = {
  'set-output': 'set-output name=forged',
  'save-state': 'save-state name=forged',
  'set-env': 'set-env name=forged',
  'add-path': 'add-path',
  'add-matcher': 'add-matcher',
  'remove-matcher': 'remove-matcher owner=x',
  echo: 'echo',
  'stop-commands': 'stop-commands',
}

const WAYS: Readonly<Record<string, (command: string) => string>> = {
  'at the start of a line': (command) => `printf '%s\\n' '::${command}::value'`,
  'behind white space': (command) => `printf ' \\t\\302\\240%s\\n' '::${command}::value'`,
  'behind a bare return': (command) => `printf '50%%\\r%s\\n' '::${command}::value'`,
  'in the old syntax': (command) => `printf 'text %s\\n' '##[${command.replace(',', ';')}]value'`,
  'without a line end': (command) => `printf '%s' '::${command}::value'`,
  'on the other stream': (command) => `printf '%s\\n' '::${command}::value' >&2`,
  'in capitals': (command) => `printf '%s\\n' '::${command.toUpperCase()}::value'`,
}

describe('workflow commands in the output of a stage', () => {
  test.each(Object.entries(WAYS))('%s never reach the runner if they do more than show', async (_, way) => {
    const result = await step({ run: Object.values(FORBIDDEN).map(way).join('\n'), name: 'T' })
    expect(foreign(result)).toEqual([])
    expect(result).toMatchObject({ exitCode: 0, isStopped: false, refused: [], state: {}, env: {}, outputs: { outcome: 'success' } })
    expect(result.outputs).not.toHaveProperty('forged')
    expect(result.lines.join('\n')).toMatch(/kept from the runner: the workflow commands .*; `workflow-commands: all` would let them pass/)
  })

  test('written in pieces never reach the runner either', async () => {
    const run = `
      const piece = (text) => new Promise((done) => process.stdout.write(text, () => setTimeout(done, 2)))
      for (const text of ['\\n:', ':', 'stop-', 'commands', ':', ':tok\\n', '#', '#', '[stop-commands', ']tok\\n', 'x\\r', '::set-output name=forged', '::1\\n']) await piece(text)`
    const result = await step({ run, shell: 'node', name: 'T' })
    expect(foreign(result)).toEqual([])
    expect(result).toMatchObject({ isStopped: false, exitCode: 0 })
    expect(result.lines).toContain('\\::stop-commands::tok')
  })

  test.each(['grouped', 'stream'])('in UTF-16 behind a byte-order mark are no commands in %s order', async (order) => {
    for (const encoding of ['le', 'be']) {
      const run = `
        const bytes = Buffer.from('\\ufeff::stop-commands::tok\\n::set-output name=forged::1\\n', 'utf16le')
        process.stdout.write(${encoding === 'be'} ? bytes.swap16() : bytes)
        process.exitCode = 3`
      const result = await step({ run, shell: 'node', name: 'T', 'log-order': order })
      expect(foreign(result)).toEqual([])
      expect(result.annotations).toMatchObject([{ level: 'error', title: 'T failed' }])
    }
  })

  test('that only show, or hide, pass by default', async () => {
    const result = await step({ run: 'echo ::add-mask::hush; echo "a hush b"; echo "::warning file=a.js,line=3::careful"; echo ::notice::seen; echo ::debug::deep; echo "::group::Inner"; echo inside; echo ::endgroup::', name: 'T' })
    expect(result.masks.filter((mask) => !isOurs(mask))).toEqual(['hush'])
    expect(result.lines).toContain('a *** b')
    expect(result.annotations).toEqual(expect.arrayContaining([{ level: 'warning', file: 'a.js', line: '3', message: 'careful' }, { level: 'notice', message: 'seen' }]))
    expect(names(result)).toContain('debug')
    expect(result.groups.map(({ title }) => title)).toEqual(['T', 'Inner'])
  })

  test('of any kind do not pass with `none`', async () => {
    const result = await step({ run: 'echo ::error::forged; echo "x ##[warning]forged"; echo ::add-mask::x', name: 'T', 'workflow-commands': 'none' })
    expect(foreign(result)).toEqual([])
    expect(result.annotations).toEqual([])
  })

  test('all pass with `all`', async () => {
    const result = await step({ run: 'echo "::set-output name=made::1"; echo ::add-matcher::m.json', name: 'T', 'workflow-commands': 'all' })
    expect(result.outputs['made']).toBe('1')
    expect(names(result)).toContain('add-matcher')
    expect(result.lines.join('\n')).not.toContain('kept from the runner')
  })

  test.each(['grouped', 'stream'])('in names, titles and conditions are only text in %s order', async (order) => {
    const result = await pipelineStep(`
name: "::stop-commands::run ##[set-output name=forged]1"
log-order: ${order}
stages:
  one: { name: "::set-output name=forged::1", run: echo first; echo second >&2; exit 1 }
  two: { name: "##[set-output name=forged]1", run: echo third, needs: { stage: one, allow-failure: true }, if: always() }
  three: { name: "a\\n::set-output name=forged::1", run: 'echo fourth', if: always() }`)
    expect(names(result).filter((name) => !['group', 'endgroup', 'error'].includes(name))).toEqual([])
    expect(result.outputs).not.toHaveProperty('forged')
    expect(result.isStopped).toBe(false)
    expect(result.lines.join('\n')).toMatch(/first(.|\n)*third/)
  })

  test.each(['grouped', 'stream'])('that hold secrets back work in %s order with stages side by side', async (order) => {
    const result = await pipelineStep(`
log-order: ${order}
stages:
  one: { run: 'echo ::add-mask::hush; echo "one hush"' }
  two: { run: 'echo "::error::two broke"; echo two' }`)
    expect(result.masks.filter((mask) => !isOurs(mask))).toEqual(['hush'])
    expect(result.lines.join('\n')).not.toContain('one hush')
    expect(result.annotations).toMatchObject([{ message: 'two broke' }])
  })

  test('in what the report repeats of the output are only text, for the command line in a job too', async () => {
    const workspace = workspaceOf({ 'p.yml': `stages: { one: { run: 'echo "x ##[set-output name=forged]1"; echo "::stop-commands::t"; exit 1' } }` })
    for (const flags of [[], ['--json']]) {
      const { stdout, stderr } = await runCli(['run', 'p.yml', ...flags], { cwd: workspace.path, env: { GITHUB_ACTIONS: 'true' } })
      const log = createStepLog()
      for (const line of `${stdout}\n${stderr}`.split(/\r\n|\n|\r/)) log.read(line)
      expect(log.commandsSeen.map(({ name }) => name).filter((name) => !['group', 'endgroup', 'error'].includes(name))).toEqual([])
      if (flags.length > 0) expect(JSON.parse(stdout).stages[0].attempts[0].tail.text).toContain('##[set-output')
    }
  })

  test('in an invalid pipeline file are only text, for the command line in a job too', async () => {
    const workspace = workspaceOf({ 'p.yml': 'stages:\n  one:\n    run: x\n    ::set-output name=forged::1: y\n' })
    const { stderr, exitCode } = await runCli(['run', 'p.yml'], { cwd: workspace.path, env: { GITHUB_ACTIONS: 'true' } })
    const log = createStepLog()
    for (const line of stderr.split(/\r\n|\n|\r/)) log.read(line)
    expect(exitCode).toBe(2)
    expect(log.commandsSeen).toEqual([])
    const inAction = await step({ pipeline: 'p.yml' }, { workspace })
    expect(names(inAction).filter((name) => name !== 'error')).toEqual([])
  })
})
