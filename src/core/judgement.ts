/**
 * What `fail-if` and `unstable-if` say: numbers, names of what was measured, `+ - * /`, comparisons,
 * `! && ||` and parentheses, which bind as in JavaScript. A name may hold `-`, so a minus stands
 * between spaces. What was never measured compares as false.
 */
export interface Judgement {
  readonly text: string
  /** What it asks for, in the order in which it does. */
  readonly names: readonly AskedName[]
  holds(measure: Measure): boolean
}

/** Gives what a name stands for, if that was measured. */
export type Measure = (name: string) => number | undefined

export interface AskedName {
  readonly name: string
  /** Where it stands in the text. */
  readonly offset: number
}

export type ParsedJudgement =
  { readonly ok: true; readonly judgement: Judgement } | { readonly ok: false; readonly offset: number; readonly message: string }

/** Parses an expression, or says what is wrong with it and where. */
export const parseJudgement = (text: string): ParsedJudgement => {
  const tokens = tokensOf(text)
  const strange = tokens.find(({ kind }) => kind === 'strange')
  if (strange !== undefined) return { ok: false, offset: strange.offset, message: strangeWords(strange.text) }
  const parser: Parser = { tokens, at: 0, depth: 0 }
  const parsed = binary(parser, 0)
  if ('message' in parsed) return { ok: false, ...parsed }
  const rest = current(parser)
  if (rest.kind !== 'end') return { ok: false, ...unexpected(rest) }
  const names = tokens.filter(({ kind }) => kind === 'name').map(({ text: name, offset }) => ({ name, offset }))
  return { ok: true, judgement: { text: text.trim(), names, holds: (measure) => truth(parsed.value(measure)) } }
}

/** The names of an expression with what each was: `errors is 3, latency.ms.p95 is 512.4`. */
export const judgementFacts = ({ names }: Judgement, measure: Measure): string =>
  [...new Set(names.map(({ name }) => name))].map((name) => `${name} is ${numberText(measure(name))}`).join(', ')

const numberText = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? 'not known' : String(Number(value.toPrecision(6)))

interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'strange' | 'end'
  readonly text: string
  readonly offset: number
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?![\w.]))|([A-Za-z_](?:[\w-]*\w)?(?:\.[A-Za-z_0-9](?:[\w-]*\w)?)*)|(\|\||&&|[=!<>]=|[-+*/!<>()])|(\S+))/y

const tokensOf = (text: string): readonly Token[] => {
  const tokens = [...text.matchAll(new RegExp(TOKEN, 'gy'))].map(([whole, number, name, operator, strange], index, all): Token => {
    const told = number ?? name ?? operator ?? strange ?? ''
    const offset = (all[index]?.index ?? 0) + whole.length - told.length
    return { kind: number !== undefined ? 'number' : name !== undefined ? 'name' : operator !== undefined ? 'operator' : 'strange', text: told, offset }
  })
  return [...tokens, { kind: 'end', text: '', offset: text.trimEnd().length }]
}

const strangeWords = (text: string): string => {
  if (text.startsWith('=')) return "expected an expression such as errors > 0, got '='; equal is written =="
  if (/^[&|]/.test(text)) return `expected an expression such as errors > 0, got '${text.slice(0, 20)}'; and is written &&, or is written ||`
  return `expected an expression such as errors > 0, got '${text.slice(0, 20)}'`
}

type Value = number | boolean
type Node = { readonly value: (measure: Measure) => Value } | Fault
interface Fault {
  readonly offset: number
  readonly message: string
}

interface Parser {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

const DEEPEST = 100

const current = ({ tokens, at }: Parser): Token => tokens[at] ?? { kind: 'end', text: '', offset: 0 }

const unexpected = ({ kind, text, offset }: Token): Fault => ({
  offset,
  message: kind === 'end' ? 'expected a name or a number, got the end of the expression' : `expected the expression to go on otherwise, got '${text.slice(0, 20)}'`,
})

/** From what binds least to what binds most. */
const LEVELS: readonly Readonly<Record<string, (a: Value, b: Value) => Value>>[] = [
  { '||': (a, b) => (truth(a) ? a : b) },
  { '&&': (a, b) => (truth(a) ? b : a) },
  { '==': (a, b) => Number(a) === Number(b), '!=': (a, b) => Number(a) < Number(b) || Number(a) > Number(b) },
  { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b },
  { '+': (a, b) => Number(a) + Number(b), '-': (a, b) => Number(a) - Number(b) },
  { '*': (a, b) => Number(a) * Number(b), '/': (a, b) => Number(a) / Number(b) },
]

const truth = (value: Value): boolean => Boolean(value)

const binary = (parser: Parser, level: number): Node => {
  const operators = LEVELS[level]
  if (operators === undefined) return unary(parser)
  let left = binary(parser, level + 1)
  for (;;) {
    const { kind, text } = current(parser)
    const apply = kind === 'operator' && Object.hasOwn(operators, text) ? operators[text] : undefined
    if (apply === undefined || 'message' in left) return left
    parser.at += 1
    const right = binary(parser, level + 1)
    if ('message' in right) return right
    left = joined(left.value, right.value, apply)
  }
}

const joined = (a: (measure: Measure) => Value, b: (measure: Measure) => Value, apply: (a: Value, b: Value) => Value): Node => ({
  value: (measure) => apply(a(measure), b(measure)),
})

const unary = (parser: Parser): Node => {
  const { text, kind, offset } = current(parser)
  if (kind !== 'operator' || (text !== '!' && text !== '-')) return primary(parser)
  parser.at += 1
  const inner = deeper(parser, offset, unary)
  if ('message' in inner) return inner
  return { value: text === '!' ? (measure) => !truth(inner.value(measure)) : (measure) => -Number(inner.value(measure)) }
}

const primary = (parser: Parser): Node => {
  const token = current(parser)
  parser.at += 1
  if (token.kind === 'number') return { value: () => Number(token.text) }
  if (token.kind === 'name') return { value: (measure) => measure(token.text) ?? Number.NaN }
  if (token.kind !== 'operator' || token.text !== '(') return unexpected(token)
  const inner = deeper(parser, token.offset, (within) => binary(within, 0))
  if ('message' in inner) return inner
  const close = current(parser)
  parser.at += 1
  return close.text === ')' ? inner : { offset: close.offset, message: "expected ')' to end what '(' begins" }
}

/** What is nested without end would overflow the stack. */
const deeper = (parser: Parser, offset: number, parse: (parser: Parser) => Node): Node => {
  if (parser.depth >= DEEPEST) return { offset, message: `expected at most ${DEEPEST} expressions within one another` }
  parser.depth += 1
  const node = parse(parser)
  parser.depth -= 1
  return node
}
