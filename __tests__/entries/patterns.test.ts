import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { distFolder } from '../support/built.ts'
import { createWorkspace } from '../support/workspace.ts'

// Real processes, on a machine that may have more to do.
jest.setTimeout(120_000)

const PIPELINE = `
stages:
  one:
    run: echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1; exit 1
    retry: { max-attempts: 2, on: { output: /(A+)+$/i }, abort-on: (a|a)*b }
`

const workspace = createWorkspace({ 'stagewright.yml': PIPELINE })
afterAll(() => workspace.remove())

describe('a run', () => {
  test('ends though its patterns would search forever in what its stage writes', () => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: workspace.path, STAGEWRIGHT_STATE_DIR: workspace.path }
    const { status, signal, stderr, stdout } = spawnSync(process.execPath, [join(distFolder, 'cli.js'), 'run'], { cwd: workspace.path, env, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' })
    expect({ status, signal, log: `${stdout}${stderr}` }).toEqual({ status: 1, signal: null, log: expect.stringContaining('no rule of `retry` fits') })
  })
})
