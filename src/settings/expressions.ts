import {
  type Condition,
  CONTEXT_NAMES,
  NOTICE_CONTEXTS,
  type Contexts,
  type EvaluateTemplate,
  type Status,
  STATUS_FUNCTIONS,
  type StatusFunction,
} from './condition.ts'
import { type Fault, inspect, type Inspected, type Library, type StageName } from './inspect.ts'
import { type Piece, pieces } from './template.ts'

/** GitHub's expression language. */
export interface Expressions {
  /** An `if`, with or without `${{ }}` around the whole of it. */
  condition(text: string): Examined & { readonly condition?: Condition }
  /** A text with `${{ }}` parts: of a stage, or of a notification. */
  template(text: string, of?: 'stage' | 'notice'): Examined
  readonly evaluateTemplate: EvaluateTemplate
}

/** Offsets count from the start of the text. */
export interface Examined {
  readonly faults: readonly Fault[]
  readonly stages: readonly StageName[]
  readonly inputs: readonly StageName[]
}

/** For texts without `${{`: all there are in most pipelines. */
export const plainTemplate: EvaluateTemplate = (text) => text

/** Loads GitHub's evaluator, which most pipelines never need. */
export const loadExpressions = async (): Promise<Expressions> => expressionsOf(await import('@actions/expressions'))

const expressionsOf = (library: Library): Expressions => ({
  condition: (text) => conditionOf(library, text),
  template: (text, of) => merged(pieces(text).map((piece) => examined(library, piece, false, of === 'notice' ? NOTICE_CONTEXTS : CONTEXT_NAMES))),
  evaluateTemplate: (text, contexts) =>
    pieces(text)
      .map((piece) => evaluatePiece(library, piece, contexts))
      .join(''),
})

const conditionOf = (library: Library, text: string): ReturnType<Expressions['condition']> => {
  const piece = whole(text)
  if (piece === undefined) return { faults: [MIXED(text)], stages: [], inputs: [] }
  const inspected = inspect(library, piece.text, true)
  const result = examined(library, piece, true)
  return inspected.ok ? { ...result, condition: sound(library, piece.text, inspected) } : result
}

/** GitHub reads `${{ a }} && b` as a text that is always true. */
const MIXED = (text: string): Fault => ({
  offset: text.indexOf('${{'),
  message: 'expected one expression, got a text with ${{ }} in it, which is always true',
  hint: 'write the whole condition without ${{ }}',
})

/** The one expression that the text is, if it is one. */
const whole = (text: string): Piece | undefined => {
  if (!text.includes('${{')) return { kind: 'expression', text, offset: 0 }
  const [piece, ...others] = pieces(text).filter(({ kind, text: part }) => kind !== 'text' || part.trim() !== '')
  return piece?.kind === 'text' || others.length > 0 ? undefined : piece
}

const examined = (library: Library, piece: Piece, asksStatus: boolean, contexts: readonly string[] = CONTEXT_NAMES): Examined => {
  if (piece.kind === 'text') return { faults: [], stages: [], inputs: [] }
  if (piece.kind === 'unclosed')
    return { faults: [{ offset: piece.offset - 3, message: 'expected }} to end what ${{ begins' }], stages: [], inputs: [] }
  const inspected = inspect(library, piece.text, asksStatus, contexts)
  return inspected.ok
    ? { faults: [], stages: moved(inspected.stages, piece.offset), inputs: moved(inspected.inputs, piece.offset) }
    : { faults: moved(inspected.faults, piece.offset), stages: [], inputs: [] }
}

const moved = <T extends { readonly offset: number }>(items: readonly T[], by: number): readonly T[] =>
  items.map((item) => ({ ...item, offset: item.offset + by }))

const merged = (all: readonly Examined[]): Examined => ({
  faults: all.flatMap(({ faults }) => faults),
  stages: all.flatMap(({ stages }) => stages),
  inputs: all.flatMap(({ inputs }) => inputs),
})

type Sound = Extract<Inspected, { ok: true }>

const sound = (library: Library, text: string, inspected: Sound): Condition => {
  const mentions = new Set(STATUS_FUNCTIONS.filter((name) => inspected.functions.has(name)))
  const asksForStatus = mentions.size > 0
  const evaluate = (contexts: Contexts, status: Status): boolean =>
    (asksForStatus || status.success) && truthy(evaluateExpr(library, inspected, contexts, status))
  return { text: text.trim(), asksForStatus, mentions, evaluate }
}

type Data = ReturnType<InstanceType<Library['Evaluator']>['evaluate']>

/** A value as GitHub's conditions take it: `null`, `false`, 0, NaN and an empty text are false. */
const truthy = (value: Data): boolean => ('value' in value ? Boolean(value.value) : value.coerceString() !== '')

const evaluatePiece = (library: Library, piece: Piece, contexts: Contexts): string => {
  if (piece.kind === 'text') return piece.text
  const inspected = inspect(library, piece.text, false, contexts.report === undefined ? CONTEXT_NAMES : NOTICE_CONTEXTS)
  if (!inspected.ok) throw new Error(`${inspected.faults[0]?.message} in ${piece.text.trim()}`)
  return evaluateExpr(library, inspected, contexts).coerceString()
}

const ALL_CONTEXTS = [...CONTEXT_NAMES, 'report'] as const

const evaluateExpr = (
  library: Library,
  { expr, contexts: named }: Sound,
  contexts: Contexts,
  status?: Status,
): Data => {
  const entries = ALL_CONTEXTS.filter((name) => named.has(name)).map((name) => [name, contexts[name]] as const)
  return new library.Evaluator(
    expr,
    dictionary(library, entries),
    status && statusFunctions(library, status),
  ).evaluate()
}

const statusFunctions = (library: Library, status: Status) => {
  const answers: Readonly<Record<StatusFunction, boolean>> = { ...status, always: true }
  return new Map(
    STATUS_FUNCTIONS.map((name) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new library.data.BooleanData(answers[name]) },
    ]),
  )
}

const dataOf = (library: Library, value: unknown): Data => {
  if (typeof value === 'string') return new library.data.StringData(value)
  if (typeof value === 'number') return new library.data.NumberData(value)
  if (typeof value === 'boolean') return new library.data.BooleanData(value)
  if (Array.isArray(value)) return new library.data.Array(...value.map((item) => dataOf(library, item)))
  return typeof value === 'object' && value !== null
    ? dictionary(library, Object.entries(value))
    : new library.data.Null()
}

/**
 * The library's own map drops a key named `constructor`, and one of two keys that differ in case: here
 * the exact name comes first.
 */
const dictionary = (library: Library, entries: readonly (readonly [string, unknown])[]) => {
  const pairs = entries.map(([key, value]) => ({ key, value: dataOf(library, value) }))
  const exact = new Map(pairs.map(({ key, value }) => [key, value]))
  const folded = new Map(pairs.toReversed().map(({ key, value }) => [key.toLowerCase(), value]))
  return Object.assign(new library.data.Dictionary(), {
    get: (key: string) => exact.get(key) ?? folded.get(key.toLowerCase()),
    values: () => pairs.map(({ value }) => value),
    pairs: () => pairs,
  })
}
