import { formatDuration } from '../core/duration.ts'
import { sparkline } from '../core/past.ts'
import type { Report, StageReport } from '../core/report.ts'
import { inline } from './escape.ts'
import { durationOf } from './verdict.ts'
import { oneLine } from './words.ts'

const MOST_ROWS = 60
const MOST_RUNS = 20

/** How the stages have ended before, as a part of the summary; empty where nothing is known. */
export const pastSection = ({ stages }: Report): string => {
  const known = stages.filter(({ compared }) => (compared?.past ?? []).length > 0)
  if (known.length === 0) return ''
  const more = known.length - MOST_ROWS
  const lines = [
    '| Stage | Took, oldest first | Now | Usually | Slow above | Runs | Failed | Retried |',
    '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
    ...known.slice(0, MOST_ROWS).map(pastRow),
    ...(more > 0 ? ['', `*${more} more stages are in the JSON report.*`] : []),
  ]
  return `<details><summary>History</summary>\n\n${lines.join('\n')}\n\n</details>\n\n`
}

const pastRow = (stage: StageReport): string => {
  const { past = [], usual } = stage.compared ?? {}
  const cells = [
    inline(oneLine(stage.title)),
    sparkline(past.slice(-MOST_RUNS).map(({ durationMs }) => durationMs)),
    stage.outcome === 'skipped' ? '' : formatDuration(durationOf(stage)),
    usual === undefined ? '' : formatDuration(usual.medianMs),
    usual?.slowAboveMs === undefined ? '' : formatDuration(usual.slowAboveMs),
    past.length,
    past.filter(({ outcome }) => outcome === 'failure').length,
    past.filter(({ attempts }) => attempts > 1).length,
  ]
  return `| ${cells.join(' | ')} |`
}
