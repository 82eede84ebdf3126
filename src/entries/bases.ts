import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { clock } from '../adapters/clock.ts'
import { digests } from '../adapters/digests.ts'
import { readDocument } from '../adapters/documents.ts'
import { keptFiles } from '../adapters/kept-files.ts'
import { realPath } from '../adapters/real-path.ts'
import { type Answer, known, unknown } from '../core/authority.ts'
import type { Bases, RemoteFile, Repository } from '../core/bases.ts'
import { type PolicySide, policySide } from '../engine/policy.ts'
import type { Environment } from '../hosts/environment.ts'
import { circumstancesOf } from '../hosts/github/circumstances.ts'
import { keeping, recalling } from './kept-bases.ts'
import { github, stateFolder } from './session.ts'

/** Bases of a pipeline, if it is a file, that keep in `kept` what they find; or, where `isLater`, that know only what was kept. */
export const basesFor = (environment: Environment, workspace: string, pipeline: string | undefined, kept: Record<string, string>, isLater: boolean): Bases =>
  isLater ? recalling(kept, digests) : keeping(openBases(environment, workspace, pipeline), kept)

/** The files that pipelines may be made of: of this workspace or the base of a pull request, and of the owners that are trusted. */
const openBases = (environment: Environment, workspace: string, pipeline: string | undefined): Bases => {
  const options = { ...github(environment), clock }
  const kept = keptFiles(join(stateFolder(environment), 'extends'))
  const signal = new AbortController().signal
  const side = policySide(circumstancesOf(environment))
  const api = () => import('../adapters/github/contents.ts')
  const root = rootFor(pipeline, workspace)
  const tips = new Map<string, string>()

  const tipOf = async (repository: Repository, on: string | undefined): Promise<Answer<string>> => {
    if (on !== undefined) return commit(repository, on)
    const name = await (await api()).defaultBranch(options, repository, signal)
    return name.known ? (await api()).tipOf(options, repository, name.value, signal) : name
  }
  const commit: Bases['commit'] = async (repository, ref) => {
    const objection = distrust(repository, environment)
    if (objection !== undefined) return unknown(objection)
    const id = `${repository.owner}/${repository.name}@${ref}`
    const before = tips.get(id)
    const found = before === undefined ? await (await api()).commitAt(options, repository, ref, signal) : known(before)
    if (found.known) tips.set(id, found.value)
    return found
  }
  const fetched = async (file: RemoteFile): Promise<Answer<Uint8Array>> => {
    const bytes = await (await api()).contents(options, file, signal)
    if (!bytes.known) return bytes
    const tip = await tipOf(file, file.on)
    if (!tip.known) return unknown(`whether its commit is one of the repository can't be found out: ${tip.why}`)
    const isOurs = await (await api()).isAncestor(options, file, file.sha, tip.value, signal)
    if (!isOurs.known) return isOurs
    return isOurs.value ? bytes : unknown(notInHistory(file))
  }
  return {
    local: (path) => localFile(path, { workspace, root }, side, environment),
    commit,
    remote: async (file) => {
      const objection = distrust(file, environment)
      if (objection !== undefined) return unknown(objection)
      const name = keptName(file)
      const before = await kept.read(name)
      if (before !== undefined) return known(before)
      const bytes = await fetched(file)
      if (bytes.known) await kept.write(name, bytes.value)
      return bytes
    },
    sha256: digests.sha256,
  }
}

/** Owners and repositories have no case; of a file that was in the history of one branch it is not known whether it is in that of another. */
const keptName = ({ owner, name, path, sha, on }: RemoteFile): string => `${`${owner}/${name}`.toLowerCase()}/${path}@${sha}${on === undefined ? '' : ` on ${on}`}`

/** Anybody can put a commit into a fork, and GitHub would serve it under the original's name. */
const notInHistory = ({ owner, name, on }: RemoteFile): string =>
  `its commit is not in the history of ${on === undefined ? 'the default branch' : on} of ${owner}/${name}; if it is on another branch or tag, write that as \`on:\` beside \`from:\``

/** Why files of a repository are not to be extended. */
const distrust = ({ owner, name }: Repository, environment: Environment): string | undefined => {
  const own = environment['GITHUB_REPOSITORY']?.split('/')[0]
  const said = (environment['STAGEWRIGHT_ALLOWED_OWNERS'] ?? '').split(/[\s,]+/).filter((word) => word !== '')
  const trusted = (said.length > 0 ? said : own === undefined ? [] : [own]).map((word) => word.toLowerCase())
  if (['*', owner, `${owner}/${name}`].some((each) => trusted.includes(each.toLowerCase()))) return undefined
  return `${trusted.length === 0 ? 'no owner is' : `only ${trusted.join(', ')} ${trusted.length === 1 ? 'is' : 'are'}`} trusted here; add ${owner} to the environment variable STAGEWRIGHT_ALLOWED_OWNERS`
}

export interface Folders {
  readonly workspace: string
  /** Nothing above it is read. */
  readonly root: string
}

/** A file below the root of a repository: as it is there, or at the base of the pull request. */
export const localFile = async (path: string, { workspace, root }: Folders, side: PolicySide, environment: Environment): Promise<Answer<Uint8Array>> => {
  const file = resolve(workspace, path)
  if (side.kind !== 'checkout' && isInside(file, workspace)) return side.kind === 'unknown' ? unknown(side.why) : atBase(relative(root, file), root, side, environment)
  if (!isInside(realPath(file), realPath(root))) return unknown(`it lies outside of ${root}`)
  const read = readDocument(file)
  return read.ok ? known(read.bytes) : unknown(read.problem)
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The nearest folder above a pipeline file that is a repository's; where there is none the workspace, or its own folder if it lies elsewhere. */
export const rootFor = (pipeline: string | undefined, workspace: string): string => {
  const start = pipeline === undefined ? workspace : dirname(resolve(workspace, pipeline))
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return isInside(start, workspace) ? workspace : start
  }
}

const atBase = async (path: string, root: string, { sha, why }: Extract<PolicySide, { kind: 'base' }>, environment: Environment): Promise<Answer<Uint8Array>> => {
  if (!isInside(resolve(root, path), root)) return unknown(`it lies outside of ${root}`)
  const [owner = '', name = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const level = path.split(sep).join('/')
  const { gitBlob } = await import('../adapters/git-blob.ts')
  const found = (await gitBlob(root, sha, level)) ?? (await fromApi({ owner, name, path: level, sha }, environment))
  return found.known ? found : unknown(`it is read at the base of the pull request, ${sha}, since ${why}: ${found.why}`)
}

const fromApi = async (file: RemoteFile, environment: Environment): Promise<Answer<Uint8Array>> =>
  (await import('../adapters/github/contents.ts')).contents({ ...github(environment), clock }, file, new AbortController().signal)
