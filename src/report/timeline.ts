import { formatDuration } from '../core/duration.ts'
import type { Report } from '../core/report.ts'
import { inline } from './escape.ts'
import { type Bar, drawn, gantt } from './gantt.ts'
import { oneLine } from './words.ts'

/** The timeline as a part of the summary, its numbers as a table below; empty for less than two bars. */
export const timeline = (report: Report): string => {
  const { bars, left } = drawn(report)
  if (bars.length < 2) return ''
  const parts = [gantt(report), ...(left === 0 ? [] : [`*${left} of ${bars.length + left} bars are left out: the shortest that did not fail.*`]), numbers(bars)]
  return `<details open><summary>Timeline</summary>\n\n${parts.join('\n\n')}\n\n</details>\n\n`
}

const numbers = (bars: readonly Bar[]): string =>
  [
    '<details><summary>The numbers of the timeline</summary>',
    '',
    '| Stage | What | From | To | Took |',
    '| :-- | :-- | --: | --: | --: |',
    ...bars.map((bar) => `| ${[inline(oneLine(bar.stage.title)), bar.what, ...[bar.startMs, bar.endMs, bar.endMs - bar.startMs].map(formatDuration)].join(' | ')} |`),
    '',
    '</details>',
  ].join('\n')
