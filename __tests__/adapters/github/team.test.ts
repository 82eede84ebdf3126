import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubServer, githubServer } from '../../support/github-server.ts'
import { asking, heardClock, NEVER } from './asking.ts'

let server: GithubServer
beforeEach(async () => {
  server = await githubServer()
})
afterEach(() => server.close())

const ask = (team: string, actor: string) => asking(server, heardClock()).isMember(team, actor, NEVER)
const REMEDY = 'it needs a token with `read:org`, or `Members: read` of the organization, in the input `token:` (GITHUB_TOKEN cannot read teams)'

describe('membership of a team', () => {
  test.each([
    ['octocat', true],
    ['invited', false],
    ['stranger', false],
  ])('of %s is known: %s', async (actor, value) => {
    expect(await ask('octo/release', actor)).toEqual({ known: true, value })
  })

  test('is unknown where the token cannot see the team, and the remedy is named', async () => {
    expect(await ask('octo/secret', 'octocat')).toEqual({
      known: false,
      why: `either there is no team octo/secret, or the token cannot see it: ${REMEDY} (404)`,
    })
  })

  test('is unknown where the token is refused', async () => {
    server.fault('/orgs/', { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } })
    expect(await ask('octo/release', 'octocat')).toEqual({
      known: false,
      why: `the token may not read the team octo/release; ${REMEDY} (403: "Resource not accessible by integration")`,
    })
    expect(server.requests).toHaveLength(1)
  })

  test.each(['release', 'octo/', '/release', 'octo/a/b', ''])('is not asked for of %j, which names no team', async (team) => {
    expect(await ask(team, 'octocat')).toEqual({ known: false, why: `"${team}" names no team; write org/slug` })
    expect(server.requests).toEqual([])
  })

  test.each([
    ['octo/..', 'octocat'],
    ['../repos', 'octocat'],
    ['octo/release', '..'],
  ])('of %s for %s does not climb out of its path', async (team, actor) => {
    expect(await ask(team, actor)).toMatchObject({ known: false })
    expect(server.requests).toEqual([])
  })

  test('is unknown when the answer is in another shape', async () => {
    server.fault('/memberships/', { kind: 'wrong-shape' })
    expect(await ask('octo/release', 'octocat')).toEqual({ known: false, why: 'the API answered with something else than it was asked for' })
  })
})
