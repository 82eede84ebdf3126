import { afterAll, describe, expect, test } from '@jest/globals'
import type { Report } from '../../src/core/report.ts'
import { ReportFold } from '../../src/core/report-fold.ts'
import { runPipeline } from '../../src/engine/run.ts'
import { openSession } from '../../src/entries/session.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import { machine } from '../settings/checks.ts'
import { web } from '../support/web.ts'
import { createWorkspace } from '../support/workspace.ts'

const folder = createWorkspace()
afterAll(() => folder.remove())

/** Runs a pipeline with all that the command line would give it; runs with the same `state` have the same past. */
const run = async (yaml: string, state: string): Promise<Report> => {
  const loaded = await loadPipeline(yaml, 'p.yml', machine)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  const environment = { PATH: process.env['PATH'], HOME: folder.path, STAGEWRIGHT_STATE_DIR: `${folder.path}/${state}` }
  const session = openSession(environment, folder.path, 'p.yml')
  try {
    const fold = new ReportFold()
    const never = new AbortController().signal
    await runPipeline(loaded.pipeline, session.world, { listener: fold.listener, output: () => ({ write: () => undefined }) }, { cancel: never, kill: never, defers: false })
    return fold.report()
  } finally {
    session.end()
  }
}

const told = ({ stages }: Report): readonly string[] => stages.map(({ outcome, reason = '' }) => `${outcome} ${reason}`.trim())

describe('checks of one run', () => {
  test('ask the same question once, however many they are', async () => {
    const { url, requests } = await web((_, response) => setImmediate(() => response.end('fine')))
    const stages = Array.from({ length: 100 }, (_, n) => `  s${n}: { check: '${url}' }`).join('\n')
    const report = await run(`max-parallel: 100\nstages:\n${stages}\n`, 'once')
    expect(new Set(told(report))).toEqual(new Set(['success']))
    expect(requests.length).toBe(1)
  })

  test('let later stages have their outputs, and stop those that need them', async () => {
    const { url } = await web((_, response) => response.writeHead(503).end('closed'))
    const report = await run(`stages:\n  gate: { check: '${url}' }\n  deploy: { needs: gate, run: exit 0 }\nfinally:\n  end: { run: 'test "$S" = 503', env: { S: '\${{ stages.gate.outputs.status }}' } }\n`, 'gate')
    expect(told(report)).toEqual(['failure unhealthy', 'skipped fail-fast', 'success'])
    expect(report.stages[0]).toMatchObject({ command: `look up ${url}`, failure: { message: `${url}/: expected status 200-299, got 503 Service Unavailable` } })
  })

  test('may be tried again for being unhealthy, and ask anew then', async () => {
    let answers = 0
    const { url } = await web((_, response) => response.writeHead((answers += 1) < 3 ? 500 : 200).end())
    const report = await run(`stages:\n  a: { check: '${url}', retry: { on: { reasons: [unhealthy] }, max-attempts: 3, backoff: 0ms } }\n`, 'retry')
    expect([told(report), report.stages[0]?.attempts.length]).toEqual([['success'], 3])
  })
})

describe('checks of several runs', () => {
  test('ask once as long as the answer may serve, and say that it came from an earlier run', async () => {
    const { url, requests } = await web((_, response) => response.end('fine'))
    const yaml = `stages:\n  a: { check: { http: '${url}', cache: 1h } }\n  after: { needs: a, run: exit 0 }\n`
    await run(yaml, 'kept')
    const report = await run(yaml, 'kept')
    expect(requests.length).toBe(1)
    expect(report.stages[0]?.details[0]?.table?.rows[0]?.at(-1)).toMatch(/^from an earlier run, \d+ms old|^from an earlier run, \d+\.\ds old/)
  })

  test('ask again where nothing is said', async () => {
    const { url, requests } = await web((_, response) => response.end('fine'))
    const yaml = `stages:\n  a: { check: '${url}' }\n`
    await run(yaml, 'anew')
    await run(yaml, 'anew')
    expect(requests.length).toBe(2)
  })

  test('go on where the state folder cannot be written', async () => {
    const { url } = await web((_, response) => response.end('fine'))
    folder.write('blocked', 'a file where a folder should be')
    expect(told(await run(`stages:\n  a: { check: { http: '${url}', cache: 1h } }\n`, 'blocked'))).toEqual(['success'])
  })
})
