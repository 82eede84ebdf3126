import { type Origin, type Path, valueAt } from '../origin.ts'
import { type Problem, problem, warning } from '../problem.ts'
import { either, quoted } from '../wording.ts'
import { entries, type WrittenStage } from '../written.ts'
import { EXPECT_KEYS } from './check-expect.ts'

/** What is wrong with `check` beyond the form of its keys: nothing to ask or too much, expectations of another kind, secrets in a URL, answers that can never serve. */
export const checkProblems = (root: unknown, stages: readonly WrittenStage[], origin: Origin): readonly Problem[] =>
  stages.flatMap((stage) => {
    const path = [...stage.path, 'check']
    const settings = valueAt(root, path)
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return []
    const written: Written = { root, origin, path, settings }
    return [...questions(written), ...stale(written), ...targetsOf(written).flatMap((target) => [...unfit(target, written), ...bodyOfGet(target, written)])]
  })

interface Written {
  readonly root: unknown
  readonly origin: Origin
  readonly path: Path
  readonly settings: unknown
}

interface Target {
  readonly path: Path
  readonly kind: Kind
}

type Kind = keyof typeof EXPECT_KEYS
const KINDS = Object.keys(EXPECT_KEYS) as readonly Kind[]

const kindsIn = (settings: unknown, known: readonly string[]): readonly string[] =>
  entries(settings).map(([key]) => key).filter((key) => known.includes(key))

/** Exactly one thing is asked, in the check and in each target. */
const questions = (written: Written): readonly Problem[] => {
  const { settings, path } = written
  const list = valueAt(settings, ['targets'])
  const maps = (Array.isArray(list) ? list : []).flatMap((target, index) =>
    typeof target !== 'object' || target === null ? [] : onlyOne(target, [...path, 'targets', index], KINDS, written),
  )
  return [...onlyOne(settings, path, [...KINDS, 'targets'], written), ...maps]
}

const onlyOne = (settings: unknown, path: Path, known: readonly string[], { origin }: Written): readonly Problem[] => {
  const [first, ...others] = kindsIn(settings, known)
  // A misspelt key says enough.
  if (first === undefined && entries(settings).some(([key]) => !KEYS.includes(key))) return []
  if (first === undefined) return [problem(origin.key(path), `expected ${either(known)}, got nothing to look up`)]
  const hint = 'name several in `targets`'
  return others.map((key) => problem(origin.key([...path, key]), `expected one kind of lookup, got ${quoted(key)} beside ${quoted(first)}`, hint))
}

const KEYS: readonly string[] = [...KINDS, 'targets', 'name', 'expect', 'wait', 'timeout', 'concurrency', 'rate', 'cache']

const targetsOf = ({ settings, path }: Written): readonly Target[] => {
  const own = kindsIn(settings, KINDS).map((kind) => ({ path, kind: kind as Kind }))
  const list = valueAt(settings, ['targets'])
  const others = (Array.isArray(list) ? list : []).flatMap((target, index) => {
    const at = [...path, 'targets', index]
    if (typeof target === 'string') return [{ path: at, kind: 'http' as const }]
    return kindsIn(target, KINDS).map((kind) => ({ path: at, kind: kind as Kind }))
  })
  return [...own, ...others]
}

/** What is expected of an answer that has no such thing. What the check expects of all targets has to fit some of them. */
const unfit = (target: Target, written: Written): readonly Problem[] => {
  const { origin, root, path } = written
  const isWhole = target.path.length === path.length
  const own = unfitKeys(valueAt(root, [...target.path, 'expect']), [target.kind]).map((key) =>
    problem(origin.key([...target.path, 'expect', key]), `expected no ${quoted(key)} of ${target.kind}`, fitting(target.kind)),
  )
  return isWhole || !isFirst(target, written) ? own : [...own, ...unfitOfAll(written)]
}

const isFirst = (target: Target, written: Written): boolean => targetsOf(written)[0]?.path.at(-1) === target.path.at(-1)

const unfitOfAll = (written: Written): readonly Problem[] => {
  const { origin, root, path } = written
  const kinds = [...new Set(targetsOf(written).map(({ kind }) => kind))]
  return unfitKeys(valueAt(root, [...path, 'expect']), kinds).map((key) =>
    problem(origin.key([...path, 'expect', key]), `expected no ${quoted(key)} of ${either(kinds)}`, 'no target has such a thing'),
  )
}

const ALL_KEYS: readonly string[] = Object.values(EXPECT_KEYS).flat()

const unfitKeys = (expect: unknown, kinds: readonly Kind[]): readonly string[] =>
  entries(expect)
    .map(([key]) => key)
    .filter((key) => ALL_KEYS.includes(key) && !kinds.some((kind) => EXPECT_KEYS[kind].some((fits) => fits === key)))

const fitting = (kind: Kind): string => `what ${kind} can expect: ${EXPECT_KEYS[kind].join(', ')}`

const bodyOfGet = ({ path, kind }: Target, { root, origin }: Written): readonly Problem[] => {
  const method = valueAt(root, [...path, 'http', 'method'])
  if (kind !== 'http' || valueAt(root, [...path, 'http', 'body']) === undefined || (method !== 'GET' && method !== 'HEAD')) return []
  return [problem(origin.key([...path, 'http', 'body']), `expected no body with method: ${method}`, 'leave out `method` to send it with POST')]
}

const STALE = ['stale-while-revalidate', 'stale-if-error'] as const

/** Whoever waits for a healthy answer is never served with an old one. */
const stale = ({ settings, path, origin }: Written): readonly Problem[] =>
  valueAt(settings, ['wait']) === undefined
    ? []
    : STALE.filter((key) => valueAt(settings, ['cache', key]) !== undefined).map((key) =>
        warning(origin.key([...path, 'cache', key]), `${key} can never act: with \`wait\` no stale answer counts`),
      )
