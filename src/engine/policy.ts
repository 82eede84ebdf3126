import type { Circumstances } from '../core/guard.ts'
import { originOf } from '../policies/guard/conditions/fork.ts'
import { textAt } from '../policies/guard/payload.ts'

/** Which state of the repository says what may run: what is checked out, or the base of the pull request. */
export type PolicySide =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'base'; readonly sha: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }

const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment']

/** The base, where what is checked out may be a stranger's: for `pull_request_target`, and for pull requests from forks. */
export const policySide = (circumstances: Omit<Circumstances, 'env'>): PolicySide => {
  const why = whyBase(circumstances)
  if (why === undefined) return { kind: 'checkout' }
  const sha = textAt(circumstances.payload, 'pull_request', 'base', 'sha')
  return sha !== undefined && /^[0-9a-f]{40}$/.test(sha) ? { kind: 'base', sha, why } : { kind: 'unknown', why: `${why}, but its payload names no base` }
}

const whyBase = (circumstances: Omit<Circumstances, 'env'>): string | undefined => {
  const { event = '' } = circumstances
  if (event === 'pull_request_target') return 'the event is pull_request_target'
  if (!PULL_REQUESTS.includes(event)) return undefined
  const origin = originOf({ ...circumstances, env: {} })
  if ('why' in origin) return 'the pull request may come from a fork'
  return origin.isFork ? 'the pull request comes from a fork' : undefined
}
