import { describe, expect, jest, test } from '@jest/globals'
import { pipelineStep, step, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const HOST = { AWS_REGION: 'eu', AWS_KEY: 'key', MINE: 'mine', NODE_OPTIONS: '', SOME_TOKEN: 'token-value' }

const namesIn = (text: string): readonly string[] => [...text.matchAll(/^([A-Za-z_]\w*)=/gm)].map(([, name = '']) => name)

describe('the environment of a stage', () => {
  test('that is strict holds what programs need, what it declares, what passes through, and what stages handed on', async () => {
    const workspace = workspaceOf()
    const result = await pipelineStep(
      `
env: { EVERYWHERE: '1', FROM_HOST: '\${{ env.MINE }}' }
defaults: { env-mode: strict, pass-through-env: 'AWS_*' }
stages:
  make: { run: 'echo HANDED=on >> "$GITHUB_ENV"; env > make.txt', exports: HANDED }
  use: { needs: make, run: 'env > use.txt', env: { OWN: '2' }, pass-through-env: [AWS_REGION], post: { always: 'env > hook.txt' } }
  open: { needs: make, run: 'env > open.txt', env-mode: inherit }`,
      { workspace, env: HOST },
    )
    expect(result.exitCode).toBe(0)
    const [make, use, hook, open] = ['make', 'use', 'hook', 'open'].map((name) => namesIn(workspace.read(`${name}.txt`)))
    expect(make).toEqual(expect.arrayContaining(['PATH', 'HOME', 'CI', 'GITHUB_SHA', 'GITHUB_OUTPUT', 'RUNNER_OS', 'EVERYWHERE', 'FROM_HOST', 'AWS_REGION', 'AWS_KEY', 'STAGEWRIGHT_STAGE']))
    expect(use).toEqual(expect.arrayContaining(['HANDED', 'OWN', 'AWS_REGION']))
    expect(hook).toEqual(expect.arrayContaining(['HANDED', 'OWN', 'AWS_REGION', 'STAGEWRIGHT_HOOK']))
    for (const seen of [make, use, hook]) for (const name of ['MINE', 'NODE_OPTIONS', 'SOME_TOKEN']) expect(seen).not.toContain(name)
    expect(use).not.toContain('AWS_KEY')
    expect(open).toEqual(expect.arrayContaining(['MINE', 'AWS_KEY', 'SOME_TOKEN', 'HANDED']))
    expect(workspace.read('use.txt')).toContain('FROM_HOST=mine')
  })

  test('of a single stage can be strict too', async () => {
    const workspace = workspaceOf()
    const result = await step({ run: 'env > env.txt', 'env-mode': 'strict', 'pass-through-env': 'AWS_*, MINE' }, { workspace, env: HOST })
    expect(result.exitCode).toBe(0)
    expect(namesIn(workspace.read('env.txt'))).toEqual(expect.arrayContaining(['AWS_KEY', 'MINE']))
    expect(namesIn(workspace.read('env.txt'))).not.toContain('SOME_TOKEN')
  })

  test('takes over from a pattern nothing that could change what programs do, nor does the job', async () => {
    const workspace = workspaceOf()
    const result = await pipelineStep(
      `
stages:
  evil:
    exports: ['*']
    run: |
      printf 'APP_A=1\\nLD_PRELOAD=/tmp/evil.so\\nBASH_ENV=/tmp/evil.sh\\nNODE_OPTIONS=-r /tmp/evil.js\\n' >> "$GITHUB_ENV"
      echo /tmp/evil >> "$GITHUB_PATH"
  next: { needs: evil, run: 'env > env.txt' }`,
      { workspace },
    )
    expect(result).toMatchObject({ exitCode: 0, env: { APP_A: '1' }, paths: [] })
    expect(Object.keys(result.env)).toEqual(['APP_A'])
    expect(workspace.read('env.txt')).not.toContain('evil')
    expect(result.lines.join('\n')).toMatch(/wrote LD_PRELOAD, BASH_ENV, NODE_OPTIONS, PATH to GITHUB_ENV; not handed on/)
  })
})
