import type { PastResult } from '../past.ts'
import type { Report, StageReport } from '../report.ts'

/** How the stages of a report ended, for later runs to know; `fingerprint` is what they worked on. What did not run now, or never came to its end, tells nothing. */
export const pastOf = ({ stages, wallTime }: Report, fingerprint: string): Readonly<Record<string, PastResult>> =>
  Object.fromEntries(
    stages.flatMap((stage) => {
      const { name, outcome, startMs, endMs, attempts } = stage
      if (outcome === 'skipped' || isForeign(stage)) return []
      const result: PastResult = { at: wallTime + Math.round(endMs), outcome, durationMs: endMs - startMs, attempts: attempts.length, ...(fingerprint !== '' && { fingerprint }) }
      return [[name, result] as const]
    }),
  )

const isForeign = ({ cached, resumed, reason }: StageReport): boolean => cached !== undefined || resumed !== undefined || reason === 'denied'
