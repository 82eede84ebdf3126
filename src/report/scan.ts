import { formatDuration } from '../core/duration.ts'
import type { Detail } from '../core/detail.ts'
import type { StageReport } from '../core/report.ts'
import type { Extracted, Match, RuleResult, Scan } from '../core/scan.ts'

/** What has something to show: a title, facts, a table. */
export type Shown = Omit<Detail, 'kind' | 'data'>

/** What the rules of the last attempt's scan found: how often, the numbers, and the first and last matches with file and line. */
export const scanShown = ({ attempts }: Pick<StageReport, 'attempts'>): readonly Shown[] => {
  const scan = attempts.at(-1)?.scan
  if (scan === undefined) return []
  const rules = scan.rules.filter(({ count }) => count > 0)
  const facts = [...rules.flatMap(rateFact), ...rules.flatMap(numberFacts), ...troubleFacts(scan)]
  if (rules.length === 0 && facts.length === 0) return []
  const rows = rules.flatMap(matchRows)
  return [
    {
      title: rules.length === 0 ? 'scanned' : `found ${rules.map(({ name, count }) => `${name} ${times(count)}`).join(', ')}`,
      weight: rules.some(({ level }) => level !== 'notice') ? 'warning' : 'normal',
      facts,
      ...(rows.length > 0 && { table: { columns: ['Rule', 'Where', 'Line'], rows } }),
    },
  ]
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

type Fact = readonly [label: string, value: string]

const rateFact = ({ name, peak }: RuleResult): readonly Fact[] =>
  peak === undefined ? [] : [[`${name} in ${formatDuration(peak.windowMs)}`, `at most ${peak.count}`]]

const numberFacts = ({ name, extracted }: RuleResult): readonly Fact[] =>
  Object.entries(extracted).map(([group, numbers]) => [`${name}.${group}`, numberWords(numbers)])

const numberWords = ({ count, min, p50, mean, p95, max, sum }: Extracted): string =>
  count === 1 ? short(sum) : `min ${short(min)}, median ${short(p50)}, mean ${short(mean)}, p95 ${short(p95)}, max ${short(max)}, sum ${short(sum)} (${count} numbers)`

const short = (value: number): string => String(Number(value.toPrecision(6)))

const troubleFacts = ({ problems, cutLines }: Scan): readonly Fact[] => [
  ...(cutLines === 0 ? [] : [['cut', `${cutLines} ${cutLines === 1 ? 'line was' : 'lines were'} longer than 64 KiB and scanned to there`] as const]),
  ...problems.map((problem) => ['not as it should be', problem] as const),
]

/** With a row for what is left out between the first and the last. */
const matchRows = ({ name, count, first, last }: RuleResult): readonly (readonly string[])[] => {
  const left = count - first.length - last.length
  const row = (match: Match): readonly string[] => [name, placeWords(match), match.text.trim()]
  const gap = left > 0 && first.length > 0 ? [[name, '…', `${left} more`]] : []
  return [...first.map(row), ...gap, ...last.map(row)]
}

const placeWords = ({ file, stream, line }: Match): string =>
  file === undefined ? `line ${line}${stream === 'stderr' ? ' of stderr' : ''}` : `${file}:${line}`
