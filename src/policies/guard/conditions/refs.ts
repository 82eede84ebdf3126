import type { Circumstances } from '../../../core/guard.ts'
import { decided, type Evaluator, type Finding, undecided } from '../evaluator.ts'
import { matchesGlob } from '../glob.ts'
import { textAt } from '../payload.ts'
import { listed, shown } from '../words.ts'

/**
 * The ref matches one of the patterns, exactly or as a glob; a pattern that does not begin with
 * `refs/` is for the short name of a branch or a tag. Of a pull request the branch counts into
 * which it is to be merged. `protected` asks on top of that whether rules apply to the ref.
 */
export const refs: Evaluator<'refs'> = async (condition, circumstances, { authority }, signal) => {
  const expected = expectation(condition.anyOf, condition.protected)
  const subject = subjectOf(circumstances)
  if (typeof subject === 'string') return undecided(expected, subject)
  if (condition.anyOf.length > 0 && !condition.anyOf.some((pattern) => matchesRef(pattern, subject))) {
    return decided(false, expected, inWords(subject))
  }
  if (!condition.protected) return decided(true, expected, inWords(subject))
  const answer = await authority.isProtected(subject.ref, signal)
  return answer.known ? protection(expected, subject, answer.value) : undecided(expected, `${inWords(subject)}: ${shown(answer.why)}`)
}

interface Subject {
  /** The ref that counts. */
  readonly ref: string
  /** Where the run itself is. */
  readonly own: string
  readonly isPullRequest: boolean
}

/** The ref in question, or why there is none. */
const subjectOf = (circumstances: Circumstances): Subject | string => {
  const { ref: own = '' } = circumstances
  if (own === '') return 'GITHUB_REF is not set'
  if (!own.startsWith('refs/')) return `GITHUB_REF is no full ref: ${shown(own)}`
  if (!own.startsWith('refs/pull/')) return { ref: own, own, isPullRequest: false }
  const base = circumstances.baseRef || textAt(circumstances.payload, 'pull_request', 'base', 'ref') || ''
  return base === '' ? 'the base branch of the pull request is not known' : { ref: `refs/heads/${base}`, own, isPullRequest: true }
}

const matchesRef = (pattern: string, { ref, own }: Subject): boolean => {
  if (pattern.startsWith('refs/')) return [ref, own].some((full) => matchesGlob(pattern, full))
  const name = shortName(ref)
  return name !== undefined && matchesGlob(pattern, name)
}

const shortName = (ref: string): string | undefined => /^refs\/(?:heads|tags)\/(.+)$/s.exec(ref)?.[1]

const protection = (expected: string, subject: Subject, isProtected: boolean): Finding =>
  decided(isProtected, expected, `${inWords(subject)}, ${isProtected ? '' : 'not '}protected`)

const inWords = ({ ref, isPullRequest }: Subject): string => {
  const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? []
  if (isPullRequest) return `pull request into ${shown(name)}`
  return kind === undefined ? shown(ref) : `${kind === 'tags' ? 'tag' : 'branch'} ${shown(name)}`
}

const expectation = (anyOf: readonly string[], isProtected: boolean): string =>
  [...(anyOf.length > 0 ? [`ref ${listed(anyOf)}`] : []), ...(isProtected ? ['a protected ref'] : [])].join(', ')
