import { createHash } from 'node:crypto'
import { type Answer, known, unknown } from '../../core/authority.ts'
import type { RemoteFile, Repository } from '../../core/bases.ts'
import type { Json } from '../../core/detail.ts'
import { items, member, textMember } from './body.ts'
import { read, type Refusals, type Rest, rest, type RestOptions } from './rest.ts'

/** As much as a pipeline file may have, in base64 and with what stands around it. */
const LIMITS = { bytes: 2 * 2 ** 20 }

/**
 * `GET /repos/{owner}/{repo}/contents/{path}`: a file at a commit, whose bytes have been held against
 * git's digest of them (SHA-1 over `blob`, the length, NUL and the content).
 */
export const contents = async (options: RestOptions, file: RemoteFile, signal: AbortSignal): Promise<Answer<Uint8Array>> => {
  const reply = await ask(options, file, signal, (api) => api.get([...api.repository, 'contents', ...file.path.split('/')], { ref: file.sha }))
  const body = read(reply, (json) => json, refusals(file, `${file.path} at ${file.sha}`), options.token)
  return body.known ? fileIn(body.value) : body
}

/** The commit that a branch or tag is at, and nothing else that git could call by that name, such as a pull request's head. */
export const commitAt = async (options: RestOptions, repository: Repository, ref: string, signal: AbortSignal): Promise<Answer<string>> => {
  const found = await objectAt(options, repository, `tags/${ref}`, signal)
  const object = found.known && found.value === undefined ? await objectAt(options, repository, `heads/${ref}`, signal) : found
  if (!object.known) return object
  return object.value === undefined ? unknown(refusals(repository, `a branch or tag ${JSON.stringify(ref)}`).missing) : commitOf(options, repository, object.value, signal)
}

/** The commit that a branch is at; a tag may be called like it. */
export const tipOf = async (options: RestOptions, repository: Repository, branch: string, signal: AbortSignal): Promise<Answer<string>> => {
  const object = await objectAt(options, repository, `heads/${branch}`, signal)
  if (!object.known) return object
  return object.value === undefined ? unknown(refusals(repository, `the branch ${JSON.stringify(branch)}`).missing) : commitOf(options, repository, object.value, signal)
}

/** Whether a commit belongs to the history of another one: GitHub serves those of forks under the same address, too. */
export const isAncestor = async (options: RestOptions, repository: Repository, sha: string, tip: string, signal: AbortSignal): Promise<Answer<boolean>> => {
  if (sha === tip) return known(true)
  const reply = await ask(options, repository, signal, (api) => api.get([...api.repository, 'compare', `${sha}...${tip}`], { per_page: '1', page: '2' }))
  const status = read(reply, (json) => textMember(json, 'status'), refusals(repository, `the commit ${sha}`), options.token)
  return status.known ? known(status.value === 'ahead' || status.value === 'identical') : status
}

/** The name of the branch that a repository shows first. */
export const defaultBranch = async (options: RestOptions, repository: Repository, signal: AbortSignal): Promise<Answer<string>> => {
  const reply = await ask(options, repository, signal, (api) => api.get(api.repository))
  return read(reply, (json) => textMember(json, 'default_branch'), refusals(repository, 'the repository'), options.token)
}

type Reply = Awaited<ReturnType<Rest['get']>>

const ask = async (options: RestOptions, { owner, name }: Repository, signal: AbortSignal, question: (api: Rest) => Promise<Reply>): Promise<Reply> => {
  const api = rest({ ...options, repository: `${owner}/${name}`, limits: { ...options.limits, ...LIMITS } }, signal)
  return api.known ? question(api.value) : { kind: 'none', why: api.why }
}

const NEEDS = "the job's own token reads its own repository and public ones: for others set `token` to one with `Contents: read` there"

const refusals = ({ owner, name }: Repository, what: string): Refusals => ({
  denied: `the token may not read ${owner}/${name}; ${NEEDS}`,
  missing: `${what} does not exist in ${owner}/${name}, or the token may not read it; ${NEEDS}`,
})

const fileIn = (body: Json | undefined): Answer<Uint8Array> => {
  if (items(body).length > 0 || textMember(body, 'type') !== 'file') return unknown('it is no file')
  const [content, sha] = [textMember(body, 'content'), textMember(body, 'sha')]
  if (content === undefined || textMember(body, 'encoding') !== 'base64') return unknown('it is larger than 1 MiB')
  const bytes = Buffer.from(content, 'base64')
  const digest = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  return digest === sha ? known(bytes) : unknown("the API's answer does not have the digest that it names")
}

interface GitObject {
  readonly type: string
  readonly sha: string
}

const objectIn = (body: Json | undefined): GitObject | undefined => {
  const object = member(body, 'object')
  const [type, sha] = [textMember(object, 'type'), textMember(object, 'sha')]
  return type !== undefined && sha !== undefined && /^[0-9a-f]{40}$/.test(sha) ? { type, sha } : undefined
}

/** Nothing where there is no such ref. */
const objectAt = async (options: RestOptions, repository: Repository, ref: string, signal: AbortSignal): Promise<Answer<GitObject | undefined>> => {
  const reply = await ask(options, repository, signal, (api) => api.get([...api.repository, 'git', 'ref', ...ref.split('/')]))
  if (reply.kind === 'answer' && reply.status === 404) return known(undefined)
  return read(reply, objectIn, refusals(repository, ref), options.token)
}

/** An annotated tag is an object of its own. */
const commitOf = async (options: RestOptions, repository: Repository, { type, sha }: GitObject, signal: AbortSignal): Promise<Answer<string>> => {
  if (type === 'commit') return known(sha)
  if (type !== 'tag') return unknown(`it is a ${type}, and no commit`)
  const reply = await ask(options, repository, signal, (api) => api.get([...api.repository, 'git', 'tags', sha]))
  const object = read(reply, objectIn, refusals(repository, `the tag ${sha}`), options.token)
  if (!object.known) return object
  return object.value.type === 'commit' ? known(object.value.sha) : unknown('it is a tag of a tag')
}
