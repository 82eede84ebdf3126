import { formatDuration } from '../core/duration.ts'
import { IDLE_PERCENT } from '../core/gauge.ts'
import type { Watched } from '../core/monitor.ts'
import { exitCodeOf, type Outcome } from '../core/outcome.ts'
import { formatSize } from '../core/size.ts'
import type { Usage } from '../core/usage.ts'

/** What is known of an attempt that has ended. */
export interface Used extends Pick<Watched, 'oomKills' | 'swappedBytes'> {
  readonly usage: Usage
  readonly outcome: Outcome
  readonly durationMs: number
  readonly idleMs: number
}

/** It takes so long to be worth a word, and so much of its time. */
const LONG_MS = 30_000
const MOST_OF_IT = 0.8

/** Less has been swapped out for good long ago, or by others. */
const TELLING_SWAP = 16e6

/** What one should know about what an attempt used, a clause each: that it waited, swapped, or was struck for want of memory. */
export const usageRemarks = (used: Used): readonly string[] =>
  [oomRemark(used), swapRemark(used), idleRemark(used)].filter((remark) => remark !== undefined)

const oomRemark = ({ oomKills, outcome }: Used): string | undefined =>
  oomKills > 0 && outcome.status === 'failure' && exitCodeOf(outcome.failure) !== 130
    ? `the kernel's OOM killer struck while it ran (${oomKills === 1 ? 'one process' : `${oomKills} processes`} of this machine): memory had run out`
    : undefined

const swapRemark = ({ usage: { swapBytes = 0 }, swappedBytes }: Used): string | undefined => {
  if (swapBytes >= TELLING_SWAP) return `${formatSize(swapBytes)} of its memory were swapped out`
  return swappedBytes >= TELLING_SWAP ? `the machine swapped while it ran: ${formatSize(swappedBytes)} in and out` : undefined
}

const idleRemark = ({ idleMs, durationMs }: Used): string | undefined =>
  durationMs >= LONG_MS && idleMs >= MOST_OF_IT * durationMs
    ? `it was idle for ${formatDuration(idleMs)} of ${formatDuration(durationMs)}: under ${IDLE_PERCENT} % of one core, it waited for something else`
    : undefined
