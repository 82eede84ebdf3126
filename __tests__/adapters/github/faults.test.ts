import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Answer } from '../../../src/core/authority.ts'
import { type GithubServer, githubServer } from '../../support/github-server.ts'
import type { Fault } from '../../support/http-faults.ts'
import { asking, type HeardClock, heardClock, NEVER } from './asking.ts'

const WALL = Date.UTC(2026, 10, 5, 3, 0)

let server: GithubServer
let clock: HeardClock
beforeEach(async () => {
  server = await githubServer()
  clock = heardClock(WALL)
})
afterEach(() => server.close())

const ask = (limits = {}) => asking(server, clock, { limits }).permission('octocat', NEVER)
const host = () => new URL(server.apiUrl).host
const status = (code: number, headers: Readonly<Record<string, string>> = {}, body?: unknown): Fault => ({ kind: 'status', status: code, headers, body })
const KNOWN = { known: true, value: { permission: 'write', role: 'maintain' } }

/** Moves the clock over the waits, each when it has begun; an attempt that is late needs its limit first. */
const through = async (answer: Promise<Answer<unknown>>, ...waits: readonly number[]): Promise<Answer<unknown>> => {
  for (const ms of waits) {
    await clock.heard(ms)
    await clock.advance(ms)
  }
  return answer
}

describe('a question that meets a passing fault', () => {
  test.each<[string, Fault]>([
    ['a 500', status(500)],
    ['a 502 that is not JSON', status(502, {}, 'Bad gateway')],
    ['a reset connection', { kind: 'reset' }],
    ['a body that breaks off', { kind: 'truncated' }],
  ])('%s is asked again after half a second, and then after one', async (_, fault) => {
    server.fault('/permission', fault, 2)
    expect(await through(ask(), 500, 1_000)).toEqual(KNOWN)
    expect(server.requests).toHaveLength(3)
    expect(clock.now()).toBe(1_500)
  })

  test.each<Fault['kind']>(['hang', 'hang-in-body'])('of the kind %s gives an attempt up after its limit, and asks again', async (kind) => {
    server.fault('/permission', { kind } as Fault, 1)
    const answer = ask()
    await server.arrived('/permission')
    expect(await through(answer, 4_000, 500)).toEqual(KNOWN)
    expect(clock.now()).toBe(4_500)
  })

  test('leaves no timer behind', async () => {
    server.fault('/permission', status(500), 1)
    expect(await through(ask(), 500)).toEqual(KNOWN)
    expect(clock.waiting).toBe(0)
  })
})

describe('a question over connections that nobody verifies', () => {
  afterEach(() => {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  })

  test('is not asked, and says what to do instead', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    const answer = await asking(server, clock, { apiUrl: server.apiUrl.replace('http:', 'https:') }).permission('octocat', NEVER)
    expect(answer).toEqual({ known: false, why: expect.stringMatching(/NODE_TLS_REJECT_UNAUTHORIZED=0 is set.*NODE_EXTRA_CA_CERTS/) })
    expect(server.requests).toEqual([])
  })

  test('is asked on this machine itself, where there are none', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    expect(await ask()).toEqual(KNOWN)
  })
})

describe('a question that meets a lasting fault', () => {
  test.each<[string, Fault, string]>([
    ['a 500', status(500), 'HOST answered with the error 500, the last of 3 attempts'],
    ['a reset connection', { kind: 'reset' }, 'the connection to HOST failed (UND_ERR_SOCKET), the last of 3 attempts'],
  ])('%s is unknown after three attempts', async (_, fault, why) => {
    server.fault('/permission', fault)
    expect(await through(ask(), 500, 1_000)).toEqual({ known: false, why: why.replace('HOST', host()) })
    expect(server.requests).toHaveLength(3)
  })

  test('of a server that is not there is unknown', async () => {
    await server.close()
    const answer = await through(ask(), 500, 1_000)
    expect(answer).toEqual({ known: false, why: `the connection to ${host()} failed (ECONNREFUSED), the last of 3 attempts` })
  })

  test('of a server that hangs is unknown within ten seconds, all in all', async () => {
    server.fault('/permission', { kind: 'hang' })
    const answer = ask()
    await server.arrived('/permission', 1)
    await through(Promise.resolve(KNOWN as Answer<unknown>), 4_000, 500)
    await server.arrived('/permission', 2)
    await clock.advance(4_000)
    await clock.heard(1_000)
    await clock.advance(1_000)
    await server.arrived('/permission', 3)
    await clock.advance(500)
    expect(await answer).toEqual({ known: false, why: `${host()} did not answer within 500ms, the last of 3 attempts` })
    expect(clock.now()).toBe(10_000)
    expect(clock.waiting).toBe(0)
  })

  test.each<[string, Fault, string]>([
    ['that is not JSON', { kind: 'garbage' }, 'HOST answered with something that is not JSON'],
    ['in another shape', { kind: 'wrong-shape' }, 'the API answered with something else than it was asked for'],
    ['of 8 MiB', { kind: 'huge' }, 'HOST answered with more than 1048576 bytes'],
    ['of 8 MiB in a few packed kilobytes', { kind: 'bomb' }, 'HOST answered with more than 1048576 bytes'],
    ['that is gone (410)', status(410, {}, { message: 'Gone for good' }), 'the API answered with the error 410: "Gone for good"'],
    ['that is a huge 404', { ...status(404), body: { message: 'x'.repeat(2 ** 21) } } as Fault, 'HOST answered with more than 1048576 bytes'],
  ])('with an answer %s is unknown at once', async (_, fault, why) => {
    server.fault('/permission', fault)
    expect(await ask()).toEqual({ known: false, why: why.replace('HOST', host()) })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a rate limit', () => {
  const reset = (seconds: number) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(WALL / 1_000 + seconds) })

  test.each<[string, Fault, number]>([
    ['a reset', status(403, reset(5)), 5_000],
    ['a reset that is over by our clock', status(403, reset(-60)), 500],
    ['Retry-After in seconds', status(429, { 'retry-after': '3' }), 3_000],
    ['Retry-After as a date', status(403, { 'retry-after': new Date(WALL + 7_000).toUTCString() }), 7_000],
    ['Retry-After of an unavailable service', status(503, { 'retry-after': '2' }), 2_000],
  ])('that ends in time by %s is waited for', async (_, fault, ms) => {
    server.fault('/permission', fault, 1)
    expect(await through(ask(), ms)).toEqual(KNOWN)
    expect(server.requests).toHaveLength(2)
  })

  test.each<[string, Fault, string]>([
    ['by its reset', status(403, reset(11 * 60 + 7)), 'the rate limit of the API is used up until 03:12 UTC'],
    ['by Retry-After', status(429, { 'retry-after': '3600' }), 'the rate limit of the API is used up until 04:00 UTC'],
    ['by the later of both', status(403, { ...reset(7_200), 'retry-after': '1' }), 'the rate limit of the API is used up until 05:00 UTC'],
    ['only tomorrow', status(429, { 'retry-after': '86400' }), 'the rate limit of the API is used up until 2026-11-06 03:00 UTC'],
    ['in no time that makes sense', status(429, { 'retry-after': '9'.repeat(30) }), 'the rate limit of the API is used up until 2027-11-06 03:00 UTC'],
    ['by a time that is none', status(429, { 'retry-after': 'soon' }), 'the rate limit of the API is used up until 03:01 UTC'],
    ['without a time', status(403, {}, { message: 'You have exceeded a secondary rate limit.' }), 'the rate limit of the API is used up until 03:01 UTC'],
    ['of an unavailable service', status(503, { 'retry-after': '3600' }), 'HOST is not available until 04:00 UTC'],
  ])('that ends too late, %s, is told at once', async (_, fault, why) => {
    server.fault('/permission', fault)
    expect(await ask()).toEqual({ known: false, why: why.replace('HOST', host()) })
    expect(server.requests).toHaveLength(1)
    expect(clock.now()).toBe(0)
  })

  test('with requests left is none: a 403 is a refusal', async () => {
    server.fault('/permission', status(403, { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': String(WALL / 1_000 + 5) }))
    expect(await ask()).toMatchObject({ known: false, why: expect.stringMatching(/^the token may not read/) })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a redirect', () => {
  let other: GithubServer
  beforeEach(async () => {
    other = await githubServer()
  })
  afterEach(() => other.close())

  test('to another host is not followed, and the token stays here', async () => {
    server.fault('/permission', { kind: 'redirect', to: `${other.apiUrl}/steal?me=1` })
    expect(await ask()).toEqual({ known: false, why: `${host()} sends on to ${new URL(other.apiUrl).host}, which is not asked` })
    expect(other.requests).toEqual([])
  })

  test('on the same host, as after a renaming, is followed', async () => {
    server.state.permissions['renamed'] = { permission: 'read', role_name: 'triage' }
    server.fault('/octocat/permission', { kind: 'redirect', to: '/api/v3/repos/octo/demo/collaborators/renamed/permission' })
    expect(await ask()).toEqual({ known: true, value: { permission: 'read', role: 'triage' } })
  })

  test('in circles ends', async () => {
    server.fault('/permission', { kind: 'redirect', to: '/api/v3/repos/octo/demo/collaborators/octocat/permission' })
    expect(await ask()).toEqual({ known: false, why: `${host()} sends round in circles` })
    expect(server.requests).toHaveLength(4)
  })

  test.each(['http://[', 'javascript:alert(1)', ''])('to %j leads nowhere', async (to) => {
    server.fault('/permission', { kind: 'redirect', to })
    expect(await ask()).toMatchObject({ known: false })
  })

  test('of the issuer’s keys to another host is not followed', async () => {
    server.fault('/jwks', { kind: 'redirect', to: `${other.issuer}/jwks` })
    const answer = await asking(server, clock).claims({ issuer: server.issuer, audience: 'a' }, NEVER)
    expect(answer).toMatchObject({ known: false, why: expect.stringMatching(/which is not asked$/) })
    expect(other.requests).toEqual([])
  })
})
