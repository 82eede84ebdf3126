import { normalize, posix } from 'node:path'
import type { RemoteFile, Repository } from '../../core/bases.ts'
import type { Base } from '../extends.ts'
import { quoted } from '../wording.ts'

/** Where a pipeline file lies: in the workspace, or on GitHub. */
export type Home = { readonly kind: 'here'; readonly path: string } | { readonly kind: 'github'; readonly file: RemoteFile }

/** What `from` names; `ref` is still to be resolved to a commit. */
export type Reference =
  | { readonly kind: 'home'; readonly home: Home }
  | { readonly kind: 'ref'; readonly repository: Repository; readonly path: string; readonly ref: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly hint: string }

/** Reads a `from` of a file that lies at `home`; what it names is never above the root of its own repository on GitHub. */
export const readReference = (base: Base, home: Home): Reference => {
  const { from } = base
  if (/^\.\.?\//.test(from)) return beside(from, home)
  const [, owner, name, path, at] = REMOTE.exec(from) ?? []
  if (owner === undefined || name === undefined || path === undefined) return wrong(`expected ${FORMS}, got ${quoted(from)}`, remedyFor(from))
  if (!isInside(path)) return wrong(`expected a path inside of ${owner}/${name}, got ${quoted(path)}`, 'write it without . and ..')
  if (at === undefined) return wrong(`expected a commit after the path, got ${quoted(from)}`, 'add @ and the 40 hexadecimal digits of a commit')
  if (/^[0-9a-f]{40}$/.test(at)) return { kind: 'home', home: { kind: 'github', file: { owner, name, path, sha: at, ...(base.on !== undefined && { on: base.on }) } } }
  if (/^[0-9a-f]{7,64}$/i.test(at)) return wrong(`expected a commit of 40 hexadecimal digits in lower case, got ${at.length}: ${quoted(at)}`, 'git rev-parse COMMIT prints them all')
  if (base['allow-ref'] !== true) return wrong(`expected a commit of 40 hexadecimal digits after @, got ${quoted(at)}`, `a branch or tag may be moved: name the commit, or write { from: '${from}', allow-ref: true }`)
  return { kind: 'ref', repository: { owner, name }, path, ref: at }
}

/** The name of a file in messages, which no other has: a path that could be a file on GitHub begins with `./`. */
export const nameOf = (home: Home): string =>
  home.kind === 'here' ? `${/@[0-9a-f]{40}$/.test(home.path) ? './' : ''}${home.path}` : `${home.file.owner}/${home.file.name}/${home.file.path}@${home.file.sha}`

const REMOTE = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})\/([^@\\\p{Cc}]+)(?:@([^@\s\p{Cc}]+))?$/u

const FORMS = './file.yml or owner/repo/path.yml@COMMIT'

const wrong = (message: string, hint: string): Reference => ({ kind: 'wrong', message, hint })

const remedyFor = (from: string): string => {
  if (/^https?:/.test(from)) return 'write owner/repo/path.yml@COMMIT without the address of GitHub'
  return from.includes('@') ? `such as octo/policies/base.yml@${'0'.repeat(40)}` : `write ./${from.replace(/^\/+/, '')} for a file of this repository`
}

const isInside = (path: string): boolean => path.split('/').every((level) => !['', '.', '..', '.git'].includes(level))

/** A file named from another one lies in the same repository, at the same commit. */
const beside = (from: string, home: Home): Reference => {
  if (from.includes('\\') || /\p{Cc}/u.test(from)) return wrong(`expected a path with / between its folders, got ${quoted(from)}`, 'write ./folder/file.yml')
  if (home.kind === 'here') return { kind: 'home', home: { kind: 'here', path: normalize(`${folderOf(home.path)}${from}`).replaceAll('\\', '/') } }
  const path = posix.join(posix.dirname(home.file.path), from)
  if (!isInside(path)) return wrong(`expected a path inside of ${home.file.owner}/${home.file.name}, got ${quoted(from)}`, 'name another repository as owner/repo/path.yml@COMMIT')
  return { kind: 'home', home: { kind: 'github', file: { ...home.file, path } } }
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
