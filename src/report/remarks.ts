import type { Report, StageReport } from '../core/report.ts'
import { comparisonLines } from './comparison.ts'
import { usageRemarkLines } from './usage.ts'
import { oneLine, straySentence } from './words.ts'

/** What else is worth knowing, one line each: notices, processes that were left over, work left to the post step; how stages compare with their past only where it is not said elsewhere. */
export const remarkLines = (report: Report, compare = comparisonLines): readonly string[] => [
  ...report.notices.map(oneLine),
  ...(report.machine?.remarks ?? []).map(oneLine),
  ...report.stages.flatMap((stage) => ofStage(stage, compare)),
  ...(report.deferred.length === 0 ? [] : [`left to the post step: ${report.deferred.join(', ')}`]),
]

const ofStage = (stage: StageReport, compare: typeof comparisonLines): readonly string[] =>
  [
    ...compare(stage),
    ...usageRemarkLines(stage),
    ...stage.notices.map(oneLine),
    ...stage.strays.map(straySentence),
    ...(stage.deferred.length === 0 ? [] : [`hooks left to the post step: ${stage.deferred.join(', ')}`]),
  ].map((line) => `${oneLine(stage.title)}: ${line}`)
