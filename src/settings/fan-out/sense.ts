import { didYouMean, nearest } from '../nearest.ts'
import { type Origin, type Path, valueAt } from '../origin.ts'
import { type Problem, problem } from '../problem.ts'
import { quoted } from '../wording.ts'
import type { WrittenStage } from '../written.ts'
import { copiesOf } from './copies.ts'
import { MATRIX_VALUE, matrixVariable } from './expand.ts'
import { matrix as matrixSchema, MOST_COPIES, shards as shardsSchema } from './fan-out.ts'
import { combinationsOf, type Matrix, sizeOf } from './matrix.ts'

/** How many stages a pipeline may have with all copies. */
const MOST_STAGES = 10_000

/** Copies that are too many, or none; values that nothing has; names that become one. */
export const fanOutProblems = (root: unknown, stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => {
  const found = onceEach(stages.flatMap((stage) => stageProblems(root, stage, origin)))
  if (found.length > 0) return found
  const total = stages.reduce((sum, stage) => sum + countOf(stage), 0)
  return total > MOST_STAGES ? [problem(origin.key(['stages']), `expected at most ${MOST_STAGES} stages with all copies, got ${total}`, 'ask for fewer `shards`')] : []
}

/** What is wrong in `defaults` is told once, not for each stage. */
const onceEach = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((told) => [`${told.line}:${told.column}:${told.message}`, told])).values(),
]

/** The keys of all copies, so that expressions may name them. */
export const copyKeys = (stages: readonly WrittenStage[]): readonly string[] => {
  const copied = stages.filter(isCopied)
  if (copied.length === 0) return []
  const taken = new Set(stages.map(({ key }) => key))
  return copied.flatMap((stage) => copiesOf(stage.key, written(stage), taken).map(({ key }) => key))
}

const isCopied = ({ settings }: WrittenStage): boolean => ['shards', 'matrix'].some((key) => valueAt(settings, [key]) !== undefined)

/** Only what is sound by itself. */
const written = ({ settings }: WrittenStage): { readonly shards?: number; readonly matrix?: Matrix } => {
  const shards = shardsSchema.safeParse(valueAt(settings, ['shards']))
  const matrix = matrixSchema.safeParse(valueAt(settings, ['matrix']))
  const isLarge = matrix.success && sizeOf(matrix.data) > MOST_PRODUCT
  return { ...(shards.success && { shards: shards.data }), ...(matrix.success && !isLarge && { matrix: matrix.data }) }
}

/** Of the lists alone, before `exclude`: enough for any that is meant, and few enough to be written down. */
const MOST_PRODUCT = 65_536

const countOf = (stage: WrittenStage): number => {
  const { shards = 1, matrix } = isCopied(stage) ? written(stage) : {}
  return shards * (matrix === undefined ? 1 : combinationsOf(matrix).length)
}

const stageProblems = (root: unknown, stage: WrittenStage, origin: Origin): readonly Problem[] => [
  ...(isCopied(stage) ? [...countProblems(stage, origin), ...excludeProblems(stage, origin), ...variableProblems(stage, origin)] : []),
  ...labelProblems(root, stage, origin),
]

const countProblems = (stage: WrittenStage, origin: Origin): readonly Problem[] => {
  const { matrix } = written(stage)
  const raw = matrixSchema.safeParse(valueAt(stage.settings, ['matrix']))
  const path = [...stage.path, raw.success ? 'matrix' : 'shards']
  const product = raw.success ? sizeOf(raw.data) : 1
  const count = raw.success && matrix === undefined ? product : countOf(stage)
  if (count === 0) return [problem(origin.key(path), 'expected at least one combination, got none', 'its `exclude` leaves nothing')]
  if (count <= MOST_COPIES) return []
  return [problem(origin.key(path), `expected at most ${MOST_COPIES} copies of a stage, as GitHub has it for a matrix, got ${count}`, 'make it several stages, or leave combinations out')]
}

const excludeProblems = (stage: WrittenStage, origin: Origin): readonly Problem[] => {
  const { matrix } = written(stage)
  if (matrix === undefined) return []
  const names = Object.keys(matrix).filter((name) => name !== 'include' && name !== 'exclude')
  return (matrix.exclude ?? []).flatMap((out, index) =>
    Object.keys(out)
      .filter((name) => !names.includes(name))
      .map((name) => unknownName(name, names, origin.key([...stage.path, 'matrix', 'exclude', index, name]))),
  )
}

const unknownName = (name: string, names: readonly string[], place: Parameters<typeof problem>[0]): Problem => {
  const suggestion = nearest(name, names)
  return problem(place, `the matrix has no list ${quoted(name)}`, suggestion === undefined ? `its lists are ${names.join(', ')}` : didYouMean(suggestion))
}

const variableProblems = (stage: WrittenStage, origin: Origin): readonly Problem[] => {
  const names = namesIn(written(stage).matrix)
  const first = new Map<string, string>()
  return names.flatMap((name) => {
    const other = first.get(matrixVariable(name))
    first.set(matrixVariable(name), other ?? name)
    return other === undefined ? [] : [problem(origin.key([...stage.path, 'matrix']), `${quoted(name)} and ${quoted(other)} would both be ${matrixVariable(name)}`, 'give one of them another name')]
  })
}

const namesIn = (matrix: Matrix | undefined): readonly string[] =>
  matrix === undefined ? [] : [...new Set(combinationsOf(matrix).flatMap((each) => Object.keys(each)))]

/** Only a matrix is known before anything runs. */
const labelProblems = (root: unknown, stage: WrittenStage, origin: Origin): readonly Problem[] => {
  const own = [...stage.path, 'runs-on']
  const path: Path = valueAt(root, own) === undefined ? ['defaults', 'runs-on'] : own
  const value = valueAt(root, path)
  const labels = Array.isArray(value) ? value.map((label, index) => [[...path, index], label] as const) : [[path, value] as const]
  const names = namesIn(written(stage).matrix)
  return labels.flatMap(([at, label]) => (typeof label === 'string' ? wrongIn(label, names, origin, at) : []))
}

const wrongIn = (label: string, names: readonly string[], origin: Origin, at: Path): readonly Problem[] => {
  const rest = label.replaceAll(MATRIX_VALUE, (_, name: string) => (names.includes(name) ? '' : `\${{${name}`))
  const opening = rest.indexOf('${{')
  if (opening === -1) return []
  const unknown = [...label.matchAll(MATRIX_VALUE)].find(([, name = '']) => !names.includes(name))
  if (unknown !== undefined) return [problem(origin.within(at, unknown.index), `the stage has no ${quoted(`matrix.${unknown[1]}`)}`, names.length === 0 ? 'it has no `matrix`' : `its matrix has ${names.join(', ')}`)]
  return [problem(origin.within(at, label.indexOf('${{')), 'expected ${{ matrix.NAME }} alone: nothing else is known before anything runs')]
}
