import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, jest, test } from '@jest/globals'
import { followersOf, settle } from '../../../src/entries/followers.ts'
import { createMasks } from '../../../src/entries/masks.ts'
import { openSession } from '../../../src/entries/session.ts'
import type { Share } from '../../../src/entries/fan-out/share.ts'
import { ReportFold } from '../../../src/core/report-fold.ts'
import { loadPipeline } from '../../../src/settings/load.ts'
import { machine } from '../../settings/checks.ts'
import { commit, type Fault } from '../../support/http-faults.ts'
import { eventsOf, exit, reportOf, type Story } from '../../support/reports.ts'
import { web } from '../../support/web.ts'

jest.setTimeout(30_000)

const PATH = '/services/T0/B0/s3cr3t-path'
const FAILS: Readonly<Record<string, Story>> = { build: {}, deploy: { happens: [{ fails: exit(3), output: 'the log says "no" to <us>\n' }] } }
const SUCCEEDS: Readonly<Record<string, Story>> = { build: {} }

interface Sent {
  readonly body: string
  readonly request: IncomingMessage
}

/** A receiver that does what it is told with each request in turn, and takes what comes after. */
const receiver = async (...faults: readonly Fault[]) => {
  const sent: Sent[] = []
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    sent.push({ body: await text(request), request })
    const fault = faults[sent.length - 1]
    if (fault === undefined) response.end('ok')
    else commit(fault, response)
  }
  const server = await web((request, response) => void hear(request, response))
  return { ...server, sent }
}

interface Given {
  readonly environment?: Readonly<Record<string, string>>
  readonly stories?: Readonly<Record<string, Story>>
  readonly secret?: string
  readonly share?: Pick<Share, 'isPart' | 'report'>
  readonly isLater?: boolean
  readonly cancelled?: boolean
}

const notified = async (notify: string, { environment = {}, stories = FAILS, secret = '', share, isLater, cancelled }: Given = {}) => {
  const loaded = await loadPipeline(`name: Release\nnotify: ${notify}\ninputs: { to: { default: prod } }\nstages: { a: { run: x } }`, 'p.yml', machine)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { secrets } = createMasks({}, () => {})
  secrets.add(secret)
  const session = openSession({ PATH: process.env['PATH'], ...environment }, '/', 'p.yml', secrets)
  try {
    const fold = new ReportFold()
    const following = { pipeline: loaded.pipeline, session, environment, fold, ...(share && { share: share as Share }), ...(isLater !== undefined && { isLater }) }
    const followers = await followersOf(following)
    for (const event of eventsOf(stories, {})) for (const { listener } of [fold, ...followers]) listener(event)
    const never = new AbortController().signal
    const troubles = await settle(followers, fold.report(), { cancel: cancelled === true ? AbortSignal.abort() : never, kill: never, defers: false })
    return { troubles, secrets, followers: followers.length }
  } finally {
    session.end()
  }
}

const TO_SLACK = '{ webhook: { from-env: SLACK } }'

describe('a notification', () => {
  test('is what Slack takes, and says all is well where it arrived', async () => {
    const { url, sent } = await receiver()
    expect((await notified(TO_SLACK, { environment: { SLACK: `${url}${PATH}` } })).troubles).toEqual([])
    expect(sent).toHaveLength(1)
    expect(sent[0]?.request).toMatchObject({ method: 'POST', url: PATH, headers: { 'content-type': 'application/json' } })
    const body = JSON.parse(sent[0]?.body ?? '')
    expect(body.text).toContain('deploy failed: exit code 3')
    expect(body.blocks[1].text.text).toContain('the log says "no" to &lt;us&gt;')
  })

  test.each([
    ['{ webhook: { from-env: SLACK } }', SUCCEEDS, 0],
    ['{ webhook: { from-env: SLACK }, on: [success, slow] }', SUCCEEDS, 1],
    ['{ webhook: { from-env: SLACK }, on: always }', FAILS, 1],
    ['{ webhook: { from-env: SLACK }, on: [fixed, flaky] }', FAILS, 0],
    ['[{ webhook: { from-env: SLACK } }, { webhook: { from-env: SLACK }, on: failure }]', FAILS, 2],
  ])('%s is sent when it is asked for', async (notify, stories, count) => {
    const { url, sent } = await receiver()
    expect((await notified(notify, { environment: { SLACK: url }, stories })).troubles).toEqual([])
    expect(sent).toHaveLength(count)
  })

  test('is sent once for a run that is spread over several jobs: by who collects, of the whole', async () => {
    const { url, sent } = await receiver()
    const environment = { SLACK: url }
    expect((await notified(TO_SLACK, { environment, share: { isPart: true, report: (own) => own } })).followers).toBe(0)
    expect((await notified(TO_SLACK, { environment, isLater: true })).followers).toBe(0)
    await notified(TO_SLACK, { environment, stories: SUCCEEDS, share: { isPart: false, report: () => reportOf({ far: { happens: [{ fails: exit(9) }] } }) } })
    expect(sent.map(({ body }) => JSON.parse(body).text)).toEqual([expect.stringContaining('far failed: exit code 9')])
  })
})

describe('a template', () => {
  const bodyOf = async (template: string, given: Given = {}) => {
    const { url, sent } = await receiver()
    const { troubles } = await notified(`{ webhook: { from-env: SLACK }, on: always, template: ${template} }`, { ...given, environment: { SLACK: url, GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7' } })
    return { troubles, body: sent[0]?.body ?? '', type: sent[0]?.request.headers['content-type'] }
  }

  test('of JSON stays JSON, whatever is put into it', async () => {
    const nasty = 'say "hi", \\ and \u0007\n{"x": 1}'
    const stories = { a: { title: nasty, happens: [{ fails: { kind: 'spawn' as const, message: nasty } }] } }
    for (const template of [`'{"text": "\${{ report.verdict }}", "n": [1, null]}'`, `{ text: '\${{ report.verdict }}', n: [1, null] }`]) {
      const { body, type, troubles } = await bodyOf(template, { stories })
      expect({ type, troubles }).toEqual({ type: 'application/json', troubles: [] })
      expect(JSON.parse(body)).toEqual({ text: expect.stringContaining('say "hi", \\ and'), n: [1, null] })
    }
  })

  test('of another text is sent as it is', async () => {
    const { body, type } = await bodyOf("'${{ report.name }} ${{ report.outcome }} by ${{ report.failed-stage }} (${{ report.reason }}) of ${{ report.repository }} to ${{ inputs.to }}: ${{ report.url }} ${{ report.occasions }}'")
    expect({ body, type }).toEqual({ body: 'Release failure by deploy (exit) of acme/shop to prod: https://github.com/acme/shop/actions/runs/7 failure', type: 'text/plain; charset=utf-8' })
  })

  test('may hold what the default says', async () => {
    expect(JSON.parse((await bodyOf("{ content: '${{ report.text }}' }")).body).content).toContain('deploy failed: exit code 3')
  })

  test('that objects to what it is given is not sent, and says why', async () => {
    const { troubles, body } = await bodyOf("'${{ fromJSON(report.verdict).x }}'")
    expect({ troubles, body }).toEqual({ troubles: [expect.stringMatching(/^notification not sent: .*JSON/)], body: '' })
  })
})

describe('what does not arrive', () => {
  test.each<[string, Fault]>([
    ['429 with a wish', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['a closed connection', { kind: 'reset' }],
  ])('is sent again after %s', async (_, fault) => {
    const { url, sent } = await receiver(fault, fault)
    expect((await notified(TO_SLACK, { environment: { SLACK: url } })).troubles).toEqual([])
    expect(sent).toHaveLength(3)
  })

  test('is not waited for where it asks for more time than there is', async () => {
    const { url, sent } = await receiver({ kind: 'status', status: 429, headers: { 'retry-after': '60' }, body: 'slow down' })
    const { troubles } = await notified(TO_SLACK, { environment: { SLACK: url } })
    expect(troubles).toEqual([expect.stringContaining('answered 429')])
    expect(sent).toHaveLength(1)
  })

  test('is given up for good where it is refused, with the words of the server but not the secret', async () => {
    const { url, sent } = await receiver({ kind: 'status', status: 404, body: `no_service at ${PATH}` })
    const { troubles } = await notified(TO_SLACK, { environment: { SLACK: `${url}${PATH}` } })
    expect(troubles).toEqual([expect.stringMatching(/^notification not sent: 127\.0\.0\.1:\d+ answered 404: "no_service at \*\*\*"$/)])
    expect(sent).toHaveLength(1)
  })

  test('does not follow a redirect: whoever gets it is whom the address names', async () => {
    const other = await receiver()
    const { url } = await receiver({ kind: 'redirect', to: `${other.url}/stolen` })
    const { troubles } = await notified(TO_SLACK, { environment: { SLACK: url } })
    expect(troubles).toEqual([expect.stringContaining('answered 302: redirects are not followed')])
    expect(other.sent).toEqual([])
  })

  test('is waited for as long as it says, and the same trouble is said once', async () => {
    const { url } = await receiver({ kind: 'hang' }, { kind: 'hang' })
    const one = '{ webhook: { from-env: SLACK }, timeout: 200ms }'
    const { troubles } = await notified(`[${one}, ${one}]`, { environment: { SLACK: url } })
    expect(troubles).toEqual([expect.stringMatching(/^notification not sent: 127\.0\.0\.1:\d+ did not answer in time$/)])
  })

  test.each([
    ['{ webhook: { from-env: SLACK } }', {}, 'the environment variable SLACK is not set'],
    ['{ webhook: { from-env: SLACK } }', { SLACK: 'hooks.slack.com/x' }, 'the environment variable SLACK holds no address of a webhook: it begins with http:// or https:// and a host'],
    ['{ webhook: { from-env: SLACK }, headers: { x-key: { from-env: KEY } } }', { SLACK: 'https://example.com' }, 'the environment variable KEY for the header x-key is not set'],
  ])('since %s has %j says so, where it was to be sent', async (notify, environment, why) => {
    expect((await notified(notify, { environment })).troubles).toEqual([`notification not sent: ${why}`])
    expect((await notified(notify, { environment, stories: SUCCEEDS })).troubles).toEqual([])
  })
})

describe('a secret', () => {
  test('such as the address, its path, or a header, shows nowhere from the beginning on', async () => {
    const { url, sent } = await receiver()
    const address = `${url}${PATH}?key=abcdef`
    const { secrets } = await notified('{ webhook: { from-env: SLACK }, headers: { x-key: { from-env: KEY } } }', { environment: { SLACK: address, KEY: 'k3y-of-header' } })
    expect(sent[0]?.request.headers).toMatchObject({ 'x-key': 'k3y-of-header' })
    expect(secrets.text(`${address} ${PATH}?key=abcdef k3y-of-header`)).toBe('*** *** ***')
  })

  test('does not leave with a template, though its expressions name it', async () => {
    const { url, sent } = await receiver()
    const stories = { a: { title: 'of hunter2-secret' } }
    for (const template of ["'${{ report.verdict }} ${{ github.sha }}'", "{ a: ['${{ github.sha }}'] }"])
      await notified(`{ webhook: { from-env: SLACK }, on: always, template: ${template} }`, { environment: { SLACK: url, GITHUB_SHA: 'hunter2-secret' }, stories, secret: 'hunter2-secret' })
    expect(sent).toHaveLength(2)
    for (const { body } of sent) expect(body).not.toContain('hunter2')
  })
})
