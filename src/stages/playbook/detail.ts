import type { Detail } from '../../core/detail.ts'
import type { Pass, TaskResult } from './events.ts'
import { COUNTS, hostsWith, type Recap, total } from './recap.ts'
import type { PlaybookSpec } from './spec.ts'
import { messageOf, realFailures, within } from './verdict.ts'

const MOST_FACTS = 10

/** What the report shows of a playbook: recap, failed tasks, and what a second pass changed. */
export const detailOf = (spec: PlaybookSpec, recap: Recap, pass: Pass, second: Pass | undefined, workspace: string): Detail => {
  const failed = [...realFailures(pass), ...(second === undefined ? [] : realFailures(second))].map((result) => ({ ...result, message: messageOf(result) }))
  const unreachable = pass.unreachable.filter(({ host }) => hostsWith(recap, 'unreachable').includes(host))
  return {
    kind: 'playbook',
    title: `Playbook ${spec.file}`,
    weight: 'normal',
    facts: [...general(spec, recap, pass, second), ...told('failed', failed, workspace), ...told('unreachable', unreachable, workspace), ...changes(second, workspace)],
    table: { columns: ['host', ...COUNTS.map((count) => (count === 'failures' ? 'failed' : count))], rows: rows(recap) },
    data: {
      ...(pass.version !== undefined && { version: pass.version }),
      check: spec.check === true,
      recap: Object.fromEntries(Object.entries(recap).map(([host, counts]) => [host, { ...counts }])),
      failed: failed.map((result) => plain(result, workspace)),
      unreachable: unreachable.map((result) => plain(result, workspace)),
      ...(second !== undefined && { 'changed-again': second.changed.map((result) => plain(result, workspace)) }),
    },
  }
}

type Facts = Detail['facts']

const general = (spec: PlaybookSpec, recap: Recap, pass: Pass, second: Pass | undefined): Facts => [
  ...(pass.statistics === undefined ? unfinished(pass) : counted(spec, recap)),
  ...(second?.statistics === undefined ? [] : [['changed by a second pass', String(total(second.statistics.recap, 'changed'))] as const]),
  ...(pass.version === undefined ? [] : [['ansible-core', pass.version] as const]),
]

const counted = (spec: PlaybookSpec, recap: Recap): Facts => [
  ['hosts', String(Object.keys(recap).length)],
  [spec.check === true ? 'would change' : 'changed', String(total(recap, 'changed'))],
]

/** It may be the one that hangs. */
const unfinished = ({ tasks, lastTask }: Pass): Facts => (lastTask === undefined ? [] : [['ended in', `task ${tasks}: ${lastTask}`]])

const changes = (second: Pass | undefined, workspace: string): Facts => (second === undefined ? [] : told('changed again', second.changed, workspace))

const told = (label: string, results: readonly TaskResult[], workspace: string): Facts => {
  const facts = results.slice(0, MOST_FACTS).map((result) => [label, sentence(result, workspace)] as const)
  return results.length > MOST_FACTS ? [...facts, [label, `and ${results.length - MOST_FACTS} more`]] : facts
}

const sentence = ({ host, task, module, message, file, line }: TaskResult, workspace: string): string =>
  [`${host}: ${task} (${module})`, ...(line === 0 ? [] : [`${within(file, workspace)}:${line}`]), ...(message === '' ? [] : [message])].join(' \u00b7 ')

/** Hosts with trouble first, for a long table is cut. */
const rows = (recap: Recap): readonly (readonly string[])[] =>
  Object.entries(recap)
    .toSorted(([, a], [, b]) => b.failures + b.unreachable - (a.failures + a.unreachable))
    .map(([host, counts]) => [host, ...COUNTS.map((count) => String(counts[count]))])

const plain = ({ host, task, module, message, file, line }: TaskResult, workspace: string) => ({
  host,
  task,
  module,
  message,
  ...(line !== 0 && { file: within(file, workspace), line }),
})
