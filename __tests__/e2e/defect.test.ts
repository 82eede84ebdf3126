import { describe, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { step, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

describe('a machine on which nothing can be run', () => {
  test('fails the step and says why', async () => {
    const result = await step({ run: 'true' }, { env: { RUNNER_TEMP: '/dev/null/none' } })
    expect(result.exitCode).toBe(1)
    expect(result.annotations).toMatchObject([
      { level: 'error', title: 'Stagewright could not go on', message: expect.stringMatching(/no place for temporary files: .*ENOTDIR.*set RUNNER_TEMP/) },
    ])
  })

  test('fails the command and says why', async () => {
    const workspace = workspaceOf({ 'stagewright.yml': 'stages: { a: { run: touch ran } }\n' })
    const result = await runCli(['run'], { cwd: workspace.path, env: { TMPDIR: '/dev/null/none' } })
    expect(result.exitCode).toBe(1)
    expect(result.stderr).toContain('there is no place for temporary files')
    expect(workspace.has('ran')).toBe(false)
  })
})
