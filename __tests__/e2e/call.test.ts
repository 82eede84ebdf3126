import { existsSync } from 'node:fs'
import { describe, expect, jest, test } from '@jest/globals'
import { where } from '../support/tools.ts'
import { pipelineStep, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const DEPLOY = `
import { setTimeout as sleep } from 'node:timers/promises'

export class Busy extends Error { get name() { return 'Busy' } }

export async function deploy({ region }, { log, attempt }) {
  log('deploying', { region, attempt })
  if (attempt === 1) throw new Busy('another deployment runs')
  return { region, url: 'https://' + region + '.example.com' }
}

export async function migrate(_, { signal }) {
  console.log('migrating')
  try { await sleep(600_000, undefined, { signal }) } finally { console.log('rolled back') }
}

export function hold() { console.log('holding', process.pid); return sleep(600_000) }

export const leak = ({ password }) => ({ password })
`

describe('a called function', () => {
  test('is retried by the type of its error, and hands its result on to stages and the job', async () => {
    const result = await pipelineStep(
      `
stages:
  deploy:
    call: ci/deploy.mjs#deploy
    with: { region: '\${{ env.REGION }}' }
    retry: { on: { errors: [Busy] }, max-attempts: 2, backoff: 1ms }
  smoke:
    needs: deploy
    env: { URL: '\${{ fromJSON(stages.deploy.outputs.result).url }}' }
    run: echo "smoke of $URL"`,
      { workspace: workspaceOf({ 'ci/deploy.mjs': DEPLOY }), env: { REGION: 'eu' } },
    )
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.lines).toEqual(expect.arrayContaining(['deploying region=eu attempt=1', 'deploying region=eu attempt=2', 'smoke of https://eu.example.com']))
    expect(JSON.parse(JSON.parse(result.outputs['stages'] ?? '{}').deploy.outputs.result)).toEqual({ region: 'eu', url: 'https://eu.example.com' })
    expect(result.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('Busy: another deployment runs') }])
  })

  test('that raises is an annotation at its file and line', async () => {
    const result = await pipelineStep("stages: { deploy: { call: 'ci/deploy.mjs#deploy', with: { region: eu } } }", { workspace: workspaceOf({ 'ci/deploy.mjs': DEPLOY }) })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failure', reason: 'error' } })
    expect(result.annotations).toMatchObject([{ level: 'error', file: 'ci/deploy.mjs', line: '8', message: expect.stringContaining('another deployment runs') }])
  })

  test('that has asked for its signal cleans up when the step is cancelled', async () => {
    const result = await pipelineStep('stages: { migrate: { call: ci/deploy.mjs#migrate } }', { workspace: workspaceOf({ 'ci/deploy.mjs': DEPLOY }), cancelWhen: (line) => line === 'migrating' })
    expect(result).toMatchObject({ exitCode: 130, signalSent: 'SIGINT', outputs: { outcome: 'cancelled' } })
    expect(result.lines).toContain('rolled back')
  })

  test('that does not end is gone after its timeout', async () => {
    const result = await pipelineStep("stages: { hold: { call: 'ci/deploy.mjs#hold', timeout: 1s } }", { workspace: workspaceOf({ 'ci/deploy.mjs': DEPLOY }) })
    const pid = Number(result.lines.find((line) => line.startsWith('holding '))?.split(' ')[1])
    expect(result).toMatchObject({ exitCode: 124, outputs: { reason: 'timeout' }, orphans: [] })
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  })

  test('that is misspelt is refused with the names that there are', async () => {
    const result = await pipelineStep('stages: { a: { working-directory: ci, call: deploy.mjs#deplyo } }', { workspace: workspaceOf({ 'ci/deploy.mjs': DEPLOY }) })
    expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'refused' } })
    expect(result.lines.join('\n')).toMatch(/deploy\.mjs exports no function 'deplyo'[^]*did you mean 'deploy'\?/)
  })

  test('shows none of its secrets: not as an argument, not in its result', async () => {
    const result = await pipelineStep(
      `
secrets: PASSWORD
stages:
  leak: { call: ci/deploy.mjs#leak, with: { password: '\${{ env.PASSWORD }}' } }
  use: { needs: leak, env: { R: '\${{ stages.leak.outputs.result }}' }, run: 'test "$R" = "{\\"password\\":\\"$PASSWORD\\"}" && echo same' }`,
      { workspace: workspaceOf({ 'ci/deploy.mjs': DEPLOY }), env: { PASSWORD: 'never-to-be-seen' } },
    )
    expect(result).toMatchObject({ exitCode: 0, problems: [] })
    expect(result.lines).toContain('same')
    expect(JSON.stringify([result.lines, result.annotations, result.outputs, result.summary])).not.toContain('never-to-be-seen')
  })
})

const ofPython = where('python3')

describe('a called function of Python', () => {
  ofPython('is retried by a base class of its error, and hands on what it returns', async () => {
    const workspace = workspaceOf({
      'ci/deploy.py': `
import os

def deploy(region, dry=False):
    if os.environ["STAGEWRIGHT_ATTEMPT"] == "1":
        raise ConnectionResetError("reset by peer")
    print("deploying to", region)
    return {"region": region, "dry": dry}
`,
    })
    const result = await pipelineStep("stages: { deploy: { call: 'ci/deploy.py#deploy', with: { region: eu }, retry: { on: { errors: [ConnectionError] }, max-attempts: 2, backoff: 1ms } } }", { workspace })
    expect(result).toMatchObject({ exitCode: 0, outputs: { attempts: '2', result: '{"region":"eu","dry":false}' } })
    expect(result.lines).toContain('deploying to eu')
  })
})
