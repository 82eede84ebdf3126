import type { Detail } from '../../core/detail.ts'
import type { Finding } from '../../core/finding.ts'
import type { OutcomeWord } from '../../core/outcome.ts'
import type { PastResult, Usual } from '../../core/past.ts'
import type { Span } from '../../core/report.ts'
import type { RuleResult, Scan } from '../../core/scan.ts'
import type { Result } from '../table.ts'

/** What the page of a report is drawn from: its words are made, its texts of others are plain, its logs are as they were written. */
export interface Page {
  readonly name: string
  readonly outcome: OutcomeWord
  readonly verdict: string
  /** What to do about it, where that is known. */
  readonly next: readonly string[]
  /** What is not as it was in the last run. */
  readonly changes: readonly string[]
  readonly startedAt: string
  readonly durationMs: number
  readonly stages: readonly PageStage[]
  readonly notices: readonly string[]
  readonly machine?: PageUsage
  readonly logs: readonly PageLog[]
  readonly version: string
}

export interface PageStage extends Span {
  readonly key: string
  readonly title: string
  readonly part: 'stages' | 'finally'
  /** Indexes of stages. */
  readonly needs: readonly number[]
  readonly result: Result
  readonly word: string
  readonly reason: string
  readonly command: string
  /** Of a stage that failed: how, in one line, and what to do about it. */
  readonly failure?: { readonly verdict: string; readonly next: readonly string[]; readonly trace?: string }
  readonly findings: readonly Finding[]
  readonly found: number
  /** The log to look at first. */
  readonly log?: number
  readonly facts: readonly Fact[]
  readonly attempts: readonly PageAttempt[]
  readonly waits: readonly Span[]
  readonly hooks: readonly PageHook[]
  readonly details: readonly Omit<Detail, 'data'>[]
  readonly outputs: readonly Fact[]
  readonly summary: string
  readonly notices: readonly string[]
  readonly usual?: Usual
  readonly past: readonly PastResult[]
  /** It took far longer than usual. */
  readonly isSlow: boolean
  /** It has ended both ways on the same state. */
  readonly isFlaky: boolean
}

export type Fact = readonly [label: string, value: string]

interface Ending extends Span {
  readonly outcome: OutcomeWord
  /** Why it failed, in a sentence. */
  readonly why: string
  /** An index of `logs`. */
  readonly log?: number
}

export interface PageAttempt extends Ending {
  readonly attempt: number
  readonly usage?: PageUsage
  readonly scan?: PageScan
}

export interface PageHook extends Ending {
  readonly hook: string
}

export interface PageLog {
  /** An index of `stages`. */
  readonly stage: number
  /** The end of its address: `attempt-2`, `hook-1`. */
  readonly part: string
  /** What it is the output of, in words. */
  readonly of: string
  readonly text: string
  /** Bytes written in all. */
  readonly bytes: number
}

export interface PageUsage {
  /** Time in milliseconds, percent of one core, bytes. */
  readonly samples: readonly (readonly [atMs: number, cpu: number, memory: number])[]
  readonly peakCpu: number
  readonly meanCpu: number
  readonly peakMemory: number
  readonly meanMemory: number
  readonly cores?: number
  readonly totalMemory?: number
  /** Memory that processes share is counted for each of them. */
  readonly isShared?: boolean
  readonly remarks: readonly string[]
}

export type PageScan = Pick<Scan, 'findings' | 'found' | 'lines' | 'bytes' | 'cutLines' | 'problems'> & {
  readonly rules: readonly RuleResult[]
}
