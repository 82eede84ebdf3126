import { type Answer, known, unknown } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { below, isLevel, secureUrl } from './address.ts'
import type { GithubAuthorityOptions } from './authority.ts'
import { textMember } from './body.ts'
import { type Patience, patience, persist, type Reply } from './persist.ts'

/** GitHub's REST API for the time of one question. */
export interface Rest {
  /** The levels of a path below the API's address. */
  get(path: readonly string[], query?: Readonly<Record<string, string>>): Promise<Reply>
  /** The levels of the path of this repository. */
  readonly repository: readonly string[]
}

export type RestOptions = Pick<GithubAuthorityOptions, 'apiUrl' | 'repository' | 'token' | 'clock' | 'limits'>

/** The API, or in words what there is not to ask it. */
export const rest = (options: RestOptions, signal: AbortSignal): Answer<Rest> => {
  const { apiUrl, repository = '', token = '' } = options
  const url = secureUrl(apiUrl)
  if (url === undefined) return unknown(`the address of the API, ${JSON.stringify(apiUrl)}, is not one of https`)
  if (token === '') return unknown(NO_TOKEN)
  if (!isToken(token)) return unknown('the token holds characters that no token has (a line break or a space?)')
  const parts = repository.split('/')
  if (parts.length !== 2 || !parts.every(isLevel)) return unknown(NO_REPOSITORY)
  const within = patience(options.clock, options.limits, signal)
  return known({ get: getter(url, token, within), repository: ['repos', ...parts] })
}

const NO_TOKEN =
  'there is no token to ask the API with; set the input `token: ${{ github.token }}` (on the command line GITHUB_TOKEN)'
const NO_REPOSITORY = 'the repository is not known; GITHUB_REPOSITORY is to be owner/name'

const getter =
  (url: URL, token: string, within: Patience): Rest['get'] =>
  async (path, query) => {
    const stray = path.find((part) => !isLevel(part))
    if (stray !== undefined) {
      return { kind: 'none', why: `${JSON.stringify(stray)} is no name that the API could be asked about` }
    }
    return persist({ url: below(url, path, query), headers: { ...HEADERS, authorization: `Bearer ${token}` } }, within)
  }

const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' }

/** What may stand in a header. */
export const isToken = (text: string): boolean => /^[\x21-\x7e]+$/.test(text)

/** What it means that the API refuses (403) or finds nothing (404), with the remedy. */
export interface Refusals {
  readonly denied: string
  readonly missing: string
}

/** What a reply says, or why it says nothing. `parse` gives nothing for what has not the shape. */
export const read = <T>(
  reply: Reply,
  parse: (body: Json | undefined) => T | undefined,
  refusals: Refusals,
  token: string | undefined,
): Answer<T> => {
  if (reply.kind === 'none') return unknown(reply.why)
  if (reply.status !== 200) return unknown(refusal(reply, refusals, token))
  const value = parse(reply.body)
  return value === undefined ? unknown('the API answered with something else than it was asked for') : known(value)
}

type Refused = Extract<Reply, { kind: 'answer' }>

const refusal = ({ status, body }: Refused, refusals: Refusals, token: string | undefined): string => {
  if (status === 401) return 'the API does not accept the token (401): it is wrong, has expired or was revoked'
  if (status === 404) return `${refusals.missing} (404)`
  const words = said(body, token)
  return status === 403 ? `${refusals.denied} (403${words})` : `the API answered with the error ${status}${words}`
}

/** GitHub's own words, on one line and without the token. */
const said = (body: Json | undefined, token: string | undefined): string => {
  const message = textMember(body, 'message') ?? ''
  const clean = (token === undefined ? message : message.replaceAll(token, '***')).replace(/[^\x20-\x7e]+/g, ' ').trim()
  return clean === '' ? '' : `: ${JSON.stringify(clean.slice(0, LONGEST_MESSAGE))}`
}

const LONGEST_MESSAGE = 200
