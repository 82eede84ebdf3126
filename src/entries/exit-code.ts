import type { Report } from '../core/report.ts'

/** The exit code of an invalid pipeline or command line. */
export const INVALID = 2

/** 0 for success; the command's own code for a single stage; 130 when cancelled, 124 when the time of the pipeline was up, else 1. */
export const exitCode = (report: Report): number => {
  const [only, ...others] = report.stages
  if (report.outcome === 'success') return 0
  if (report.outcome === 'cancelled') return 130
  if (only !== undefined && others.length === 0) return only.exitCode || 1
  return report.stages.some(isOutOfTime) ? 124 : 1
}

const isOutOfTime = ({ failure }: Report['stages'][number]): boolean =>
  failure?.kind === 'timeout' && (failure.scope === 'pipeline' || failure.scope === 'finally')
