import { afterEach, describe, expect, test } from '@jest/globals'
import { type CacheServer, cacheServer } from '../support/cache-server.ts'
import type { RunnerResult } from '../support/runner.ts'
import { pipelineStep, step, workspaceOf } from './action.ts'

const open: CacheServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const started = async (): Promise<CacheServer> => {
  const server = await cacheServer()
  open.push(server)
  return server
}

/** A job on a machine that knows nothing of those before. */
const machine = (server: CacheServer, version: 'v1' | 'v2' = 'v2', env: Readonly<Record<string, string | undefined>> = {}) => ({
  ...server.environment(version),
  ACTIONS_CACHE_MODE: 'write',
  STAGEWRIGHT_STATE_DIR: `${workspaceOf().path}/state`,
  ...env,
})

const PIPELINE = `
stages:
  a: { run: 'test -e ok', post: { fixed: echo it is fixed, regression: echo it is broken } }`

const heard = ({ lines }: RunnerResult) => lines.filter((line) => line.startsWith('it is '))

describe.each(['v1', 'v2'] as const)('history in GitHub’s cache, protocol %s', (version) => {
  test('lets a hook on another machine know how the stage ended before', async () => {
    const server = await started()
    const run = async (isOk: boolean, runId: string) => pipelineStep(PIPELINE, { workspace: workspaceOf(isOk ? { ok: '' } : {}), env: machine(server, version, { GITHUB_RUN_ID: runId }) })
    expect(heard(await run(true, '1'))).toEqual([])
    expect(heard(await run(false, '2'))).toEqual(['it is broken'])
    expect(heard(await run(true, '3'))).toEqual(['it is fixed'])
    expect(server.entries()).toHaveLength(3)
  }, 60_000)
})

describe('history', () => {
  test('costs a single stage nothing, nor a pipeline that wants none', async () => {
    const server = await started()
    await step({ run: 'true' }, { env: machine(server) })
    await pipelineStep(`history: never\n${PIPELINE}`, { env: machine(server) })
    await step({ pipeline: `# YAML\n${PIPELINE}`, history: 'never' }, { env: machine(server) })
    expect(server.requests).toEqual([])
  }, 30_000)

  test('stays on the machine where that is one’s own', async () => {
    const server = await started()
    const env = machine(server, 'v2', { RUNNER_ENVIRONMENT: 'self-hosted' })
    const workspace = workspaceOf()
    await pipelineStep(PIPELINE, { workspace, env })
    workspace.write('ok', '')
    expect(heard(await pipelineStep(PIPELINE, { workspace, env }))).toEqual(['it is fixed'])
    expect(server.requests).toEqual([])
  }, 30_000)

  test('that was read and cannot be written changes no result, and raises no annotation', async () => {
    const server = await started()
    server.fault('CreateCacheEntry', { kind: 'status', status: 429, body: { code: 'resource_exhausted', msg: 'slow down' } })
    const ran = await pipelineStep(PIPELINE, { workspace: workspaceOf({ ok: '' }), env: machine(server) })
    expect([ran.exitCode, ran.annotations]).toEqual([0, []])
    expect(ran.lines.filter((line) => line.includes('cache service'))).toEqual(['stagewright: nothing could be kept in GitHub’s cache service: it answered 429 Too Many Requests: slow down'])
  }, 30_000)

  test('is not written by a run that is not trusted', async () => {
    const server = await started()
    await pipelineStep(PIPELINE, { env: machine(server, 'v2', { GITHUB_EVENT_NAME: 'pull_request_target' }) })
    expect(server.requests.filter((request) => request.includes('CreateCacheEntry'))).toEqual([])
    expect(server.requests.filter((request) => request.includes('GetCacheEntryDownloadURL'))).toHaveLength(1)
  }, 30_000)

  test('of a run that is cancelled does not hold up its end', async () => {
    const server = await started()
    server.fault('CreateCacheEntry', { kind: 'hang' })
    const ran = await pipelineStep('stages: { a: { run: echo begun; sleep 60 } }', { env: machine(server), cancelWhen: (line) => line === 'begun' })
    expect(ran.signalSent).not.toBe('SIGKILL')
    expect(ran.outputs['outcome']).toBe('cancelled')
    expect(ran.orphans).toEqual([])
  }, 30_000)
})
