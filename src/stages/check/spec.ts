import type { Json } from '../../core/detail.ts'
import type { Answer, Lookup, RecordType } from '../../core/lookup.ts'
import type { Random } from '../../core/ports.ts'
import type { Backoff } from '../../policies/backoff.ts'
import type { LookupMemory } from '../../policies/lookup-memory.ts'
import type { Rate } from '../../policies/paced-lookup.ts'
import type { WorkPorts } from '../work.ts'

/** What a value is to look like; exactly one of these. Texts may hold `${{ }}`. */
export interface MatcherSpec {
  readonly equals?: Scalar | undefined
  readonly match?: RegExp | undefined
  readonly contains?: string | undefined
  readonly 'one-of'?: readonly Scalar[] | undefined
  readonly present?: boolean | undefined
}

export type Scalar = Extract<Json, string | number | boolean | null>

export type Ranges = readonly (readonly [from: number, to: number])[]

/** `expect` of a check or of one of its targets; times are milliseconds. */
export interface ExpectSpec {
  readonly status?: Ranges | undefined
  readonly header?: Readonly<Record<string, MatcherSpec>> | undefined
  readonly body?: readonly MatcherSpec[] | undefined
  readonly json?: Readonly<Record<string, MatcherSpec>> | undefined
  readonly latency?: number | undefined
  readonly 'days-left'?: number | undefined
  readonly records?: readonly string[] | undefined
  readonly 'exit-codes'?: Ranges | undefined
  readonly output?: RegExp | undefined
}

/** What is asked: exactly one of these. */
export interface QuestionSpec {
  readonly http?: HttpSpec | undefined
  readonly tcp?: string | undefined
  readonly dns?: { readonly name: string; readonly type?: RecordType | undefined; readonly server?: string | undefined } | undefined
  readonly tls?: { readonly address: string; readonly 'server-name'?: string | undefined; readonly insecure?: boolean | undefined } | undefined
  readonly command?: string | undefined
}

export interface HttpSpec {
  readonly url: string
  readonly method?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | undefined
  readonly redirects?: number | undefined
  readonly insecure?: boolean | undefined
}

export interface TargetSpec extends QuestionSpec {
  readonly name?: string | undefined
  readonly expect?: ExpectSpec | undefined
  readonly timeout?: number | undefined
}

export interface WaitSpec {
  readonly for: number
  readonly every?: number | undefined
  readonly backoff?: BackoffSpec | undefined
}

export interface BackoffSpec {
  readonly 'initial-delay': number
  readonly factor: number
  readonly 'max-delay': number
  readonly jitter: Backoff['jitter']
}

export interface CacheSpec {
  readonly for: number
  readonly failures?: number | undefined
  readonly 'stale-while-revalidate'?: number | undefined
  readonly 'stale-if-error'?: number | undefined
  readonly 'across-runs'?: boolean | undefined
  readonly bodies?: boolean | undefined
}

/** `check` of a stage, as its schema gives it. */
export interface CheckSpec extends QuestionSpec {
  readonly targets?: readonly TargetSpec[] | undefined
  readonly expect?: ExpectSpec | undefined
  readonly wait?: WaitSpec | undefined
  readonly timeout?: number | undefined
  readonly concurrency?: number | undefined
  readonly rate?: Rate | undefined
  readonly cache?: CacheSpec | false | undefined
}

/** What all checks of a run share. */
export interface LookupDesk {
  /** Asks the network. */
  readonly network: Lookup<Answer>
  readonly memory: LookupMemory
}

export interface CheckPorts extends WorkPorts {
  readonly random: Random
  readonly lookups: () => Promise<LookupDesk>
  /** Whether others wait for the stage to succeed: then no stale answer counts. */
  readonly isGate: boolean
  /** Names of outputs that the stage declares. */
  readonly outputs: readonly string[]
}
