import type { Detail } from '../../../src/core/detail.ts'
import type { Event, StageHead } from '../../../src/core/event.ts'
import { failure, type Outcome, outcomeWord, success } from '../../../src/core/outcome.ts'
import type { PastResult } from '../../../src/core/past.ts'
import type { Report } from '../../../src/core/report.ts'
import { ReportFold } from '../../../src/core/report-fold.ts'
import type { Scan } from '../../../src/core/scan.ts'
import type { Usage } from '../../../src/core/usage.ts'
import { exit, tailOf, WALL_TIME } from '../../support/reports.ts'

/** A stage of a run as the page shows it, with all that the page can show. */
export interface Tale {
  readonly head?: Partial<StageHead>
  readonly from: number
  readonly to: number
  /** Of each attempt, with a wait of a second between two. */
  readonly outputs: readonly string[]
  /** Whether the last attempt fails; those before it do. */
  readonly fails?: boolean
  readonly scan?: Scan
  readonly details?: readonly Detail[]
  readonly past?: readonly PastResult[]
}

const WAIT_MS = 1_000

/** The report of such stages, with the logs of what succeeded. */
export const pageReport = (tales: Readonly<Record<string, Tale>>, name = 'Release'): Report => {
  const fold = new ReportFold({ logs: 'all' })
  const stages = Object.entries(tales).map(([key, { head }]): StageHead => ({ name: key, title: key, part: 'stages', needs: [], command: `./${key}.sh`, ...head }))
  const end = Math.max(...Object.values(tales).map(({ to }) => to))
  fold.listener({ type: 'run-started', name, wallTime: WALL_TIME, stages, at: 0 })
  for (const [stage, tale] of Object.entries(tales)) for (const event of eventsOf(stage, tale)) fold.listener(event)
  fold.listener({ type: 'machine-usage', usage: { ...usage(0, end, 150, 4e9), cores: 4, totalMemoryBytes: 16e9 }, at: end })
  fold.listener({ type: 'run-ended', outcome: Object.values(tales).some(({ fails }) => fails) ? 'failure' : 'success', at: end })
  return fold.report()
}

function* eventsOf(stage: string, { from, to, outputs, fails = false, scan, details = [], past = [] }: Tale): Generator<Event> {
  const each = (to - from - (outputs.length - 1) * WAIT_MS) / outputs.length
  let at = from
  let outcome: Outcome = success()
  yield { type: 'stage-started', stage, at }
  for (const detail of details) yield { type: 'detail', detail, stage, at }
  for (const [index, output] of outputs.entries()) {
    const attempt = index + 1
    outcome = attempt < outputs.length || fails ? failure(exit(1)) : success()
    yield { type: 'attempt-started', attempt, stage, at }
    if (scan !== undefined) yield { type: 'scanned', attempt, scan, stage, at }
    yield { type: 'usage', attempt, usage: usage(at, at + each, 90, 3e8), stage, at: at + each }
    yield { type: 'attempt-tail', attempt, tail: tailOf(output), stage, at: at + each }
    yield { type: 'attempt-ended', attempt, outcome, stage, at: (at += each) }
    if (attempt === outputs.length) break
    yield { type: 'wait-started', attempt, delayMs: WAIT_MS, maxAttempts: outputs.length, stage, at }
    yield { type: 'wait-ended', attempt, stage, at: (at += WAIT_MS) }
  }
  if (past.length > 0) yield { type: 'compared', compared: { isSlow: false, usual: { medianMs: 4_000, slowAboveMs: 9_000, runs: 12 }, past }, stage, at }
  yield { type: 'stage-ended', outcome, conclusion: outcomeWord(outcome), stage, at }
}

const usage = (from: number, to: number, cpu: number, memory: number): Usage => ({
  samples: Array.from({ length: 20 }, (_, index) => ({ atMs: from + ((to - from) * index) / 19, cpuPercent: cpu * (1 + Math.sin(index)) * 0.5, memoryBytes: memory * (0.5 + index / 40) })),
  peakCpuPercent: cpu,
  meanCpuPercent: cpu / 2,
  peakMemoryBytes: memory,
  meanMemoryBytes: memory * 0.8,
  remarks: [],
})

const GUARD: Detail = {
  kind: 'guard',
  title: 'Guard: passed',
  weight: 'normal',
  facts: [['Decision', 'passed']],
  table: { columns: ['Verdict', 'Condition', 'Expected', 'Found'], rows: [['passed', 'refs', 'main', 'main'], ['not found out', 'permission', 'maintain', '']] },
  data: {},
}

const SCAN: Scan = {
  rules: [{ name: 'errors', level: 'error', count: 2, extracted: {}, first: [{ line: 3, text: 'ERROR no disk' }], last: [] }],
  findings: [{ level: 'error', message: 'no disk', file: 'src/disk.ts', line: 7, rule: 'errors' }],
  found: 1,
  lines: 40,
  bytes: 900,
  cutLines: 0,
  problems: [],
}

const PAST: readonly PastResult[] = Array.from({ length: 12 }, (_, index) => ({ at: WALL_TIME - (12 - index) * 86_400_000, outcome: index === 5 ? 'failure' : 'success', durationMs: 3_500 + index * 80, attempts: 1 }))

const log = (lines: number): string => Array.from({ length: lines }, (_, line) => `\x1b[32mstep ${line + 1}\x1b[0m of the work`).join('\n')

/** A run with one failed stage among some that went well. */
export const failedRun = (): Report =>
  pageReport({
    build: { from: 0, to: 4_000, outputs: [`${log(30)}\nneedle in build\n`], past: PAST },
    test: { from: 4_100, to: 16_000, outputs: [`${log(3_000)}\nneedle one\n`, `${log(20)}\n\x1b[31mERROR\x1b[0m Needle two\nmore\n`], fails: true, scan: SCAN, head: { needs: ['build'], title: 'Unit tests' }, past: PAST },
    lint: { from: 4_100, to: 6_000, outputs: ['fine\n'], head: { needs: ['build'] } },
    deploy: { from: 16_000, to: 20_000, outputs: ['deployed\n'], details: [GUARD] },
  })

/** Many stages with many lines each. */
export const manyStages = (count: number, lines: number): Report =>
  pageReport(Object.fromEntries(Array.from({ length: count }, (_, index) => [`stage-${index}`, { from: index * 40, to: index * 40 + 900, outputs: [`${log(lines)}\n`], fails: index % 50 === 49 }] as const)))
