import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubServer, githubServer } from '../../support/github-server.ts'
import { asking, heardClock, NEVER } from './asking.ts'

let server: GithubServer
beforeEach(async () => {
  server = await githubServer()
})
afterEach(() => server.close())

const ask = (actor: string, changes = {}) => asking(server, heardClock(), changes).permission(actor, NEVER)

describe('the permission of an actor', () => {
  test('is what GitHub says, coarse and fine', async () => {
    expect(await ask('octocat')).toEqual({ known: true, value: { permission: 'write', role: 'maintain' } })
    expect(server.requests.map(({ path }) => path)).toEqual(['/api/v3/repos/octo/demo/collaborators/octocat/permission'])
  })

  test('is the coarse one where an old server names no role', async () => {
    server.state.permissions['octocat'] = { permission: 'admin' }
    expect(await ask('octocat')).toEqual({ known: true, value: { permission: 'admin', role: 'admin' } })
  })

  test('of an app is asked for by its whole name', async () => {
    server.state.permissions['dependabot[bot]'] = { permission: 'none' }
    expect(await ask('dependabot[bot]')).toEqual({ known: true, value: { permission: 'none', role: 'none' } })
  })

  test.each(['..', '.', ''])('of %j is not asked for: it would be another address', async (actor) => {
    expect(await ask(actor)).toEqual({ known: false, why: `"${actor}" is no name that the API could be asked about` })
    expect(server.requests).toEqual([])
  })

  test.each(['../../../orgs/octo/teams/release', '%2e%2e', 'a/b?x=y#z'])('of %j stays on its own level of the path', async (actor) => {
    expect(await ask(actor)).toMatchObject({ known: false })
    expect(server.requests[0]?.path).toBe(`/api/v3/repos/octo/demo/collaborators/${encodeURIComponent(actor)}/permission`)
  })

  test.each([
    ['no token', { token: undefined }, 'there is no token to ask the API with; set the input `token: ${{ github.token }}` (on the command line GITHUB_TOKEN)'],
    ['an empty token', { token: '' }, 'there is no token to ask the API with; set the input `token: ${{ github.token }}` (on the command line GITHUB_TOKEN)'],
    ['a token with a line break', { token: 'ghs_secret\n' }, 'the token holds characters that no token has (a line break or a space?)'],
    ['no repository', { repository: undefined }, 'the repository is not known; GITHUB_REPOSITORY is to be owner/name'],
    ['a repository that climbs', { repository: 'octo/..' }, 'the repository is not known; GITHUB_REPOSITORY is to be owner/name'],
    ['an address without encryption', { apiUrl: 'http://ghes.example/api/v3' }, 'the address of the API, "http://ghes.example/api/v3", is not one of https'],
    ['an address that is none', { apiUrl: 'ghes' }, 'the address of the API, "ghes", is not one of https'],
  ])('with %s is unknown and asks nobody', async (_, changes, why) => {
    expect(await ask('octocat', changes)).toEqual({ known: false, why })
    expect(server.requests).toEqual([])
  })

  test('is unknown with a wrong token, which no message repeats', async () => {
    const answer = await ask('octocat', { token: 'ghs_WRONG' })
    expect(answer).toEqual({ known: false, why: 'the API does not accept the token (401): it is wrong, has expired or was revoked' })
    expect(server.requests).toHaveLength(1)
  })

  test('is unknown after a 403, with GitHub’s own words and the remedy, and is not tried again', async () => {
    server.fault('/permission', { kind: 'status', status: 403, body: { message: `Resource not\n::error::accessible by ${server.state.token}` } })
    expect(await ask('octocat')).toEqual({
      known: false,
      why:
        'the token may not read who may do what in octo/demo; use this job\'s own token, or one with `Metadata: read` for this repository ' +
        '(403: "Resource not ::error::accessible by ***")',
    })
    expect(server.requests).toHaveLength(1)
  })

  test('is unknown for whom GitHub does not know', async () => {
    expect(await ask('nobody')).toMatchObject({ known: false, why: expect.stringMatching(/^either GitHub knows no user "nobody" .*\(404\)$/) })
    expect(server.requests).toHaveLength(1)
  })
})
