import { describe, expect, jest, test } from '@jest/globals'
import { SECRETS } from '../support/runner.ts'
import { pipelineStep, step, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

describe('what a stage sees of the job', () => {
  test('is what an ordinary step would see, without inputs, state and secrets of the action', async () => {
    const workspace = workspaceOf()
    const result = await step({ run: 'env > env.txt' }, { workspace, state: { hidden: 'state-value' }, env: { MINE: 'yes' } })
    const seen = workspace.read('env.txt')
    expect(result.exitCode).toBe(0)
    for (const secret of [...Object.values(SECRETS), 'state-value']) expect(seen).not.toContain(secret)
    expect(seen).not.toMatch(/^(INPUT|STATE|ACTIONS)_/m)
    expect(seen).toMatch(/^MINE=yes$/m)
    expect(seen).toMatch(/^GITHUB_REPOSITORY=octocat\/hello-world$/m)
    expect(seen).toMatch(/^STAGEWRIGHT_STAGE=run$/m)
  })

  test('holds private copies of the files that the runner reads', async () => {
    const workspace = workspaceOf()
    const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']
    const run = names.map((name) => `test -w "$${name}"; echo "$${name}" >> paths.txt; echo "leak=1" >> "$${name}"`).join('\n')
    const result = await step({ run }, { workspace })
    expect(result.exitCode).toBe(0)
    expect(workspace.read('paths.txt')).not.toContain('_runner_file_commands')
    expect([result.env, result.paths, result.state]).toEqual([{}, [], {}])
    expect(result.outputs).not.toHaveProperty('leak')
  })

  test('is not the standard input of the runner', async () => {
    expect((await step({ run: 'cat; echo done' })).outputs['stdout']).toBe('done\n')
  })
})

describe('what a stage hands on', () => {
  test('is what it declares; the rest stays behind, and that is said', async () => {
    const result = await pipelineStep(`
stages:
  make:
    outputs: [a]
    exports: [B]
    run: |
      echo a=1 >> "$GITHUB_OUTPUT"
      echo b=2 >> "$GITHUB_OUTPUT"
      echo B=3 >> "$GITHUB_ENV"
      echo C=4 >> "$GITHUB_ENV"
      echo /opt/undeclared >> "$GITHUB_PATH"
  use:
    needs: make
    env: { A: '\${{ stages.make.outputs.a }}', X: '\${{ stages.make.outputs.b }}' }
    run: echo "A=$A X=$X B=$B C=$C PATH=$PATH"`)
    expect(result).toMatchObject({ exitCode: 0, env: { B: '3' }, paths: [] })
    expect(result.env).not.toHaveProperty('C')
    expect(result.lines.find((line) => line.startsWith('A='))).toMatch(/^A=1 X= B=3 C= PATH=(?!.*undeclared)/)
    const told = result.lines.join('\n')
    expect(told).toContain('wrote b to GITHUB_OUTPUT; not handed on')
    expect(told).toContain('wrote C, PATH to GITHUB_ENV; not handed on')
    expect(JSON.parse(result.outputs['stages'] ?? '').make.outputs).toEqual({ a: '1' })
  })

  test('reaches later stages and the later steps of the job, the path too', async () => {
    const workspace = workspaceOf()
    const result = await pipelineStep(
      `
stages:
  install:
    exports: [PATH, TOOL, TEXT]
    run: |
      mkdir -p bin
      printf '#!/bin/sh\\necho tool of mine\\n' > bin/mytool; chmod +x bin/mytool
      echo "$PWD/bin" >> "$GITHUB_PATH"
      echo /opt/second >> "$GITHUB_PATH"
      echo TOOL=mytool >> "$GITHUB_ENV"
      printf 'TEXT<<END\\none\\ntwo\\nEND\\n' >> "$GITHUB_ENV"
  use: { needs: install, run: 'echo "path $PATH"; "$TOOL"; echo "$TEXT"' }`,
      { workspace },
    )
    expect(result).toMatchObject({ exitCode: 0, env: { TOOL: 'mytool', TEXT: 'one\ntwo' }, paths: [`${workspace.path}/bin`, '/opt/second'] })
    expect(result.lines).toEqual(expect.arrayContaining(['tool of mine', 'one', 'two', expect.stringContaining(`path /opt/second:${workspace.path}/bin:`)]))
  })

  test('reaches the job although one of the names is refused by the runner', async () => {
    const result = await step({ run: 'echo NODE_OPTIONS=--no-warnings >> "$GITHUB_ENV"; echo GOOD=1 >> "$GITHUB_ENV"', exports: 'NODE_OPTIONS GOOD' })
    expect(result).toMatchObject({ exitCode: 0, env: { GOOD: '1' }, problems: [] })
    expect(result.lines.join('\n')).toContain('"NODE_OPTIONS" is no name that the runner takes')
  })

  test('is nothing after a mistake in its file, and that is said', async () => {
    const result = await step({ run: 'echo a=1 >> "$GITHUB_OUTPUT"; echo nonsense >> "$GITHUB_OUTPUT"', outputs: 'a' })
    expect(result.lines.join('\n')).toContain('GITHUB_OUTPUT was read only in part: "nonsense" is neither NAME=value nor NAME<<DELIMITER')
  })

  test('cannot be taken for an output of the action itself', async () => {
    const result = await step({ run: 'printf "outcome=forged\\nown=mine\\n" >> "$GITHUB_OUTPUT"', outputs: 'outcome, own' })
    expect(result.outputs).toMatchObject({ outcome: 'success', own: 'mine' })
  })

  test('holds the Markdown of its summary, with its name and within bounds', async () => {
    const result = await pipelineStep(`
stages:
  small: { run: 'printf "### Coverage\\n**93 %%** of lines" >> "$GITHUB_STEP_SUMMARY"' }
  large: { needs: small, shell: sh, run: 'yes "| a | b |" | head -c 3000000 >> "$GITHUB_STEP_SUMMARY"' }`)
    expect(result).toMatchObject({ exitCode: 0, problems: [] })
    expect(result.summary).toContain('**93 %** of lines')
    expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1_000_000)
    expect(result.lines.join('\n')).toContain('GITHUB_STEP_SUMMARY was cut')
  })

  test('of a link in place of its file is nothing', async () => {
    const workspace = workspaceOf({ 'secret.txt': 'a=secret\n' })
    const result = await step({ run: 'ln -sf "$PWD/secret.txt" "$GITHUB_OUTPUT"', outputs: 'a' }, { workspace })
    expect(result.outputs).not.toHaveProperty('a')
    expect(result.lines.join('\n')).toContain('GITHUB_OUTPUT was ignored')
  })
})
