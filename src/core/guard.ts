import type { Json } from './detail.ts'

/** How much a person may do in a repository, the least first. */
export const PERMISSIONS = ['read', 'triage', 'write', 'maintain', 'admin'] as const
export type PermissionLevel = (typeof PERMISSIONS)[number]

/** A digest of a key; `scrypt` for keys that could be guessed. */
export type KeyDigest =
  | { readonly algorithm: 'sha256'; /** 32 bytes as lower-case hex. */ readonly hex: string }
  | {
      readonly algorithm: 'scrypt'
      readonly cost: number
      readonly blockSize: number
      readonly parallelization: number
      /** Both as base64url without padding. */
      readonly salt: string
      readonly hash: string
    }

/** Days count as in ISO 8601: 1 is Monday. Minutes count from midnight; `to` may be 1440. A window never passes midnight: the language splits one that does. */
export interface WeeklyWindow {
  readonly days: readonly number[]
  readonly from: number
  readonly to: number
}

/** Local times without a zone, `2026-12-24T18:00`; `to` is the first moment after the freeze. */
export interface Freeze {
  readonly from: string
  readonly to: string
  readonly reason?: string
}

/** One condition, or several put together. */
export type GuardCondition =
  | { readonly kind: 'all'; readonly of: readonly GuardCondition[] }
  | { readonly kind: 'any'; readonly of: readonly GuardCondition[] }
  | { readonly kind: 'not'; readonly of: GuardCondition }
  /** Logins, of which case does not count; `*` stands for any characters, and nothing else is special. A denial wins. */
  | { readonly kind: 'actors'; readonly allow: readonly string[] | undefined; readonly deny: readonly string[] }
  | { readonly kind: 'permission'; readonly least: PermissionLevel }
  | { readonly kind: 'teams'; readonly anyOf: readonly string[] }
  /** Names of branches and tags, full refs, or globs of either; without any, every ref that is protected. */
  | { readonly kind: 'refs'; readonly anyOf: readonly string[]; readonly protected: boolean }
  | { readonly kind: 'events'; readonly anyOf: readonly string[] }
  | { readonly kind: 'fork'; readonly is: boolean }
  | { readonly kind: 'environment'; readonly anyOf: readonly string[]; readonly audience: string; readonly issuer: string }
  | {
      readonly kind: 'oidc'
      readonly issuer: string
      readonly audience: string
      /** Patterns by claim; any of them must match. */
      readonly claims: Readonly<Record<string, readonly string[]>>
    }
  | { readonly kind: 'secrets'; readonly names: readonly string[] }
  | { readonly kind: 'api-key'; readonly from: string; readonly digests: readonly KeyDigest[] }
  | {
      readonly kind: 'windows'
      readonly zone: string
      /** Open at all times if there is none. */
      readonly weekly: readonly WeeklyWindow[]
      readonly freezes: readonly Freeze[]
      readonly override?: { readonly actors: readonly string[]; /** The environment variable that holds the reason. */ readonly reasonFrom: string }
    }
  | { readonly kind: 'runner'; readonly environment: 'github-hosted' | 'self-hosted' }

/** A condition that is not put together from others. */
export type LeafCondition = Exclude<GuardCondition, { readonly kind: 'all' | 'any' | 'not' }>

export interface Guard {
  readonly condition: GuardCondition
  readonly mode: 'enforce' | 'evaluate'
  readonly onDeny: 'fail' | 'skip'
  /** Whether files that extend the one that declares it must leave it as it is. */
  readonly final?: true
}

/** `not-asked` where the answer could change nothing any more: that is for the tree to say, never for a judge. */
export type Verdict = 'passed' | 'failed' | 'unknown' | 'not-asked'

/** What became of one condition. What could not be found out is `unknown`, and denies wherever it decides. */
export interface Judgement {
  readonly condition: GuardCondition['kind']
  readonly expected: string
  readonly found: string
  readonly verdict: Verdict
  readonly parts: readonly Judgement[]
}

/** Judges one condition, and settles within a short bound. No text in its judgement shows a secret. */
export type Judge = (condition: LeafCondition, signal: AbortSignal) => Promise<Judgement>

/** What a guard knows without asking anybody. */
export interface Circumstances {
  /** `GITHUB_ACTOR` and `GITHUB_TRIGGERING_ACTOR`, where there are any. */
  readonly actor: string | undefined
  readonly triggeringActor: string | undefined
  /** A full ref. */
  readonly ref: string | undefined
  /** A branch's name; only of pull requests. */
  readonly baseRef: string | undefined
  /** `local` outside of GitHub's jobs. */
  readonly event: string | undefined
  /** The payload of the event, if it can be read. */
  readonly payload: Json | undefined
  readonly repository: string | undefined
  readonly runnerEnvironment: string | undefined
  /** The environment that the guarded stage would see. */
  readonly env: Readonly<Record<string, string>>
}
