import type { Report, StageReport } from '../core/report.ts'
import { detailLines } from './detail.ts'
import { originLines } from './origins.ts'
import { placeOf, placeText } from './place.ts'
import { plainText } from './plain.ts'
import { remarkLines } from './remarks.ts'
import { scanShown } from './scan.ts'
import { type Result, row } from './table.ts'
import { telling, type TerminalOptions } from './terminal.ts'
import { usageLine } from './usage.ts'
import { stageVerdict, verdict } from './verdict.ts'
import { noRetrySentence, oneLine, remedyOf } from './words.ts'

/** The report for those who hear it, or read it letter by letter: whole sentences in their order, no columns, signs or colours; the verdict comes last. */
export const renderSpoken = (report: Report, options: Pick<TerminalOptions, 'locating' | 'next'>): string => {
  const failed = report.stages.filter((stage) => stage.outcome === 'failure')
  const blocks = [
    [`Report of ${oneLine(report.name) || 'the run'}:`, ...report.stages.map(stageSentence)],
    ...failed.slice(0, MOST_FAILURES).map((stage) => failureLines(stage, options)),
    originLines(report.stages),
    remarkLines(report).map((line) => `Note: ${line}`),
    options.next === undefined ? [] : [options.next],
    [`Result: ${verdict(report)}`],
  ]
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.map(plainText).join('\n')).join('\n\n')}\n`
}

const MOST_FAILURES = 20
const MOST_LINES = 30
const MOST_DETAIL_COLUMNS = 200

const ENDINGS: Readonly<Record<Result, string>> = {
  success: 'succeeded', cached: 'was restored', resumed: 'was not run again', unstable: 'succeeded but is unstable', retried: 'succeeded on a retry', allowed: 'failed, as it may', failure: 'failed', cancelled: 'was stopped', skipped: 'was skipped', unfinished: 'did not finish',
}

/** `test succeeded on a retry, 2 attempts, 4.0s, of which 2.0s waiting.` */
const stageSentence = (stage: StageReport): string => {
  const { result, name, reason, attempts, duration, waited, peakCpu, peakMemory } = row(stage)
  const facts = [
    `${name} ${ENDINGS[result]}${reason === '' ? '' : `: ${reason}`}`,
    Number(attempts) > 1 && `${attempts} attempts`,
    duration !== '' && duration,
    waited !== '' && `of which ${waited} waiting`,
    peakCpu !== '' && `peak CPU ${peakCpu}`,
    peakMemory !== '' && `peak memory ${peakMemory}`,
  ].filter((fact) => fact !== false)
  return `${facts.join(', ')}.`
}

const failureLines = (stage: StageReport, { locating }: Pick<TerminalOptions, 'locating'>): readonly string[] => {
  const place = locating === undefined ? undefined : placeOf(stage, locating)
  const remedy = stage.failure && remedyOf(stage.failure)
  const used = usageLine(stage)
  const lines = telling(stage, locating, MOST_LINES)
  return [
    `${stageVerdict(stage)}.`,
    ...(stage.command.trim() === '' ? [] : [`Command: ${stage.command.trim().split('\n')[0] ?? ''}`]),
    ...(stage.notRetried === undefined ? [] : [`${noRetrySentence(stage.notRetried)}.`]),
    ...(place === undefined ? [] : [`Place: ${placeText(place)}`]),
    ...(remedy === undefined ? [] : [`What to do: ${remedy}`]),
    ...(used === undefined ? [] : [used]),
    ...[...stage.details, ...scanShown(stage)].flatMap((detail) => detailLines(detail, MOST_DETAIL_COLUMNS)),
    ...(lines.length === 0 ? [] : ['Lines of its output:', ...lines]),
  ]
}
