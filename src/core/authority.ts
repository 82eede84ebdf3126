import type { Json } from './detail.ts'

/** What was found out, or in words why it could not be: what is missing, and what would help. */
export type Answer<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly why: string }

export const known = <T>(value: T): Answer<T> => ({ known: true, value })

export const unknown = (why: string): Answer<never> => ({ known: false, why })

/** GitHub's words for what a person may do in a repository. */
export interface Permission {
  /** The coarse one: `none`, `read`, `write` or `admin`. */
  readonly permission: string
  /** The fine one: also `triage`, `maintain`, or the name of a custom role. */
  readonly role: string
}

/** Whom to ask which questions about an actor, a ref or this job. Every question ends within a short bound, and none rejects. */
export interface Authority {
  permission(actor: string, signal: AbortSignal): Promise<Answer<Permission>>
  /** `team` is `org/slug`. */
  isMember(team: string, actor: string, signal: AbortSignal): Promise<Answer<boolean>>
  /** Whether a branch protection rule or a ruleset applies to a full ref such as `refs/heads/main`. */
  isProtected(ref: string, signal: AbortSignal): Promise<Answer<boolean>>
  /** The claims of this job's OIDC token, once its signature, issuer, audience and times have been verified. */
  claims(expected: { readonly issuer: string; readonly audience: string }, signal: AbortSignal): Promise<Answer<Readonly<Record<string, Json>>>>
}
