import { describe, expect, test } from '@jest/globals'
import { type Answer, noAnswer } from '../../../src/core/lookup.ts'
import type { Outcome } from '../../../src/core/outcome.ts'
import { memoryOn, network, ok, refused, status } from '../../support/lookups.ts'
import { virtualClock } from '../../support/virtual-clock.ts'
import { type CheckRun, type CheckWorld, checkSpec, startCheck } from './stage.ts'

interface Checked {
  readonly outcome: Outcome
  readonly run: CheckRun
  readonly asked: number
}

/** Runs a check against scripted answers, on a clock that passes by itself. */
const perform = async (yaml: string, answers: readonly Answer[], more: Partial<CheckWorld> = {}): Promise<Checked> => {
  const clock = virtualClock()
  const web = network(clock, ...answers)
  const run = startCheck(await checkSpec(yaml), { clock, network: web, memory: memoryOn(clock), ...more })
  await clock.runAll()
  return { outcome: await run.ended, run, asked: web.asked.length }
}

/** The failure's message, or the success's outputs. */
const told = ({ outcome }: Checked): unknown => {
  if (outcome.status === 'failure') return outcome.failure.kind === 'operation' ? outcome.failure.message : outcome.failure
  return outcome.status === 'success' ? outcome.handover.outputs : outcome
}

const expecting = (expectations: string): string => `{ http: https://a.example/, expect: ${expectations} }`
const UNMET = 'https://a.example/: expected'
const HEALTHY = { healthy: 'true', status: '200', 'latency-ms': '10' }
const json = (value: unknown): Answer => ok(JSON.stringify(value))

describe('an answer over HTTP', () => {
  test.each<[expectations: string, answer: Answer]>([
    ['{ status: 2xx }', ok()],
    ['{ status: [404, 200] }', ok()],
    ['{ header: { Server: test } }', ok()],
    ['{ header: { server: { match: ^te } } }', ok()],
    ['{ header: { x-powered-by: { present: false } } }', ok()],
    ['{ body: "ready|fine" }', ok()],
    ['{ body: [^a, b$] }', ok('a to b')],
    ['{ body: { contains: "v1.2 (x" } }', ok('this is v1.2 (x)')],
    ['{ json: { $.status: ok } }', json({ status: 'ok' })],
    ['{ json: { $.sha: 1234567 } }', json({ sha: '1234567' })],
    ['{ json: { $.up: true, "$.n[0]": 1, $.none: null } }', json({ up: true, n: [1], none: null })],
    ['{ json: { $.version: { match: "^1\\\\." } } }', json({ version: '1.2' })],
    ['{ json: { $.state: { one-of: [ok, warn] }, $.error: { present: false } } }', json({ state: 'warn' })],
    ['{ latency: 10ms }', ok()],
  ])('is healthy by %s', async (expectations, answer) => {
    expect(told(await perform(expecting(expectations), [answer]))).toEqual(HEALTHY)
  })

  test.each<[expectations: string, answer: Answer, message: string]>([
    ['{ status: 204 }', ok(), 'status 204, got 200 OK'],
    ['{ header: { X-Version: "2" } }', ok(), "header X-Version '2', got nothing"],
    ['{ header: { Server: other } }', ok(), "header Server 'other', got 'test'"],
    ['{ body: ready }', ok(), "body /ready/, got not in 'fine'"],
    ['{ body: ready }', ok(''), 'body /ready/, got not in an empty body'],
    ['{ body: { contains: v2 } }', ok('v1'), "body with 'v2' in it, got not in 'v1'"],
    ['{ json: { $.status: ok } }', json({ status: 'starting' }), "$.status 'ok', got 'starting'"],
    ['{ json: { $.status: ok } }', json([]), "$.status 'ok', got nothing"],
    ['{ json: { $.status: ok } }', ok('<html>'), "body JSON, got '<html>'"],
    ['{ json: { $.status: null } }', json({ status: 'null' }), "$.status null, got 'null'"],
    ['{ json: { $.list: "1,2" } }', json({ list: [1, 2] }), "$.list '1,2', got [1,2]"],
    ['{ json: { $.constructor: { present: true } } }', json({}), '$.constructor to be there, got nothing'],
    ['{ latency: 9ms }', ok(), 'latency at most 9ms, got 10ms'],
  ])('is not healthy by %s', async (expectations, answer, message) => {
    const checked = await perform(expecting(expectations), [answer])
    expect(told(checked)).toBe(`${UNMET} ${message}`)
    expect(checked.outcome).toMatchObject({ failure: { reason: 'unhealthy' }, handover: { outputs: { healthy: 'false' } } })
  })

  test('needs a status from 200 to 299 where nothing is said', async () => {
    expect(told(await perform('https://a.example/', [status(301)]))).toBe(`${UNMET} status 200-299, got 301`)
    expect(told(await perform('https://a.example/', [status(299)]))).toMatchObject({ healthy: 'true', status: '299' })
  })

  test('is asked for, and compared with, what was evaluated', async () => {
    const clock = virtualClock()
    const web = network(clock, json({ sha: 'abc' }))
    const yaml = `{ http: { url: 'https://\${{ env.HOST }}/', headers: { Authorization: 'Bearer \${{ env.TOKEN }}' } }, expect: { json: { $.sha: '\${{ env.SHA }}' } } }`
    const run = startCheck(await checkSpec(yaml), { clock, network: web, memory: memoryOn(clock), env: { HOST: 'b.example', TOKEN: 't', SHA: 'abc' } })
    await clock.runAll()
    expect(await run.ended).toMatchObject({ status: 'success' })
    expect(web.asked).toMatchObject([{ url: 'https://b.example/', headers: { Authorization: 'Bearer t' } }])
  })

  test.each<[value: string, message: string]>([
    ['nonsense', "the lookup can't begin: expected a URL with its scheme, such as https://example.com/healthz, got 'nonsense'"],
    ['https://me:secret@b.example', "the lookup can't begin: expected a URL without a name and password in it, got one with them: send them in `headers`, got 'https://***@b.example'"],
  ])('is not asked for where the address comes to %s', async (URL, message) => {
    const checked = await perform('"${{ env.URL }}"', [ok()], { env: { URL } })
    expect([told(checked), checked.asked]).toEqual([message, 0])
  })

  test('hands its body on only where the stage declares it', async () => {
    expect(told(await perform('https://a.example/', [ok('x'.repeat(100_000))], { outputs: ['body'] }))).toMatchObject({ body: 'x'.repeat(65_536) })
  })
})

describe('another answer', () => {
  const tls = (more: object): Answer => ({ kind: 'tls', protocol: 'TLSv1.3', subject: 'a.example', issuer: 'CA', names: ['a.example'], validFrom: 0, validTo: Date.UTC(2026, 0, 11), timings: { total: 10 }, ...more })
  const dns = (...records: string[]): Answer => ({ kind: 'dns', records, timings: { total: 10 } })

  test.each<[yaml: string, answer: Answer]>([
    ['{ tcp: "db:5432" }', { kind: 'tcp', address: '192.0.2.1:5432', timings: { total: 10 } }],
    ['{ dns: a.example }', dns('192.0.2.1')],
    ['{ dns: a.example, expect: { records: 192.0.2.1 } }', dns('192.0.2.1', '192.0.2.2')],
    ['{ tls: "a.example:443" }', tls({})],
    ['{ tls: "a.example:443", expect: { days-left: 9 } }', tls({})],
  ])('is healthy: %s', async (yaml, answer) => {
    expect(told(await perform(yaml, [answer]))).toEqual({ healthy: 'true', 'latency-ms': '10' })
  })

  test.each<[yaml: string, answer: Answer, message: string]>([
    ['{ tcp: "db:5432" }', refused, 'tcp db:5432: a.example refused the connection'],
    ['{ dns: a.example }', dns(), 'dns a.example: expected a record, got none'],
    ['{ dns: { name: a.example, type: A, server: 1.1.1.1 }, expect: { records: [192.0.2.1, 192.0.2.3] } }', dns('192.0.2.1'), 'dns a.example A at 1.1.1.1: expected the record 192.0.2.3, got 192.0.2.1'],
    ['{ tls: "a.example:443" }', tls({ distrust: 'a certificate for another host' }), 'tls a.example:443: expected a certificate to be trusted, got a certificate for another host'],
    ['{ tls: { host: a.example, server-name: b.example }, expect: { days-left: 14 } }', tls({}), 'tls a.example:443 as b.example: expected days left at least 14, got 9 (until 2026-01-11)'],
  ])('is not healthy: %s', async (yaml, answer, message) => {
    expect(told(await perform(yaml, [answer]))).toBe(message)
  })
})

describe('a command', () => {
  /** Real processes on the machine's own time. */
  const real = async (yaml: string): Promise<Checked> => {
    const clock = virtualClock()
    const run = startCheck(await checkSpec(yaml), { network: async () => refused, memory: memoryOn(clock) })
    return { outcome: await run.ended, run, asked: 0 }
  }

  test('is healthy where it exits with 0 and writes what is expected', async () => {
    const checked = await real('{ command: "printf %s up-3 days", expect: { output: "up-\\\\d+days" } }')
    expect(told(checked)).toMatchObject({ healthy: 'true', status: '0' })
    expect(checked.run.log()).not.toContain('up-3days')
  })

  test('may exit with another code where that is expected', async () => {
    expect(told(await real('{ command: "exit 3", expect: { exit-codes: 1-3 } }'))).toMatchObject({ healthy: 'true' })
  })

  test('is not healthy otherwise, and what it wrote is shown', async () => {
    const checked = await real('{ command: "echo no luck >&2; exit 4" }')
    expect(told(checked)).toBe('command echo no luck >&2; exit 4: expected exit code 0, got 4')
    expect(checked.run.log()).toContain('  | no luck\n')
  })

  test('is stopped after its time', async () => {
    expect(told(await real('{ command: "sleep 60", timeout: 50ms }'))).toBe('command sleep 60: no answer within 50ms')
  })
})

describe('several targets', () => {
  const TARGETS = '{ targets: [https://a.example/1, { name: second, http: https://a.example/2 }, { tcp: "c:3" }] }'

  test('are all healthy, or the stage fails with the first that is not', async () => {
    const checked = await perform(TARGETS, [ok(), status(503), refused])
    expect(told(checked)).toBe('2 of 3 targets are not healthy, the first of them: second: expected status 200-299, got 503')
    expect(checked.outcome).toMatchObject({ failure: { remedy: 'give it time with `wait`' } })
    expect(checked.run.detail()).toMatchObject({
      title: 'Check of 3 targets',
      weight: 'warning',
      facts: [['Healthy', '1 of 3']],
      table: {
        columns: ['Target', 'Expected', 'Found', 'Latency', 'Answer'],
        rows: [
          ['https://a.example/1', 'status 200-299', '200 OK', '10ms', 'asked'],
          ['second', 'status 200-299', 'not healthy: 503', '10ms', 'asked'],
          ['tcp c:3', 'an answer', 'not healthy: a.example refused the connection', '1ms', 'asked'],
        ],
      },
    })
  })

  test('hand on what became of each', async () => {
    const checked = await perform(TARGETS, [ok()])
    if (checked.outcome.status !== 'success') throw new Error('it was to succeed')
    expect(JSON.parse(checked.outcome.handover.outputs['results'] ?? '')).toEqual([
      { name: 'https://a.example/1', healthy: true, status: 200, 'latency-ms': 10 },
      { name: 'second', healthy: true, status: 200, 'latency-ms': 10 },
      { name: 'tcp c:3', healthy: true, status: 200, 'latency-ms': 10 },
    ])
  })

  test('share what is expected of all, and each may expect more', async () => {
    const checked = await perform('{ targets: [https://a.example/1, { http: https://a.example/2, expect: { status: 404 } }], expect: { status: 200, body: fine } }', [ok(), { ...ok(), status: 404 }])
    expect(told(checked)).toMatchObject({ healthy: 'true' })
  })

  test('are asked side by side, but no more than allowed', async () => {
    const clock = virtualClock()
    const web = network(clock, ok())
    const run = startCheck(await checkSpec('{ targets: [https://a/1, https://a/2, https://a/3], concurrency: 2 }'), { clock, network: web, memory: memoryOn(clock) })
    await clock.advance(50)
    expect(web.asked.length).toBe(2)
    await clock.runAll()
    await run.ended
    expect(web.asked.length).toBe(3)
  })
})

describe('waiting', () => {
  const WAITING = '{ http: https://a.example/, wait: { for: 30s, every: 5s } }'

  test('asks again until all is well; a 404 at first is no end', async () => {
    const checked = await perform(WAITING, [refused, status(404), status(503), ok()])
    expect([told(checked), checked.asked]).toEqual([HEALTHY, 4])
    expect(checked.run.events.filter(({ type }) => type === 'progress').map((event) => Reflect.get(event, 'text'))).toEqual([
      'attempt 1: a.example refused the connection; again in 5.0s, 29.9s left',
      'attempt 2: expected status 200-299, got 404; again in 5.0s, 24.8s left',
      'attempt 3: expected status 200-299, got 503; again in 5.0s, 19.7s left',
    ])
  })

  test('ends with its time, and the last answer in full', async () => {
    const last = { ...status(503, { 'retry-after': '1', 'set-cookie': 'secret' }), body: 'line one\r\n\u001b[31m##[error]line two', redirects: [{ status: 302, url: 'https://b.example/' }] }
    const checked = await perform(WAITING, [last])
    expect(told(checked)).toBe(`${UNMET} status 200-299, got 503 (7 attempts in 27.9s)`)
    expect(checked.run.log().split('\n').slice(-10)).toEqual([
      'not healthy: https://a.example/: expected status 200-299, got 503 (7 attempts in 27.9s)',
      '  NOT as expected: status 200-299, got 503',
      '  last answer: asked; in all 10ms',
      '  302, led on to https://b.example/',
      '  503 ',
      '  retry-after: 1',
      '  server: test',
      '  | line one',
      '  | \\x1b[31m## [error]line two',
      '',
    ])
  })

  test('shows at most 2 KiB of a body', async () => {
    const checked = await perform('https://a.example/', [{ ...status(500), body: 'x'.repeat(5_000) }])
    expect(checked.run.log()).toContain(`  | ${'x'.repeat(2_048)}\n  (and 2952 more characters)\n`)
  })

  test('leaves a last lookup half of what is left where the pause is longer', async () => {
    const checked = await perform('{ http: https://a.example/, wait: { for: 30s, backoff: 1m } }', [status(503), ok()])
    expect([told(checked), checked.asked]).toEqual([HEALTHY, 2])
  })

  test('grows its pauses as asked', async () => {
    const backoff = '{ initial-delay: 1s, factor: 2, jitter: none }'
    const checked = await perform(`{ http: https://a.example/, wait: { for: 1m, backoff: ${backoff} } }`, [status(503), status(503), status(503), ok()])
    expect(checked.run.events.filter(({ type }) => type === 'progress').map((event) => /again in [^,]+/.exec(Reflect.get(event, 'text'))?.[0])).toEqual(['again in 1.0s', 'again in 2.0s', 'again in 4.0s'])
  })

  test.each(['20', 'Thu, 01 Jan 2026 00:00:20 GMT'])('leaves alone who asks for it (Retry-After: %s)', async (value) => {
    const checked = await perform(WAITING, [status(503, { 'retry-after': value }), ok()])
    expect([told(checked), checked.asked]).toEqual([HEALTHY, 2])
    expect(JSON.stringify(checked.run.events)).toMatch(/again in (20\.0|19\.9)s/)
  })

  test('ends at once where it is asked to stay away for longer', async () => {
    const checked = await perform(WAITING, [status(503, { 'retry-after': '3600' })])
    expect([told(checked), checked.asked]).toEqual([`${UNMET} status 200-299, got 503 (1 attempt; it asked to be left alone for 3600s, longer than was left)`, 1])
  })

  test('bounds a lookup that takes longer than is left', async () => {
    const clock = virtualClock()
    const run = startCheck(await checkSpec('{ http: https://a.example/, wait: 3s, timeout: 1h }'), { clock, network: silent, memory: memoryOn(clock) })
    await clock.advance(3_000)
    expect(await run.ended).toMatchObject({ failure: { message: 'https://a.example/: no answer within 3.0s' } })
    expect(clock.waiting).toBe(0)
  })

  test('ends at once with its signal, and leaves no timer', async () => {
    const clock = virtualClock()
    const run = startCheck(await checkSpec(WAITING), { clock, network: network(clock, status(503)), memory: memoryOn(clock) })
    await clock.advance(1_000)
    run.abort({ kind: 'cancelled', by: 'a test' })
    expect(await run.ended).toMatchObject({ failure: { kind: 'cancelled' } })
    expect(clock.waiting).toBe(0)
  })

  test('tells the log of what changes, and now and then that it goes on', async () => {
    const { run } = await perform('{ http: https://a.example/, wait: { for: 1m, every: 1s } }', [status(503)])
    expect(run.log().split('\n').filter((line) => line.startsWith('attempt')).length).toBe(4)
  })
})

/** A network that never answers. */
const silent = (_: unknown, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(noAnswer('stopped', 'it was stopped', { connect: 1, total: 2 }))))

describe('an answer that another stage got', () => {
  const stand = () => {
    const clock = virtualClock()
    const memory = memoryOn(clock)
    const check = async (yaml: string, answer: Answer, more: Partial<CheckWorld> = {}): Promise<Checked> => {
      const web = network(clock, answer)
      const run = startCheck(await checkSpec(yaml), { clock, network: web, memory, ...more })
      await clock.advance(100)
      return { outcome: await run.ended, run, asked: web.asked.length }
    }
    return { clock, check }
  }
  const PLAIN = 'https://a.example/'
  const cached = (cache: string): string => `{ http: https://a.example/, cache: ${cache} }`

  test('serves for half a minute where nothing is said, and the report says so', async () => {
    const { check, clock } = stand()
    await check(PLAIN, ok())
    await clock.advance(20_000)
    const second = await check(PLAIN, refused)
    expect([told(second), second.asked]).toEqual([HEALTHY, 0])
    expect(second.run.detail()?.table?.rows[0]?.at(-1)).toBe('from the cache, 20.1s old')
    await clock.advance(10_000)
    expect((await check(PLAIN, ok())).asked).toBe(1)
  })

  test('that is older serves where no newer one can be had, and makes the stage unstable', async () => {
    const { check, clock } = stand()
    await check(PLAIN, ok())
    await clock.advance(60_000)
    const second = await check(PLAIN, refused)
    expect(second.outcome).toMatchObject({ status: 'success', unstable: 'https://a.example/ could not be asked anew: the answer is stale, from the cache, 1m 00s old' })
    expect(second.run.detail()?.weight).toBe('warning')
    await clock.advance(300_000)
    expect((await check(PLAIN, refused)).outcome.status).toBe('failure')
  })

  test('never serves a gate where nothing is said', async () => {
    const { check } = stand()
    await check(PLAIN, ok())
    expect(told(await check(PLAIN, refused, { isGate: true }))).toMatch(/refused/)
  })

  test('serves a gate as long as it asks for that, and never when it is stale', async () => {
    const { check, clock } = stand()
    const yaml = cached('{ for: 1m, stale-if-error: 1h, stale-while-revalidate: 1h }')
    await check(yaml, ok(), { isGate: true })
    expect((await check(yaml, refused, { isGate: true })).asked).toBe(0)
    await clock.advance(60_000)
    expect((await check(yaml, refused, { isGate: true })).outcome.status).toBe('failure')
  })

  test('serves whoever waits only if it is a healthy one', async () => {
    const { check } = stand()
    await check(cached('1m'), status(503))
    expect(await check('{ http: https://a.example/, cache: 1m, wait: 10s }', ok())).toMatchObject({ outcome: { status: 'success' }, asked: 1 })
    expect(await check('{ http: https://a.example/, cache: 1m, wait: 10s }', refused)).toMatchObject({ outcome: { status: 'success' }, asked: 0 })
  })

  test('never serves where the cache is off', async () => {
    const { check } = stand()
    await check(PLAIN, ok())
    expect((await check(cached('false'), refused)).asked).toBe(1)
  })
})
