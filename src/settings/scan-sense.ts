import { beyond, unknowable } from './beyond.ts'
import { parseJudgement } from '../core/judgement.ts'
import { unknownMeasure } from './scan-names.ts'
import { setAt, type Checks } from './machine.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type Origin, type Path, valueAt } from './origin.ts'
import { type Problem, problem, warning } from './problem.ts'
import { quoted } from './wording.ts'
import { entries, type WrittenStage } from './written.ts'

/** What is wrong with `scan` beyond the form of its keys: nothing to look for or in, names used twice or unknown, expressions over what is not there. */
export const scanProblems = (root: unknown, stages: readonly WrittenStage[], origin: Origin, checks: Checks): readonly Problem[] =>
  stages.flatMap((stage) => {
    const path = setAt(root, stage, 'scan')
    const settings = valueAt(root, path)
    if (settings === undefined) return []
    const written: Written = { stage, settings, path, origin, checks, rules: rulesIn(settings), presets: listed(valueAt(settings, ['preset'])) }
    return RULES.flatMap((rule) => rule(written))
  })

export interface Written {
  readonly stage: WrittenStage
  readonly settings: unknown
  readonly path: Path
  readonly origin: Origin
  readonly checks: Checks
  readonly rules: readonly WrittenRule[]
  readonly presets: readonly string[]
}

export interface WrittenRule {
  readonly name: string
  readonly settings: unknown
  readonly at: Path
}

const rulesIn = (settings: unknown): readonly WrittenRule[] => {
  const rules = valueAt(settings, ['rules'])
  return (Array.isArray(rules) ? rules : []).map((rule: unknown, index) => {
    const name = valueAt(rule, ['name'])
    return { name: typeof name === 'string' ? name : '', settings: rule, at: ['rules', index] }
  })
}

const listed = (value: unknown): readonly string[] => [value].flat().filter((name) => typeof name === 'string')

const OTHER_WORK = ['run', 'call', 'check', 'backup', 'playbook']

const nothingToRead = ({ stage, settings, path, origin }: Written): readonly Problem[] => {
  const keys = entries(stage.settings).map(([key]) => key)
  const hasFiles = valueAt(settings, ['files']) !== undefined
  const isAlone = !keys.some((key) => OTHER_WORK.includes(key))
  if (isAlone && !hasFiles) return [problem(origin.key(path), `expected 'files' in 'scan', or some work beside it: the stage has no output`)]
  const follows = valueAt(settings, ['follow']) === true
  if (isAlone && follows) return [problem(origin.key([...path, 'follow']), "expected no 'follow' in a stage without other work: it has no end", 'leave it out to scan what the files hold')]
  if (hasFiles) return []
  return ['follow', 'if-no-files'].flatMap((key) =>
    valueAt(settings, [key]) === undefined ? [] : [problem(origin.key([...path, key]), `expected '${key}' beside 'files'`)],
  )
}

const nothingToFind = ({ settings, path, origin, checks }: Written): readonly Problem[] => {
  if (typeof settings === 'string' && checks.presets?.includes(settings) === true)
    return beyond('machine', [problem(origin.value(path), `expected a pattern, got the name of a preset`, `write { preset: ${settings} }, or /${settings}/ for lines with this word`)])
  const keys = entries(settings).map(([key]) => key)
  const isMisspelt = keys.some((key) => nearest(key, ['rules', 'preset']) !== undefined)
  if (typeof settings !== 'object' || settings === null || isMisspelt) return []
  return [problem(origin.key(path), "expected 'rules' or 'preset' in 'scan', got nothing to look for")]
}

const unknownPresets = ({ settings, path, origin, checks, presets }: Written): readonly Problem[] => {
  const known = checks.presets
  const isList = Array.isArray(valueAt(settings, ['preset']))
  if (known === undefined) return []
  return presets.flatMap((name, index) => {
    if (known.includes(name)) return []
    const suggestion = nearest(name, known)
    const hint = suggestion === undefined ? `presets: ${known.join(', ')}` : didYouMean(suggestion)
    return [problem(origin.value([...path, 'preset', ...(isList ? [index] : [])]), `unknown preset ${quoted(name)}`, hint)]
  })
}

/** What expressions call something else. */
const TAKEN = ['findings', 'lines', 'bytes']

const names = ({ path, origin, rules, presets }: Written): readonly Problem[] =>
  rules.flatMap(({ name, at }, index) => {
    const place = () => origin.value([...path, ...at, 'name'])
    if (TAKEN.includes(name)) return [problem(place(), `expected another name than ${quoted(name)}`, 'in expressions it stands for all of them')]
    if (presets.includes(name)) return [problem(place(), `expected another name than ${quoted(name)}`, 'a preset of this scan is called so')]
    const isTwice = name !== '' && rules.findIndex((rule) => rule.name === name) < index
    return isTwice ? [problem(place(), `there is a rule ${quoted(name)} already`)] : []
  })

const RECORDS = ['jsonl', 'logfmt', 'csv', 'access']

const isOfText = ({ settings }: Written): boolean => !RECORDS.includes(String(valueAt(settings, ['format'])))

const fields = (written: Written): readonly Problem[] => {
  const { settings, path, origin, rules, presets } = written
  const hint = `set format to ${RECORDS.slice(0, -1).join(', ')} or ${RECORDS.at(-1)}`
  const ofRules = rules.flatMap(({ settings: rule, at }) => [
    ...(valueAt(rule, ['match']) === undefined && valueAt(rule, ['field']) === undefined && entries(rule).length > 0 && !entries(rule).some(([key]) => nearest(key, ['match', 'field']) !== undefined)
      ? [problem(origin.key([...path, ...at]), "expected 'match' or 'field', got a rule that looks for nothing")]
      : []),
    ...(isOfText(written) && valueAt(rule, ['field']) !== undefined ? [problem(origin.key([...path, ...at, 'field']), 'plain text has no fields', hint)] : []),
    ...(isOfText(written) && Array.isArray(valueAt(rule, ['extract']))
      ? [problem(origin.key([...path, ...at, 'extract']), 'plain text has no fields', `${hint}, or extract named groups of a pattern`)]
      : []),
  ])
  return [
    ...ofRules,
    ...(isOfText(written) && valueAt(settings, ['time-field']) !== undefined ? [problem(origin.key([...path, 'time-field']), 'plain text has no fields', hint)] : []),
    ...(!isOfText(written) && presets.length > 0 ? [problem(origin.key([...path, 'preset']), `expected no 'preset' with format: ${String(valueAt(settings, ['format']))}`, 'presets read what tools write as text')] : []),
  ]
}

const EXPRESSIONS = ['fail-if', 'unstable-if'] as const

const expressions = (written: Written): readonly Problem[] =>
  EXPRESSIONS.flatMap((key) => {
    const text = valueAt(written.settings, [key])
    if (typeof text !== 'string' || text === '') return []
    const at = [...written.path, key]
    const parsed = parseJudgement(text)
    if (!parsed.ok) return [problem(written.origin.within(at, parsed.offset), parsed.message)]
    const { names: asked } = parsed.judgement
    if (asked.length === 0) return [warning(written.origin.value(at), `${key} is always ${parsed.judgement.holds(() => undefined)}: it asks for nothing that was found`)]
    return asked.flatMap(({ name, offset }) => {
      const fault = unknownMeasure(name, written)
      return fault === undefined ? [] : [problem(written.origin.within(at, offset), fault.message, fault.hint)]
    })
  })

const RULES: readonly ((written: Written) => readonly Problem[])[] = [
  nothingToRead,
  nothingToFind,
  unknowable('machine', unknownPresets),
  unknowable('names', names),
  fields,
  unknowable('expressions', expressions),
]
