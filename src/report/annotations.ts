import { formatDuration } from '../core/duration.ts'
import type { AttemptReport, Report, StageReport } from '../core/report.ts'
import { comparisonLines } from './comparison.ts'
import { failingTail } from './failing-tail.ts'
import { findings } from './findings.ts'
import { findingLines, findingsOf, firstErrorPlace } from './stage-findings.ts'
import { type Location, type Locating, locate } from './location.ts'
import { plainText, shortened, wholeStart } from './plain.ts'
import { attemptClause, durationOf, maxAttempts } from './verdict.ts'
import { placeOf } from './place.ts'
import { failureSentence, noRetrySentence, oneLine, remedyOf, type Retry, retrySentence } from './words.ts'

/** What GitHub shows beside the job and, with a file, in the code. */
export interface Annotation extends Partial<Location> {
  readonly level: 'error' | 'warning' | 'notice'
  readonly endLine?: number
  readonly endColumn?: number
  readonly stage: string
  readonly title: string
  /** At most 4096 characters. */
  readonly message: string
}

const MOST_OF_A_LEVEL = 10
const LONGEST_MESSAGE = 4_096
const LONGEST_TITLE = 200
const EXCERPT_LINES = 12

/** One error for each failed stage, a warning for each allowed failure and each retried attempt, then what scans found; the tenth of a level counts the rest. */
export const annotations = (report: Report, locating: Locating): readonly Annotation[] => {
  const failed = report.stages.filter((stage) => stage.outcome === 'failure')
  const [errors, allowed] = [failed.filter(isError), failed.filter((stage) => !isError(stage))]
  const found = report.stages.flatMap((stage) => findingAnnotations(stage, locating))
  const retries = report.stages.flatMap((stage) => retried(stage).map((attempt) => ({ stage, attempt })))
  return [
    ...bounded([
      ...errors.map((stage) => () => failureAnnotation(stage, locating)),
      ...found.filter(({ level }) => level === 'error').map((told) => () => told),
    ]),
    ...bounded([
      ...allowed.map((stage) => () => failureAnnotation(stage, locating)),
      ...report.stages.flatMap((stage) => (stage.unstable === undefined ? [] : [() => unstableAnnotation(stage, stage.unstable ?? '')])),
      ...report.stages.flatMap(comparisonAnnotations).map((told) => () => told),
      ...retries.map(({ stage, attempt }) => () => retryAnnotation(stage, toRetry(stage, attempt), attempt, locating)),
      ...found.filter(({ level }) => level === 'warning').map((told) => () => told),
    ]),
    ...bounded(found.filter(({ level }) => level === 'notice').map((told) => () => told)),
  ]
}

/** What to say of a stage that failed: an error, or a warning if it was allowed to. */
export const failureAnnotation = (stage: StageReport, locating: Locating): Annotation => {
  const found = findingLines(stage, locating, EXCERPT_LINES)
  const text = found.length > 0 ? '' : (failingTail(stage)?.text ?? '')
  return {
    level: isError(stage) ? 'error' : 'warning',
    stage: stage.name,
    title: title(`${oneLine(stage.title)} ${stage.reason === 'denied' ? 'was denied' : 'failed'}`),
    message: message([failureWords(stage), ...(found.length > 0 ? ['', ...found] : [])].join('\n'), text),
    // Where a finding stands, its own annotation stands already.
    ...(firstErrorPlace(stage, locating) === undefined && placeOf(stage, locating)),
  }
}

/** What a scan has found at a place in the workspace, errors first, without what the tool itself tells the runner; of a stage that was allowed to fail there are no errors. */
export const findingAnnotations = (stage: StageReport, locating: Locating): readonly Annotation[] =>
  findingsOf(stage, locating).flatMap(({ level, rule, code, message: words, isAnnotated, file, line, column, endLine, endColumn }) =>
    file === undefined || isAnnotated === true
      ? []
      : [
          {
            level: level === 'error' && stage.outcome === 'failure' && !isError(stage) ? 'warning' : level,
            stage: stage.name,
            title: title(oneLine(code === undefined ? rule : `${rule}: ${code}`)),
            message: message(plainText(words), ''),
            file,
            line: line ?? 1,
            ...(column !== undefined && { column }),
            ...(endLine !== undefined && { endLine }),
            ...(endColumn !== undefined && { endColumn }),
          },
        ],
  )

/** What to say of a success that is not as it should be. */
export const unstableAnnotation = (stage: StageReport, why: string): Annotation => ({
  level: 'warning',
  stage: stage.name,
  title: title(`${oneLine(stage.title)} is unstable`),
  message: message(why, ''),
})

/** What to say of an attempt that failed and is followed by another. */
export const retryAnnotation = (
  stage: Pick<StageReport, 'name' | 'title' | 'folder'>,
  retry: Retry,
  attempt: Pick<AttemptReport, 'tail' | 'scan'>,
  locating: Locating,
): Annotation => {
  const text = attempt.tail?.text ?? ''
  return {
    level: 'warning',
    stage: stage.name,
    title: title(`${oneLine(stage.title)} is tried again`),
    message: message(retrySentence(retry), text),
    ...(firstErrorPlace({ attempts: [attempt], folder: stage.folder }, locating) ?? locate(text, { ...locating, folder: stage.folder })),
  }
}

/** What is unusual about how long or how surely it ended. */
export const comparisonAnnotations = (stage: StageReport): readonly Annotation[] =>
  comparisonLines(stage).map((line) => ({
    level: 'warning',
    stage: stage.name,
    title: title(`${oneLine(stage.title)} is ${line.startsWith('flaky') ? 'flaky' : 'slow'}`),
    message: message(line, ''),
  }))

const isError = (stage: StageReport): boolean => stage.conclusion === 'failure'

const retried = (stage: StageReport): readonly AttemptReport[] =>
  stage.attempts.slice(0, -1).filter((attempt) => attempt.outcome === 'failure')

const toRetry = (stage: StageReport, attempt: AttemptReport): Retry => {
  const most = maxAttempts(stage)
  return {
    attempt: attempt.attempt,
    ...(most !== undefined && { maxAttempts: most }),
    ...(attempt.failure !== undefined && { failure: attempt.failure }),
  }
}

const failureWords = (stage: StageReport): string => {
  const why = stage.failure === undefined ? 'failed' : failureSentence(stage.failure)
  const clause = attemptClause(stage)
  const head = `${why}${clause === '' ? '' : ` ${clause}`}, after ${formatDuration(durationOf(stage))}`
  const remedy = stage.failure && remedyOf(stage.failure)
  return [head, remedy, stage.notRetried && noRetrySentence(stage.notRetried)].filter((line) => line !== undefined).join('\n')
}

const title = (text: string): string => wholeStart(text, LONGEST_TITLE)

const message = (words: string, output: string): string => wholeStart([words, ...matters(output)].join('\n'), LONGEST_MESSAGE)

/** The first lines around an error, or the last lines of the output. */
const matters = (output: string): readonly string[] => {
  const { excerpts, last } = findings(output, 3)
  const lines = excerpts.length === 0 ? last.slice(-EXCERPT_LINES) : excerpts.flatMap((excerpt) => excerpt.lines).slice(0, EXCERPT_LINES)
  return lines.length === 0 ? [] : ['', ...lines.map((line) => shortened(line, 300))]
}

const bounded = (makers: readonly (() => Annotation)[]): readonly Annotation[] => {
  if (makers.length <= MOST_OF_A_LEVEL) return makers.map((make) => make())
  const shown = makers.slice(0, MOST_OF_A_LEVEL).map((make) => make())
  const more = makers.length - MOST_OF_A_LEVEL
  return shown.map((annotation, index) => (index < MOST_OF_A_LEVEL - 1 ? annotation : counting(annotation, more)))
}

const counting = (annotation: Annotation, more: number): Annotation => ({
  ...annotation,
  message: wholeStart(`(${more} more ${annotation.level}s like this are in the report)\n${annotation.message}`, LONGEST_MESSAGE),
})
