import type { Detail, Json } from '../../core/detail.ts'
import { formatDuration } from '../../core/duration.ts'
import type { Answer } from '../../core/lookup.ts'
import { expectationOf } from './judge.ts'
import type { Settled } from './poll.ts'
import { foundIn, sourceOf, timingsOf } from './words.ts'

/** What the report shows of a check: each target with what was expected, what was found, and where the answer came from. */
export const detailOf = (all: readonly Settled[], now: number): Detail => {
  const [only] = all.length === 1 ? all : []
  return {
    kind: 'check',
    title: only === undefined ? `Check of ${all.length} targets` : `Check of ${only.target.name}`,
    weight: all.some(({ healthy, answered }) => !healthy || answered.stale) ? 'warning' : 'normal',
    facts: [...(only === undefined ? [['Healthy', `${all.filter(({ healthy }) => healthy).length} of ${all.length}`] as const] : lastAnswer(only)), ...effort(all)],
    table: { columns: ['Target', 'Expected', 'Found', 'Latency', 'Answer'], rows: all.map((each) => row(each, now)) },
    data: { targets: all.map((each) => dataOf(each, now)) },
  }
}

const row = (settled: Settled, now: number): readonly string[] => [
  settled.target.name,
  settled.findings.map(expectationOf).join('; '),
  `${settled.healthy ? '' : 'not healthy: '}${foundIn(settled)}`,
  formatDuration(settled.answered.answer.timings.total),
  sourceOf(settled.answered, now),
]

const effort = (all: readonly Settled[]): readonly (readonly [string, string])[] => {
  const most = Math.max(...all.map(({ attempts }) => attempts))
  return most > 1 ? [['Attempts', `${most} in ${formatDuration(Math.max(...all.map(({ elapsedMs }) => elapsedMs)))}`]] : []
}

const lastAnswer = ({ healthy, answered }: Settled): readonly (readonly [string, string])[] =>
  healthy ? [] : [['Timings', timingsOf(answered)], ...contentOf(answered.answer)]

const MOST_CHARACTERS = 2 * 1_024

const contentOf = (answer: Answer): readonly (readonly [string, string])[] => {
  if (answer.kind !== 'http') return []
  const chain = answer.redirects.map(({ status, url }) => `${status} to ${url}`)
  return [...(chain.length > 0 ? [['Redirects', chain.join(', ')] as const] : []), ['Body', answer.body.slice(0, MOST_CHARACTERS)]]
}

const dataOf = (settled: Settled, now: number): Json => {
  const { target, healthy, attempts, answered, findings } = settled
  return {
    name: target.name,
    kind: target.question.kind,
    healthy,
    attempts,
    status: statusOf(answered.answer),
    latencyMs: answered.answer.timings.total,
    from: answered.from,
    stale: answered.stale,
    ageMs: Math.max(0, Math.round(now - answered.askedAt)),
    findings: findings.map(({ what, expected, found, met }) => ({ what, expected, found, met })),
  }
}

/** The status of an answer over HTTP, or the exit code of a command. */
export const statusOf = (answer: Answer): number | null =>
  answer.kind === 'http' ? answer.status : answer.kind === 'command' ? answer.exitCode : null
