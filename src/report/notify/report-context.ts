import { formatDuration } from '../../core/duration.ts'
import type { Report } from '../../core/report.ts'
import { failedStages, verdict } from '../verdict.ts'
import { occasionsOf } from './occasions.ts'
import type { RunFacts } from './run-facts.ts'
import { slackText } from './slack.ts'

/** What the template of a notification knows as `report`. */
export const reportContext = (report: Report, facts: RunFacts): Readonly<Record<string, string | number>> => {
  const failed = failedStages(report)
  return {
    name: report.name,
    outcome: report.outcome,
    verdict: verdict(report),
    occasions: occasionsOf(report).filter((occasion) => occasion !== 'always').join(', '),
    'failed-stage': failed[0]?.name ?? '',
    'failed-stages': failed.map(({ name }) => name).join(', '),
    reason: failed[0]?.reason ?? '',
    duration: formatDuration(report.durationMs),
    'duration-ms': Math.round(report.durationMs),
    'started-at': new Date(report.wallTime).toISOString(),
    ...facts,
    text: slackText(report, facts),
  }
}
