import type { Detail } from '../../core/detail.ts'
import type { Finding } from '../../core/finding.ts'
import type { Failure } from '../../core/outcome.ts'
import type { AttemptReport, HookReport, Report, StageReport } from '../../core/report.ts'
import type { RuleResult, Scan } from '../../core/scan.ts'
import type { Usage } from '../../core/usage.ts'
import type { Locating } from '../location.ts'
import { plainText, wholeStart } from '../plain.ts'
import { findingsOf, foundIn } from '../stage-findings.ts'
import { RESULT_WORDS, row } from '../table.ts'
import { failedStages, stageVerdict, verdict } from '../verdict.ts'
import { failureSentence, oneLine } from '../words.ts'
import { changesOf } from '../changes.ts'
import { factsOf } from './facts.ts'
import { type Logs, logsOf } from './logs.ts'
import { nextSteps } from '../next.ts'
import { noticeLines } from './notices.ts'
import type { Fact, Page, PageAttempt, PageHook, PageScan, PageStage, PageUsage } from './page.ts'

/** The report in the words of the page. */
export const pageOf = (report: Report, { locating, version }: { readonly locating: Locating; readonly version: string }): Page => {
  const logs = logsOf()
  const indexes = new Map(report.stages.map(({ name }, index) => [name, index]))
  const stages = report.stages.map((stage, index) => stageOf(stage, index, { logs, indexes, locating }))
  const failed = failedStages(report)
  return {
    name: label(report.name) || 'The run',
    outcome: report.outcome,
    verdict: label(verdict(report)),
    next: failed.length === 1 && failed[0] !== undefined ? nextSteps(failed[0], locating) : [],
    changes: changesOf(report.stages),
    startedAt: new Date(report.wallTime).toISOString(),
    durationMs: rounded(report.durationMs),
    stages,
    notices: noticeLines(report).map(label),
    ...(report.machine && { machine: usageOf(report.machine) }),
    logs: logs.all,
    version,
  }
}

interface Surroundings {
  readonly logs: Logs
  readonly indexes: ReadonlyMap<string, number>
  readonly locating: Locating
}

const LONGEST_COMMAND = 20_000

/** Halves of characters, which no address can hold. */
const HALVES = /[\ud800-\udfff]/gu

const stageOf = (stage: StageReport, index: number, { logs, indexes, locating }: Surroundings): PageStage => {
  const { result, reason } = row(stage)
  const first = logs.all.length
  const attempts = stage.attempts.map((attempt) => attemptOf(attempt, index, logs))
  const hooks = stage.hooks.map((hook, at) => hookOf(hook, at, index, logs))
  const look = lookAt(stage, attempts, hooks) ?? (logs.all.length > first ? logs.all.length - 1 : undefined)
  return {
    key: stage.name.replace(HALVES, '\ufffd'),
    title: label(stage.title) || stage.name,
    part: stage.part,
    needs: stage.needs.flatMap((name) => indexes.get(name) ?? []),
    startMs: rounded(stage.startMs),
    endMs: rounded(stage.endMs),
    result,
    word: RESULT_WORDS[result],
    reason: label(reason),
    command: wholeStart(plainText(stage.command).trimEnd(), LONGEST_COMMAND),
    ...(stage.outcome === 'failure' && { failure: failureOf(stage, stage.failure, locating) }),
    findings: findingsOf(stage, locating).map(findingOf),
    found: foundIn(stage),
    ...(look !== undefined && { log: look }),
    facts: factsOf(stage, locating),
    attempts,
    waits: stage.waits.map(({ startMs, endMs }) => ({ startMs: rounded(startMs), endMs: rounded(endMs) })),
    hooks,
    details: stage.details.map(detailOf),
    outputs: Object.entries(stage.outputs).map(([name, value]): Fact => [label(name), plainText(value)]),
    summary: plainText(stage.summary),
    notices: stage.notices.map(label),
    ...(stage.compared?.usual && { usual: stage.compared.usual }),
    past: stage.compared?.past ?? [],
    isSlow: stage.compared?.isSlow === true,
    isFlaky: stage.compared?.flaky !== undefined,
  }
}

/** The log of what failed last. */
const lookAt = (stage: StageReport, attempts: readonly PageAttempt[], hooks: readonly PageHook[]): number | undefined => {
  const ofAttempts = attempts.findLast(({ outcome, log }) => outcome !== 'success' && log !== undefined)?.log
  const ofHooks = hooks.findLast(({ outcome, log }) => outcome !== 'success' && log !== undefined)?.log
  return stage.failure?.kind === 'hook' ? (ofHooks ?? ofAttempts) : (ofAttempts ?? ofHooks)
}

const failureOf = (stage: StageReport, failure: Failure | undefined, locating: Locating): NonNullable<PageStage['failure']> => {
  const trace = failure?.kind === 'error' ? failure.trace : failure?.kind === 'defect' ? failure.stack : undefined
  return { verdict: label(stageVerdict(stage)), next: nextSteps(stage, locating), ...(trace !== undefined && { trace: plainText(trace) }) }
}

const attemptOf = (attempt: AttemptReport, stage: number, logs: Logs): PageAttempt => {
  const log = logs.add(attempt, { stage, part: `attempt-${attempt.attempt}`, of: `attempt ${attempt.attempt}` })
  return {
    attempt: attempt.attempt,
    startMs: rounded(attempt.startMs),
    endMs: rounded(attempt.endMs),
    outcome: attempt.outcome,
    why: why(attempt.failure),
    ...(log !== undefined && { log }),
    ...(attempt.usage && { usage: usageOf(attempt.usage) }),
    ...(attempt.scan && { scan: scanOf(attempt.scan) }),
  }
}

const hookOf = (hook: HookReport, at: number, stage: number, logs: Logs): PageHook => {
  const log = logs.add(hook, { stage, part: `hook-${at + 1}`, of: `the ${hook.hook} hook` })
  return {
    hook: hook.hook,
    startMs: rounded(hook.startMs),
    endMs: rounded(hook.endMs),
    outcome: hook.outcome,
    why: why(hook.failure),
    ...(log !== undefined && { log }),
  }
}

const why = (failure: Failure | undefined): string => (failure === undefined ? '' : label(failureSentence(failure)))

const usageOf = (usage: Usage): PageUsage => ({
  samples: usage.samples.map(({ atMs, cpuPercent, memoryBytes }) => [Math.round(atMs), rounded(cpuPercent), Math.round(memoryBytes)] as const),
  peakCpu: rounded(usage.peakCpuPercent),
  meanCpu: rounded(usage.meanCpuPercent),
  peakMemory: usage.peakMemoryBytes,
  meanMemory: Math.round(usage.meanMemoryBytes),
  ...(usage.cores !== undefined && { cores: usage.cores }),
  ...(usage.totalMemoryBytes !== undefined && { totalMemory: usage.totalMemoryBytes }),
  ...(usage.isShared === true && { isShared: true }),
  remarks: usage.remarks.map(label),
})

const scanOf = ({ findings, found, lines, bytes, cutLines, problems, rules }: Scan): PageScan => ({
  findings: findings.map(findingOf),
  found,
  lines,
  bytes,
  cutLines,
  problems: problems.map(label),
  rules: rules.map(ruleOf),
})

const ruleOf = (rule: RuleResult): RuleResult => ({
  ...rule,
  name: label(rule.name),
  first: rule.first.map((match) => ({ ...match, text: label(match.text) })),
  last: rule.last.map((match) => ({ ...match, text: label(match.text) })),
})

const findingOf = (finding: Finding): Finding => ({
  ...finding,
  message: plainText(finding.message),
  rule: label(finding.rule),
  ...(finding.file !== undefined && { file: label(finding.file) }),
  ...(finding.code !== undefined && { code: label(finding.code) }),
})

const detailOf = ({ kind, title, weight, facts, table }: Detail): Omit<Detail, 'data'> => ({
  kind,
  title: label(title),
  weight,
  facts: facts.map(([name, value]) => [label(name), plainText(value)] as const),
  ...(table && { table: { columns: table.columns.map(label), rows: table.rows.map((cells) => cells.map(label)) } }),
})

/** Text of others on one line. */
const label = (text: string): string => oneLine(plainText(text))

/** A tenth of a millisecond is more than one sees. */
const rounded = (value: number): number => Math.round(value * 10) / 10
