import type { Failure, FailurePlace } from '../core/outcome.ts'
import type { StageReport } from '../core/report.ts'
import { failingTail } from './failing-tail.ts'
import { firstErrorPlace } from './stage-findings.ts'
import { type Location, type Locating, locate } from './location.ts'

/** Where a stage failed: the place that its failure names, or that of the first error that a scan found, or else the one that its output blames. */
export const placeOf = (stage: StageReport, locating: Locating): Location | undefined => {
  const named = stage.failure && namedPlace(stage.failure)
  if (named !== undefined && locating.exists?.(named.file) !== false) return named
  return firstErrorPlace(stage, locating) ?? locate(failingTail(stage)?.text ?? '', { ...locating, folder: stage.folder })
}

const namedPlace = (failure: Failure): FailurePlace | undefined => {
  if (failure.kind === 'hook') return namedPlace(failure.cause)
  return failure.kind === 'error' || failure.kind === 'operation' ? failure.place : undefined
}

/** `file:line:column`. */
export const placeText = ({ file, line, column }: Location): string =>
  [file, line, ...(column === undefined ? [] : [column])].join(':')
