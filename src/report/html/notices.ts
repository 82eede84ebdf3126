import type { Report, StageReport } from '../../core/report.ts'
import { comparisonLines } from '../comparison.ts'
import { oneLine, straySentence } from '../words.ts'

/** What else is worth knowing, one line each; curves and bars stand elsewhere on the page. */
export const noticeLines = (report: Report): readonly string[] => [
  ...report.notices,
  ...(report.machine?.remarks ?? []).map((remark) => `the machine: ${remark}`),
  ...report.stages.flatMap((stage) => ofStage(stage).map((line) => `${oneLine(stage.title)}: ${line}`)),
  ...(report.deferred.length === 0 ? [] : [`left to the post step: ${report.deferred.join(', ')}`]),
]

const ofStage = (stage: StageReport): readonly string[] => [
  ...comparisonLines(stage),
  ...new Set(stage.attempts.flatMap(({ usage }) => usage?.remarks ?? [])),
  ...stage.notices,
  ...stage.strays.map(straySentence),
  ...(stage.deferred.length === 0 ? [] : [`hooks left to the post step: ${stage.deferred.join(', ')}`]),
]
