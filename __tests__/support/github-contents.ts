import { createHash } from 'node:crypto'

/** A repository as the API shows it. */
export interface Contents {
  readonly defaultBranch: string
  /** What a ref is at: `heads/main`, `tags/v1`; an annotated tag is at `tag:` and a commit. */
  readonly refs: Readonly<Record<string, string>>
  /** Commits of the history of all branches, the newest last; a commit of a fork is in none. */
  readonly history: readonly string[]
  /** By path and commit, `ci/base.yml@…`. */
  readonly files: Readonly<Record<string, string>>
}

/** What the API answers below `/repos/{owner}/{repo}`; nothing where GitHub has a 404. */
export const contentsOf = (repository: Contents, path: string, query: URLSearchParams): unknown => {
  const { defaultBranch, refs, history, files } = repository
  const [, what = '', ...rest] = path.split('/').map(decodeURIComponent)
  if (what === '') return { default_branch: defaultBranch }
  if (what === 'git') return gitObject(refs, rest)
  if (what === 'compare') return comparison(history, rest[0] ?? '')
  const content = what === 'contents' ? files[`${rest.join('/')}@${query.get('ref')}`] : undefined
  return content === undefined ? undefined : fileAnswer(rest.join('/'), content)
}

const gitObject = (refs: Contents['refs'], [kind, ...name]: readonly string[]): unknown => {
  if (kind === 'tags') return { object: { type: 'commit', sha: name[0] } }
  const sha = refs[name.join('/')]
  if (sha === undefined) return undefined
  const object = sha.startsWith('tag:') ? { type: 'tag', sha: sha.slice('tag:'.length) } : { type: 'commit', sha }
  return { ref: `refs/${name.join('/')}`, object }
}

const comparison = (history: Contents['history'], range: string): unknown => {
  const [base = '', head = ''] = range.split('...')
  const [from, to] = [history.indexOf(base), history.indexOf(head)]
  if (to < 0) return undefined
  return { status: from < 0 ? 'diverged' : from < to ? 'ahead' : from === to ? 'identical' : 'behind', files: [] }
}

/** As the API gives it: base64 in lines of 60 characters. */
const fileAnswer = (path: string, content: string): unknown => {
  const bytes = Buffer.from(content)
  return {
    type: 'file',
    encoding: 'base64',
    size: bytes.length,
    path,
    content: bytes.toString('base64').replace(/.{60}/g, '$&\n'),
    sha: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
  }
}
