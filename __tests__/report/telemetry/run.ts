import type { Report } from '../../../src/core/report.ts'
import type { Scan } from '../../../src/core/scan.ts'
import type { Usage } from '../../../src/core/usage.ts'
import type { Tracing } from '../../../src/core/tracing.ts'
import { exit, reportOf, tailOf } from '../../support/reports.ts'

const usage: Usage = { samples: [], cpuMs: 2_500, peakCpuPercent: 180, meanCpuPercent: 90, peakMemoryBytes: 5e8, meanMemoryBytes: 1e8, remarks: [] }
const scan: Scan = {
  rules: [{ name: 'errors', level: 'error', count: 3, extracted: {}, first: [], last: [] }],
  findings: [],
  found: 3,
  lines: 40,
  bytes: 900,
  cutLines: 0,
  problems: [],
}

/** A run with all that telemetry can tell of. */
export const richRun = (): Report =>
  reportOf(
    {
      build: {
        happens: [
          { emits: { type: 'usage', attempt: 1, usage } },
          { fails: exit(2), after: 3_000 },
          { emits: { type: 'hook-started', hook: 'before-retry' } },
          { emits: { type: 'hook-ended', hook: 'before-retry', outcome: { status: 'success', handover: { outputs: {}, exports: {}, paths: [] } }, tail: tailOf('') } },
          { waits: 500 },
          { succeeds: true, after: 2_000 },
        ],
      },
      test: { title: 'All "tests"\nof it', happens: [{ fails: { kind: 'timeout', scope: 'attempt', limitMs: 1_000 } }] },
      deploy: { skipped: ['needs', 'test failed'] },
    },
    { name: 'Release' },
  )

/** The same, with what comes with an attempt. */
export const measuredRun = (): Report => {
  const run = richRun()
  const [build, ...others] = run.stages
  if (build === undefined) throw new Error('no stage')
  return { ...run, machine: usage, stages: [{ ...build, attempts: build.attempts.map((attempt) => ({ ...attempt, usage, scan })) }, ...others] }
}

export const TRACE = '0af7651916cd43dd8448eb211c80319c'
const hex = (text: string): string => Buffer.from(text).toString('hex').padEnd(16, '0').slice(-16)

/** Ids that tell their names apart. */
export const tracing = (over: Partial<Tracing> = {}): Tracing => ({ traceId: TRACE, flags: '01', spanId: (...name) => (name.length === 0 ? 'aaaaaaaaaaaaaaaa' : hex(name.join(''))), ...over })
