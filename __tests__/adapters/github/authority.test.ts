import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Answer } from '../../../src/core/authority.ts'
import { type GithubServer, githubServer } from '../../support/github-server.ts'
import { asking, type HeardClock, heardClock, NEVER } from './asking.ts'

let server: GithubServer
let clock: HeardClock
beforeEach(async () => {
  clock = heardClock()
  server = await githubServer({ wall: clock.wall })
})
afterEach(() => server.close())

const CANCELLED = { known: false, why: 'it was cancelled before there was an answer' }
const KNOWN = { known: true, value: { permission: 'write', role: 'maintain' } }
const times = (path: string) => server.requests.filter((seen) => seen.path.includes(path)).length

/** The modules that are loaded with a file, by their names or paths. */
const loadedWith = (file: string): readonly string[] => {
  const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '')
  const names = [...code.matchAll(/^(?:import|export) [^;]*?from '([^']+)'/gm)].map(([, name = '']) => name)
  return names.flatMap((name) => (name.startsWith('.') ? loadedWith(join(dirname(file), name)) : [])).concat(file, names)
}

test('making an authority loads nothing that asks, verifies or speaks HTTP', () => {
  const loaded = loadedWith(join(import.meta.dirname, '../../../src/adapters/github/authority.ts'))
  const ours = loaded.filter((name) => name.startsWith('/')).map((path) => path.split('/src/')[1])
  expect(new Set(ours)).toEqual(new Set(['adapters/github/authority.ts', 'adapters/github/shared.ts', 'core/authority.ts']))
  expect(loaded.filter((name) => !/^[./]/.test(name))).toEqual([])
})

describe('the same question', () => {
  test('is asked once in a run, at the same time or later', async () => {
    const authority = asking(server, clock)
    const both = await Promise.all([authority.permission('octocat', NEVER), authority.permission('Octocat', NEVER)])
    expect([...both, await authority.permission('octocat', NEVER)]).toEqual([KNOWN, KNOWN, KNOWN])
    expect(server.requests).toHaveLength(1)
  })

  test.each<[string, string, (authority: ReturnType<typeof asking>) => Promise<unknown>]>([
    ['of a team', '/memberships/', (authority) => authority.isMember('octo/release', 'octocat', NEVER)],
    ['of a ref', '/rules/', (authority) => authority.isProtected('refs/heads/main', NEVER)],
    ['of claims', '/id-token', (authority) => authority.claims({ issuer: server.issuer, audience: 'a' }, NEVER)],
  ])('%s is asked once too', async (_, path, ask) => {
    server.state.rules['main'] = [{ type: 'update' }]
    const authority = asking(server, clock)
    expect([await ask(authority), await ask(authority)]).toEqual([expect.objectContaining({ known: true }), expect.objectContaining({ known: true })])
    expect(times(path)).toBe(1)
  })

  test('is asked again after it had no answer', async () => {
    server.fault('/permission', { kind: 'garbage' }, 1)
    const authority = asking(server, clock)
    expect(await authority.permission('octocat', NEVER)).toMatchObject({ known: false })
    expect(await authority.permission('octocat', NEVER)).toEqual(KNOWN)
  })

  test('goes on for the others when one of those who ask is cancelled', async () => {
    server.fault('/permission', { kind: 'hang' }, 1)
    const [authority, first] = [asking(server, clock), new AbortController()]
    const [one, two] = [authority.permission('octocat', first.signal), authority.permission('octocat', NEVER)]
    await server.arrived('/permission')
    first.abort()
    expect(await one).toEqual(CANCELLED)
    await clock.advance(4_000)
    await clock.heard(500)
    await clock.advance(500)
    expect(await two).toEqual(KNOWN)
    expect(server.requests).toHaveLength(2)
  })

  test('is stopped when all who ask are cancelled, and can then be asked anew', async () => {
    server.fault('/permission', { kind: 'hang' }, 1)
    const [authority, stop] = [asking(server, clock), new AbortController()]
    const both = [authority.permission('octocat', stop.signal), authority.permission('octocat', stop.signal)]
    await server.arrived('/permission')
    stop.abort()
    expect(await Promise.all(both)).toEqual([CANCELLED, CANCELLED])
    expect(clock.waiting).toBe(0)
    expect(await authority.permission('octocat', NEVER)).toEqual(KNOWN)
  })

  test('is stopped in the middle of a wait', async () => {
    server.fault('/permission', { kind: 'status', status: 500 })
    const stop = new AbortController()
    const answer = asking(server, clock).permission('octocat', stop.signal)
    await clock.heard(500)
    stop.abort()
    expect(await answer).toEqual(CANCELLED)
    expect([server.requests.length, clock.waiting]).toEqual([1, 0])
  })

  test('is not asked for who was cancelled before', async () => {
    expect(await asking(server, clock).permission('octocat', AbortSignal.abort())).toEqual(CANCELLED)
    expect(server.requests).toEqual([])
  })
})

test.each([200, 400, 401, 403, 404, 410, 422])('no answer holds a token, though the server repeats it with a %i', async (status) => {
  const { token, requestToken } = server.state
  server.fault('/api/', { kind: 'status', status, body: { message: `you sent ${token}`, permission: 7 } })
  server.fault('/id-token', { kind: 'status', status, body: { message: `you sent ${requestToken}`, value: 7 } })
  const authority = asking(server, clock)
  const answers: readonly Answer<unknown>[] = [
    await authority.permission('octocat', NEVER),
    await authority.isMember('octo/release', 'octocat', NEVER),
    await authority.isProtected('refs/heads/main', NEVER),
    await authority.isProtected('refs/tags/v1', NEVER),
    await authority.claims({ issuer: server.issuer, audience: 'a' }, NEVER),
  ]
  expect(answers.filter(({ known }) => known)).toEqual([])
  expect(JSON.stringify(answers)).not.toContain(token)
  expect(JSON.stringify(answers)).not.toContain(requestToken)
})
