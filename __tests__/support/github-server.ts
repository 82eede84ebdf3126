import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Contents, contentsOf } from './github-contents.ts'
import { commit, type Fault, sendJson } from './http-faults.ts'
import { type Claims, mint, publicJwk, type SigningKey, signingKey, type TokenFault } from './oidc-tokens.ts'

/** What the server knows; a test may change it while it runs. */
export interface GithubState {
  repository: string
  /** The token that the API accepts. */
  token: string
  requestToken: string
  permissions: Record<string, { permission: string; role_name?: string }>
  /** By `org/slug`, the state of each member. */
  teams: Record<string, Record<string, 'active' | 'pending'>>
  branches: Record<string, unknown>
  rules: Record<string, readonly unknown[]>
  rulesets: readonly Readonly<Record<string, unknown>>[]
  /** By `owner/repo`, in lower case. */
  repositories: Record<string, Contents>
  claims: Claims
  tokenFault: TokenFault | undefined
  /** The `issuer` and `jwks_uri` of the discovery document, where they are not the right ones. */
  discovery: { issuer?: string; jwks_uri?: string }
  /** How late the tokens are made, in milliseconds since 1970. */
  wall: () => number
}

export interface Seen {
  readonly path: string
  readonly authorization: string | undefined
}

/** Answers as GitHub's REST API (below `/api/v3`, as an enterprise server does), as its OIDC issuer and as the runner's token service. */
export interface GithubServer {
  readonly state: GithubState
  readonly apiUrl: string
  readonly issuer: string
  readonly idTokenRequestUrl: string
  readonly requests: readonly Seen[]
  /** From now on a request whose path contains `path` meets a fault, `times` times. */
  fault(path: string, fault: Fault, times?: number): void
  /** When a request whose path contains `path` has arrived for the nth time. */
  arrived(path: string, nth?: number): Promise<void>
  /** A new key signs; `isPublished` says whether the JWKS already has it (the old one is gone then). */
  rotate(isPublished?: boolean): void
  /** The JWKS has the newest key, from the request after the nth on. */
  publishAfter(nth: number): void
  close(): Promise<void>
}

export const githubServer = async (changes: Partial<GithubState> = {}): Promise<GithubServer> => {
  const state: GithubState = { ...defaults(), ...changes }
  const requests: Seen[] = []
  const faults: { path: string; fault: Fault; left: number }[] = []
  const waiting = new Set<() => void>()
  let [key, published, generation, publishAt] = [signingKey('key-1'), undefined as SigningKey | undefined, 1, 0]
  const countOf = (path: string): number => requests.filter((seen) => seen.path.includes(path)).length

  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, authorization: request.headers.authorization })
    for (const look of waiting) look()
    const met = faults.find((one) => one.left > 0 && path.includes(one.path))
    if (met === undefined) return route(request, response)
    met.left -= 1
    commit(met.fault, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const jwks = (): unknown => {
    if (publishAt > 0 && countOf('/jwks') > publishAt) published = key
    return { keys: [EC_KEY, publicJwk(published ?? key)] }
  }
  const idToken = (url: URL): unknown => {
    if (state.tokenFault === 'no-token') return {}
    const claims = { iss: `${origin}/oidc`, aud: url.searchParams.get('audience'), sub: 'opaque', ...state.claims }
    return { value: mint(key, claims, Math.floor(state.wall() / 1_000), state.tokenFault) }
  }
  const route = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '', origin)
    if (url.pathname === '/oidc/.well-known/openid-configuration') {
      return sendJson(response, 200, { issuer: `${origin}/oidc`, jwks_uri: `${origin}/oidc/jwks`, ...state.discovery })
    }
    if (url.pathname === '/oidc/jwks') return sendJson(response, 200, jwks())
    if (url.pathname === '/id-token') {
      const may = request.headers.authorization === `Bearer ${state.requestToken}`
      return may ? sendJson(response, 200, idToken(url)) : sendJson(response, 401, { message: 'Bad credentials' })
    }
    if (request.headers.authorization !== `Bearer ${state.token}`) return sendJson(response, 401, { message: 'Bad credentials' })
    const path = url.pathname.replace(/^\/api\/v3/, '')
    const found = api(state, path) ?? inRepositories(state, path, url.searchParams)
    return found === undefined ? sendJson(response, 404, { message: 'Not Found' }) : sendJson(response, 200, found)
  }

  return {
    state,
    apiUrl: `${origin}/api/v3`,
    issuer: `${origin}/oidc`,
    idTokenRequestUrl: `${origin}/id-token?api-version=2.0`,
    requests,
    fault: (path, fault, times = Number.POSITIVE_INFINITY) => void faults.push({ path, fault, left: times }),
    arrived: (path, nth = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (countOf(path) < nth) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    rotate: (isPublished = true) => {
      published = isPublished ? undefined : key
      generation += 1
      key = signingKey(`key-${generation}`)
    },
    publishAfter: (nth) => void (publishAt = nth),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const defaults = (): GithubState => ({
  repository: 'octo/demo',
  token: 'ghs_THE-TOKEN-OF-THE-JOB',
  requestToken: 'THE-REQUEST-TOKEN',
  permissions: { octocat: { permission: 'write', role_name: 'maintain' } },
  teams: { 'octo/release': { octocat: 'active', invited: 'pending' } },
  branches: {},
  rules: {},
  rulesets: [],
  repositories: {},
  claims: { environment: 'production', repository: 'octo/demo' },
  tokenFault: undefined,
  discovery: {},
  wall: Date.now,
})

/** A key of another kind beside, as issuers may have. */
const EC_KEY = { kty: 'EC', kid: 'ec', crv: 'P-256', x: 'AAAA', y: 'AAAA', use: 'sig' }

/** What the API has at a path; nothing where GitHub has a 404. */
const api = (state: GithubState, path: string): unknown => {
  const inRepository = path.startsWith(`/repos/${state.repository}/`) ? path.slice(`/repos/${state.repository}`.length) : ''
  const [, what = '', name = '', more = ''] = (inRepository || path).split('/').map(decodeURIComponent)
  if (inRepository === '') return what === 'orgs' ? teams(state, path) : undefined
  if (what === 'collaborators') return state.permissions[name]
  if (what === 'branches') return state.branches[name]
  if (what === 'rules') return state.rules[more] ?? []
  if (what === 'rulesets') return name === '' ? state.rulesets.map(({ rules: _, conditions: __, ...set }) => set) : state.rulesets.find(({ id }) => String(id) === name)
  return undefined
}

const inRepositories = (state: GithubState, path: string, query: URLSearchParams): unknown => {
  const [, name = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? []
  const repository = state.repositories[name.toLowerCase()]
  return repository && contentsOf(repository, rest, query)
}

const teams = (state: GithubState, path: string): unknown => {
  const [, org, slug, user] = /^\/orgs\/([^/]+)\/teams\/([^/]+)(?:\/memberships\/([^/]+))?$/.exec(path) ?? []
  const team = state.teams[`${org}/${slug}`]
  if (user === undefined) return team && { slug, name: slug }
  const member = team?.[decodeURIComponent(user)]
  return member && { state: member, role: 'member', url: path }
}
