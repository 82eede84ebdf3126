import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { type Parcel, ship } from '../../../src/adapters/sinks/http.ts'
import { selfSigned } from '../../support/certificates.ts'
import { commit, type Fault } from '../../support/http-faults.ts'
import { virtualClock } from '../../support/virtual-clock.ts'
import { where } from '../../support/tools.ts'
import { secureWeb, web } from '../../support/web.ts'

const never = new AbortController().signal
const parcel = (url: string, over: Partial<Parcel> = {}): Parcel => ({ url, method: 'POST', headers: {}, body: '{"a":"ä"}', compression: 'none', timeoutMs: 5_000, ...over })

const failing = (fault: Fault) => web((_, response) => commit(fault, response))

describe('a request', () => {
  const received = async (over: Partial<Parcel>): Promise<{ readonly request: IncomingMessage; readonly body: Buffer }> => {
    const bodies: Promise<Buffer>[] = []
    const server = await web((request, response) => {
      bodies.push(buffer(request))
      void bodies[0]?.then(() => response.end('ok'))
    })
    expect(await ship(parcel(`${server.url}/v1/x?y=1`, over), clock, never)).toEqual({ kind: 'answer', status: 200, body: 'ok' })
    const [request] = server.requests
    if (request === undefined || bodies[0] === undefined) throw new Error('no request came')
    return { request, body: await bodies[0] }
  }

  test('has the body with its length, and the headers that were given', async () => {
    const { request, body } = await received({ method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Key': 'k' } })
    expect(request).toMatchObject({ method: 'PUT', url: '/v1/x?y=1' })
    expect(request.headers).toMatchObject({ 'content-type': 'application/json', 'x-key': 'k', 'content-length': '10', 'user-agent': 'stagewright' })
    expect(body.toString()).toBe('{"a":"ä"}')
  })

  test('is compressed where that is asked for', async () => {
    const { request, body } = await received({ compression: 'gzip' })
    expect(request.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(body).toString()).toBe('{"a":"ä"}')
  })
})

describe('what comes back', () => {
  test.each([
    [{ 'retry-after': '3' }, 3_000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, 5_000],
    [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
  ])('with %j asks to wait for %d ms', async (headers, ms) => {
    const server = await failing({ kind: 'status', status: 429, headers })
    expect(await ship(parcel(server.url), virtualClock(), never)).toMatchObject({ kind: 'answer', status: 429, retryAfterMs: ms })
  })

  test('with a Retry-After that is none asks for no wait', async () => {
    const server = await failing({ kind: 'status', status: 503, headers: { 'retry-after': 'soon' } })
    expect(await ship(parcel(server.url), clock, never)).not.toHaveProperty('retryAfterMs')
  })

  test('is read to 64 KiB', async () => {
    const server = await failing({ kind: 'huge' })
    const reply = await ship(parcel(server.url), clock, never)
    expect(reply.kind === 'answer' && reply.body.length).toBe(65_536)
  })
})

describe('a fault is an answer in words, with nothing of what was sent', () => {
  test('of a port where nobody listens', async () => {
    expect(await ship(parcel('http://127.0.0.1:1/'), clock, never)).toEqual({ kind: 'fault', message: '127.0.0.1:1 refused the connection', isLasting: false })
  })

  test.each([['reset'], ['truncated']] as const)('of a connection with %s', async (kind) => {
    const server = await failing({ kind })
    expect(await ship(parcel(server.url), clock, never)).toMatchObject({ kind: 'fault', isLasting: false })
  })

  test('of a header that cannot be sent, which no second try would mend', async () => {
    const server = await failing({ kind: 'garbage' })
    expect(await ship(parcel(server.url, { headers: { key: 'a\nb' } }), clock, never)).toMatchObject({ kind: 'fault', isLasting: true })
  })

  where('openssl')('of a certificate that nobody vouches for, which no second try would mend', async () => {
    const { url, port } = await secureWeb(selfSigned('localhost', 1), (_, response) => response.end())
    expect(await ship(parcel(url), clock, never)).toEqual({ kind: 'fault', message: `127.0.0.1:${port} has a certificate that it signed itself`, isLasting: true })
  })

  test.each([['hang'], ['hang-in-body']] as const)('of a sink with %s, when its time is up', async (kind) => {
    const time = virtualClock()
    const server = await failing({ kind })
    const reply = ship(parcel(server.url, { timeoutMs: 2_000 }), time, never)
    await time.advance(2_000)
    expect(await reply).toMatchObject({ kind: 'fault', message: `127.0.0.1:${server.port} did not answer in time` })
    expect(time.waiting).toBe(0)
  })

  test('of a request that is given up', async () => {
    const stop = new AbortController()
    const server = await web(() => stop.abort())
    expect(await ship(parcel(server.url), clock, stop.signal)).toMatchObject({ kind: 'fault', isLasting: false })
  })
})
