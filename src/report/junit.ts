import type { Failure } from '../core/outcome.ts'
import type { AttemptReport, Report, StageReport } from '../core/report.ts'
import { failingTail } from './failing-tail.ts'
import type { Locating } from './location.ts'
import { plainText, wholeEnd } from './plain.ts'
import { findingsOf, findingText } from './stage-findings.ts'
import { element, textContent } from './xml.ts'
import { attemptClause, durationOf, verdict } from './verdict.ts'
import { failureSentence, noRetrySentence, oneLine, remedyOf, skipSentence } from './words.ts'

/**
 * The report as JUnit XML, as Jenkins' schema (junit-10.xsd) has it: a suite for the pipeline, a case
 * for each stage, times in seconds. What an attempt failed for that others followed stands in
 * Surefire's `flakyFailure` (the stage succeeded in the end) or `rerunFailure`. What
 * `continue-on-error` allowed is skipped, as pytest reports an expected failure.
 */
export const renderJunit = (report: Report, { locating }: { readonly locating: Locating }): string => {
  const cases = report.stages.map((stage) => ({ stage, verdict: verdictOf(stage) }))
  const count = (kind: Verdict): number => cases.filter((each) => each.verdict === kind).length
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error') }
  const name = oneLine(report.name) || 'pipeline'
  const suite = element(
    'testsuite',
    { name, ...counts, skipped: count('skipped'), time: seconds(report.durationMs), timestamp: startOf(report) },
    lines([propertiesOf(report), ...cases.map((each) => testcase(name, each.stage, each.verdict, locating))]),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name, time: seconds(report.durationMs), ...counts }, lines([suite]))}\n`
}

type Verdict = 'passed' | 'failure' | 'error' | 'skipped'

const verdictOf = (stage: StageReport): Verdict => {
  if (stage.outcome === 'skipped') return 'skipped'
  if (stage.conclusion === 'cancelled') return 'error'
  if (stage.outcome === 'success') return 'passed'
  if (stage.conclusion === 'success') return 'skipped'
  return stage.failure === undefined ? 'failure' : SORTS[stage.failure.kind]
}

/** A failure is what the work itself says; an error kept it from saying anything. */
const SORTS: Readonly<Record<Failure['kind'], 'failure' | 'error'>> = {
  exit: 'failure',
  scan: 'failure',
  error: 'failure',
  operation: 'failure',
  hook: 'failure',
  denied: 'failure',
  signal: 'error',
  timeout: 'error',
  'no-output-timeout': 'error',
  limit: 'error',
  spawn: 'error',
  cancelled: 'error',
  defect: 'error',
}

const testcase = (suite: string, stage: StageReport, sort: Verdict, locating: Locating): string =>
  element(
    'testcase',
    { name: oneLine(stage.title), classname: `${suite}.${stage.part}`, time: seconds(durationOf(stage)) },
    lines([resultOf(stage, sort, locating), ...earlier(stage).map((attempt) => rerun(stage, attempt)), systemOut(stage)]),
  )

const resultOf = (stage: StageReport, sort: Verdict, locating: Locating): string => {
  switch (sort) {
    case 'passed':
      return ''
    case 'skipped':
      return stage.outcome === 'skipped'
        ? element('skipped', { type: stage.reason, message: skipSentence(stage) })
        : element('skipped', { type: 'allowed-failure', message: `failed, as it may: ${why(stage.failure)}` }, textContent(body(stage, locating)))
    case 'failure':
    case 'error':
      return element(sort, { message: why(stage.failure), type: stage.reason ?? 'failure' }, textContent(body(stage, locating)))
  }
}

const why = (failure: Failure | undefined): string => (failure === undefined ? 'failed' : failureSentence(failure))

const MOST_FINDINGS = 100

/** What one reads where the message alone stood: how it came to that, then what was found. */
const body = (stage: StageReport, locating: Locating): string => {
  const found = findingsOf(stage, locating)
  const more = found.length - MOST_FINDINGS
  return [
    [why(stage.failure), attemptClause(stage)].filter((part) => part !== '').join(', '),
    stage.failure && remedyOf(stage.failure),
    stage.notRetried && noRetrySentence(stage.notRetried),
    ...found.slice(0, MOST_FINDINGS).map(findingText),
    more > 0 ? `and ${more} more` : undefined,
    stage.failure?.kind === 'error' ? stage.failure.trace : undefined,
  ].filter((line) => line !== undefined).map(plainText).join('\n')
}

/** The failed attempts that others followed. */
const earlier = (stage: StageReport): readonly AttemptReport[] => stage.attempts.slice(0, -1).filter(({ outcome }) => outcome !== 'success')

const rerun = (stage: StageReport, attempt: AttemptReport): string => {
  const kind = attempt.failure !== undefined && SORTS[attempt.failure.kind] === 'error' ? 'Error' : 'Failure'
  return element(
    `${stage.outcome === 'success' ? 'flaky' : 'rerun'}${kind}`,
    { message: `attempt ${attempt.attempt}: ${why(attempt.failure)}`, type: attempt.reason ?? 'failure' },
    lines([
      element('stackTrace', {}, textContent(why(attempt.failure))),
      outputElement(attempt.tail?.text),
    ]),
  )
}

const LONGEST_OUTPUT = 64 * 1024

const systemOut = (stage: StageReport): string => (stage.outcome === 'success' ? '' : outputElement(failingTail(stage)?.text))

const outputElement = (text = ''): string => {
  const plain = wholeEnd(plainText(text), LONGEST_OUTPUT)
  return plain.trim() === '' ? '' : element('system-out', {}, textContent(plain))
}

const propertiesOf = (report: Report): string => {
  const known: readonly (readonly [string, string])[] = [
    ['outcome', report.outcome],
    ['verdict', verdict(report)],
    ...report.stages.filter(({ attempts }) => attempts.length > 1).map((stage) => [`attempts.${stage.name}`, String(stage.attempts.length)] as const),
    ...report.stages.flatMap((stage) => (stage.unstable === undefined ? [] : [[`unstable.${stage.name}`, stage.unstable] as const])),
    ...report.stages.flatMap((stage) => (stage.cached === undefined ? [] : [[`cached.${stage.name}`, stage.cached.key] as const])),
  ]
  return element('properties', {}, lines(known.map(([name, value]) => element('property', { name, value }))))
}

/** Elements each on a line of its own; nothing for none. */
const lines = (elements: readonly string[]): string => {
  const there = elements.filter((each) => each !== '')
  return there.length === 0 ? '' : `\n${there.join('\n')}\n`
}

const seconds = (ms: number): string => (Math.max(0, ms) / 1_000).toFixed(3)

/** Readers take it as UTC, and many do not know its sign. */
const startOf = (report: Report): string => new Date(report.wallTime).toISOString().slice(0, 19)
