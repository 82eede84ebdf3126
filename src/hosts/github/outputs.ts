import type { Report, StageReport } from '../../core/report.ts'
import { durationOf, failedStages } from '../../report/verdict.ts'

/** The runner takes 1 MiB of outputs from a job; what several steps share is not ours to fill. */
const MOST_STAGES_JSON = 300_000

export interface OutputFacts {
  readonly exitCode: number
  /** Where the JSON report is. */
  readonly reportPath: string
}

/** The action's outputs; for a pipeline of one stage also that stage's own, as far as their names are not taken. */
export const outputsOf = (report: Report, { exitCode, reportPath }: OutputFacts): Readonly<Record<string, string>> => {
  const [only, ...others] = report.stages
  const single = others.length === 0 ? only : undefined
  const failed = failedStages(report)[0]
  return {
    ...single?.outputs,
    outcome: single?.outcome ?? report.outcome,
    conclusion: single?.conclusion ?? report.outcome,
    reason: (single ?? failed)?.reason ?? '',
    'exit-code': String((single ?? failed)?.exitCode ?? exitCode),
    attempts: String(report.stages.reduce((sum, { attempts }) => sum + attempts.length, 0)),
    'duration-ms': String(Math.round(report.durationMs)),
    'failed-stage': failed?.name ?? '',
    stages: stagesJson(report),
    stdout: lastPart(report, 'stdout'),
    stderr: lastPart(report, 'stderr'),
    report: reportPath,
  }
}

/** What is not whole says so in its first line. */
const lastPart = ({ lastTail }: Report, stream: 'stdout' | 'stderr'): string => {
  const cut = lastTail?.cut?.[stream] ?? 0
  return `${cut === 0 ? '' : `[… ${cut.toLocaleString('en-US')} bytes cut]\n`}${lastTail?.[stream] ?? ''}`
}

/** Whole, or without the stages' own outputs where they would not fit. */
const stagesJson = ({ stages }: Report): string => {
  const whole = JSON.stringify(Object.fromEntries(stages.map((stage) => [stage.name, { ...facts(stage), outputs: stage.outputs }])))
  if (whole.length <= MOST_STAGES_JSON) return whole
  return JSON.stringify(Object.fromEntries(stages.map((stage) => [stage.name, facts(stage)])))
}

const facts = (stage: StageReport) => ({
  outcome: stage.outcome,
  conclusion: stage.conclusion,
  reason: stage.reason ?? '',
  'exit-code': stage.exitCode ?? null,
  attempts: stage.attempts.length,
  'duration-ms': Math.round(durationOf(stage)),
})
