import { describe, expect } from '@jest/globals'
import { exposition } from '../../../src/report/telemetry/exposition.ts'
import { clock } from '../../../src/adapters/clock.ts'
import { pushTo } from '../../../src/adapters/sinks/pushgateway.ts'
import { freePort, serving } from '../../support/serving.ts'
import { where } from '../../support/tools.ts'
import { follow } from './follow.ts'

const test = where('prometheus-pushgateway')

let gateway: Promise<string> | undefined
const started = (): Promise<string> => (gateway ??= start())

const start = async (): Promise<string> => {
  const port = await freePort()
  await serving('prometheus-pushgateway', [`--web.listen-address=127.0.0.1:${port}`, '--persistence.file='], /[Ll]istening on/)
  return `http://127.0.0.1:${port}`
}

interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly value: string
}

/** The groups that the gateway has, as it tells them. */
const groups = async (url: string): Promise<readonly Readonly<Record<string, { readonly metrics: readonly Series[] }>>[]> => {
  const { data } = (await (await fetch(`${url}/api/v1/metrics`)).json()) as { data: never }
  return data
}

/** The series of one job, as Prometheus would read them. */
const scraped = async (url: string, job: string): Promise<readonly string[]> =>
  (await (await fetch(`${url}/metrics`)).text()).split('\n').filter((line) => line.includes(`job="${job}"`) && !line.startsWith('push_'))

describe('a real Pushgateway', () => {
  test('takes the metrics of a run, grouped by pipeline and not by run', async () => {
    const url = await started()
    const keys = `metrics: { pushgateway: { url: "${url}/", job: first, labels: { team: "" } } }`
    const environment = { GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '1' }
    expect((await follow(keys, { environment })).troubles).toEqual([])
    expect((await follow(keys, { environment: { ...environment, GITHUB_RUN_ID: '2' } })).troubles).toEqual([])
    const mine = (await groups(url)).filter(({ labels }) => (labels as unknown as Record<string, string>)['job'] === 'first')
    expect(mine).toHaveLength(1)
    expect(mine[0]?.['labels']).toEqual({ job: 'first', repository: 'octo/app', pipeline: 'Release', team: '' })
    expect(mine[0]?.['stagewright_stage_attempts']?.metrics.map(({ labels: { stage, outcome }, value }) => [stage, outcome, value])).toEqual([
      ['build', 'failure', '1'],
      ['build', 'success', '1'],
      ['test', 'failure', '1'],
    ])
    expect(await scraped(url, 'first')).toContain('stagewright_stage_wait_time_seconds{instance="",job="first",pipeline="Release",repository="octo/app",stage="build",team=""} 0.5')
  })

  test('forgets with each run what the one before had', async () => {
    const url = await started()
    const keys = `metrics: { pushgateway: { url: "${url}", job: second } }`
    await follow(keys)
    await follow(keys, { stories: { deploy: {} } })
    const lines = await scraped(url, 'second')
    expect(lines.some((line) => line.includes('stage="deploy"'))).toBe(true)
    expect(lines.filter((line) => line.includes('stage="build"'))).toEqual([])
  })

  test('takes names that need escaping, back as they were', async () => {
    const url = await started()
    const nasty = 'a "quoted"\\ name\nof two lines / {}'
    const text = exposition([{ name: 'x', unit: '1', help: nasty, kind: 'gauge', points: [{ labels: { rule: nasty }, value: 1 }] }])
    const group = { url: `${url}/metrics/job/third`, headers: {}, timeoutMs: 5_000 }
    const ports = { clock, random: () => 0.5 }
    const way = { maxAttempts: 1, signal: new AbortController().signal }
    expect(await pushTo(group, text, 'add', ports, way)).toEqual({ kind: 'sent' })
    const [mine] = (await groups(url)).filter(({ labels }) => (labels as unknown as Record<string, string>)['job'] === 'third')
    expect(mine?.['x']?.metrics[0]?.labels['rule']).toBe(nasty)
    // What is added leaves the others of the group alone.
    expect(await pushTo(group, exposition([{ name: 'y', unit: '1', help: '', kind: 'gauge', points: [{ labels: {}, value: 2 }] }]), 'add', ports, way)).toEqual({ kind: 'sent' })
    expect(await scraped(url, 'third')).toHaveLength(2)
  })

  test('says what it refuses, in one line', async () => {
    const url = await started()
    const group = { url: `${url}/metrics/job/fourth`, headers: {}, timeoutMs: 5_000 }
    const refused = await pushTo(group, 'x{} 1', 'replace', { clock, random: () => 0.5 }, { maxAttempts: 3, signal: new AbortController().signal })
    expect(refused).toMatchObject({ kind: 'failed', isLasting: true, message: expect.stringMatching(/^127\.0\.0\.1:\d+ answered 400: text format parsing error/) })
  })
})
