import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubServer, githubServer } from '../../support/github-server.ts'
import type { TokenFault } from '../../support/oidc-tokens.ts'
import { asking, type HeardClock, heardClock, NEVER } from './asking.ts'

let server: GithubServer
let clock: HeardClock
beforeEach(async () => {
  clock = heardClock()
  server = await githubServer({ wall: clock.wall })
})
afterEach(() => server.close())

const expected = () => ({ issuer: server.issuer, audience: 'stagewright' })
const ask = (changes = {}) => asking(server, clock, changes).claims(expected(), NEVER)
const keysAsked = () => server.requests.filter(({ path }) => path === '/oidc/jwks').length

describe('the claims of this job', () => {
  test('are those of a token that its issuer signed', async () => {
    const answer = await ask()
    expect(answer).toMatchObject({ known: true, value: { iss: server.issuer, aud: 'stagewright', environment: 'production', sub: 'opaque' } })
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/id-token?api-version=2.0&audience=stagewright',
      '/oidc/.well-known/openid-configuration',
      '/oidc/jwks',
    ])
  })

  test('are asked for with the request token, which only the token service sees', async () => {
    await ask()
    expect(server.requests.map(({ authorization }) => authorization)).toEqual([`Bearer ${server.state.requestToken}`, undefined, undefined])
  })

  test('are those for the audience that was asked for, however it is spelt', async () => {
    const answer = await asking(server, clock).claims({ issuer: server.issuer, audience: 'https://a.example/?b=c&d e' }, NEVER)
    expect(answer).toMatchObject({ known: true, value: { aud: 'https://a.example/?b=c&d e' } })
  })

  test.each<[TokenFault, string]>([
    ['expired', 'the OIDC token has expired; is the clock of this machine right?'],
    ['not-yet-valid', 'the OIDC token is not valid yet; is the clock of this machine right?'],
    ['from-the-future', 'the OIDC token was not made just now; is the clock of this machine right?'],
    ['wrongly-signed', 'the OIDC token is not signed by ISSUER: the signature is wrong'],
    ['tampered', 'the OIDC token is not signed by ISSUER: the signature is wrong'],
    ['alg-none', 'the OIDC token is not signed with RS256'],
    ['hs256-with-public-key', 'the OIDC token is not signed with RS256'],
    ['rs512', 'the OIDC token is not signed with RS256'],
    ['es256', 'the OIDC token is not signed with RS256'],
    ['wrong-audience', 'the OIDC token is not for the audience stagewright'],
    ['wrong-issuer', 'the OIDC token is from the issuer "https://issuer.example", not ISSUER'],
    ['unknown-kid', 'the OIDC token is signed with a key that ISSUER does not publish'],
    ['no-exp', 'the OIDC token has no claim `exp`'],
    ['no-jwt', 'the OIDC token is not a well-formed signed token'],
    ['no-token', 'HOST answered without an OIDC token'],
  ])('of a token that is %s are unknown', async (fault, why) => {
    server.state.tokenFault = fault
    const told = why.replace('ISSUER', server.issuer).replace('HOST', new URL(server.issuer).host)
    expect(await ask()).toEqual({ known: false, why: told })
  })

  test.each([
    [20, true],
    [40, false],
  ])('of a token that expired %i seconds ago by our clock are known: %s', async (late, isKnown) => {
    server.state.wall = () => clock.wall() - (300 + late) * 1_000
    expect(await ask()).toMatchObject({ known: isKnown })
  })

  test.each([
    ['another repository', { repository: 'evil/demo' }, '"evil/demo"'],
    ['no repository', { repository: undefined }, 'undefined'],
  ])('of a sound token that is for %s are unknown: it was made for another job', async (_, claims, named) => {
    server.state.claims = { environment: 'production', ...claims }
    expect(await ask()).toEqual({ known: false, why: `the OIDC token was made for a job of ${named}, not of octo/demo` })
  })

  test('are known however the name of the repository is spelt', async () => {
    expect(await ask({ repository: 'Octo/Demo' })).toMatchObject({ known: true })
  })

  test('are not asked for where the repository of the job is not known', async () => {
    expect(await ask({ repository: undefined })).toEqual({ known: false, why: 'GITHUB_REPOSITORY is not set, so that nobody can tell whose the OIDC token is' })
    expect(server.requests).toEqual([])
  })

  test('are verified with the new keys when the issuer has rotated them', async () => {
    const authority = asking(server, clock)
    expect(await authority.claims(expected(), NEVER)).toMatchObject({ known: true })
    server.rotate()
    expect(await authority.claims({ ...expected(), audience: 'another' }, NEVER)).toMatchObject({ known: true, value: { aud: 'another' } })
    expect(keysAsked()).toBe(2)
  })

  test('are verified when the new key is published only a moment later', async () => {
    server.rotate(false)
    server.publishAfter(1)
    expect(await ask()).toMatchObject({ known: true })
    expect(keysAsked()).toBe(2)
  })

  test('ask for an unknown key only once more', async () => {
    server.rotate(false)
    expect(await ask()).toMatchObject({ known: false })
    expect(keysAsked()).toBe(2)
  })

  test.each([
    ['no address', { idTokenRequestUrl: undefined }],
    ['no token', { idTokenRequestToken: undefined }],
    ['an empty token', { idTokenRequestToken: '' }],
  ])('with %s for the request are unknown, and the remedy is named', async (_, changes) => {
    expect(await ask(changes)).toEqual({
      known: false,
      why: 'this job may not ask for an OIDC token; write `permissions: { id-token: write }` for the job (a pull request from a fork gets none)',
    })
    expect(server.requests).toEqual([])
  })

  test('are unknown when the request token is refused, and no message repeats it', async () => {
    const answer = await ask({ idTokenRequestToken: 'WRONG' })
    expect(answer).toMatchObject({ known: false, why: expect.stringMatching(/gives no OIDC token \(401\); write `permissions: \{ id-token: write \}`/) })
    expect(JSON.stringify(answer)).not.toContain('WRONG')
  })

  test.each(['http://issuer.example', 'ftp://127.0.0.1', 'https://user:word@issuer.example', 'no address'])(
    'of the issuer %s are unknown before anybody is asked',
    async (issuer) => {
      const answer = await asking(server, clock).claims({ issuer, audience: 'a' }, NEVER)
      expect(answer).toEqual({ known: false, why: `the issuer "${issuer}" is not an address of https` })
      expect(server.requests).toEqual([])
    },
  )

  test('are unknown when the issuer calls itself by another name', async () => {
    server.state.discovery = { issuer: 'https://issuer.example' }
    expect(await ask()).toMatchObject({ known: false, why: expect.stringMatching(/does not call itself the issuer/) })
  })

  test.each([
    ['another host', (origin: string) => origin.replace('127.0.0.1', 'localhost')],
    ['another port', (origin: string) => origin.replace(/:\d+$/, ':1')],
    ['a host without encryption', () => 'http://keys.example'],
    ['no host', () => 'file:///etc'],
  ])('are unknown when the keys are to be on %s, which is not asked', async (_, elsewhere) => {
    server.state.discovery = { jwks_uri: `${elsewhere(new URL(server.issuer).origin)}/oidc/jwks` }
    expect(await ask()).toEqual({ known: false, why: `${server.issuer} names no keys on its own host` })
    expect(keysAsked()).toBe(0)
  })

  test.each(['/id-token', '/openid-configuration', '/jwks'])('are unknown when %s answers in another shape, or not with JSON', async (path) => {
    server.fault(path, { kind: 'wrong-shape' }, 1)
    server.fault(path, { kind: 'garbage' }, 1)
    const authority = asking(server, clock)
    expect(await authority.claims(expected(), NEVER)).toMatchObject({ known: false })
    expect(await authority.claims(expected(), NEVER)).toMatchObject({ known: false, why: expect.stringContaining('not JSON') })
    expect(await authority.claims(expected(), NEVER)).toMatchObject({ known: true })
  })

  test('are unknown when the keys cannot be used', async () => {
    server.fault('/jwks', { kind: 'status', status: 200, body: { keys: [{ kty: 'RSA', kid: 'key-1', n: 'AQAB', e: 'AQAB' }] } })
    expect(await ask()).toMatchObject({ known: false })
  })
})
