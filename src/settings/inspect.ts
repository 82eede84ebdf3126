import type { Expr, Result } from '@actions/expressions'
import type * as library from '@actions/expressions'
import { CONTEXT_NAMES, STATUS_FUNCTIONS } from './condition.ts'
import { didYouMean, nearest } from './nearest.ts'
import { quoted } from './wording.ts'

export type Library = typeof library

/** What is wrong in an expression; the offset counts from the start of what was inspected. */
export interface Fault {
  readonly offset: number
  readonly message: string
  readonly hint?: string
}

/** A stage that an expression names as `stages.name` or `stages['name']`, or an input likewise. */
export interface StageName {
  readonly name: string
  readonly offset: number
}

export type Inspected =
  | {
      readonly ok: true
      readonly expr: Expr
      readonly functions: ReadonlySet<string>
      readonly contexts: ReadonlySet<string>
      readonly stages: readonly StageName[]
      readonly inputs: readonly StageName[]
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

type Token = Result['tokens'][number]
interface Placed extends Token {
  readonly offset: number
}

/** Parses one expression; `asksStatus` says whether `success()` and its like are known in it. */
export const inspect = (library: Library, text: string, asksStatus: boolean, contexts: readonly string[] = CONTEXT_NAMES): Inspected => {
  if (text.trim() === '') return { ok: false, faults: [{ offset: 0, message: 'expected an expression, got nothing' }] }
  const lexed = lex(library, text)
  if ('message' in lexed) return { ok: false, faults: [lexed] }
  const names = namesIn(lexed)
  const faults = unknownNames(names, [
    ...Object.keys(library.wellKnownFunctions),
    ...(asksStatus ? STATUS_FUNCTIONS : []),
  ], contexts)
  return faults.length > 0 ? { ok: false, faults } : parse(library, lexed, names, contexts)
}

const lex = (library: Library, text: string): readonly Placed[] | Fault => {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  try {
    return new library.Lexer(text).lex().tokens.map((token) => placed(token, lines))
  } catch (error) {
    return lexFault(error instanceof Error ? error.message : String(error))
  }
}

/** The library turns only the first `''` of a string into `'`. */
const placed = (token: Token, lines: readonly number[]): Placed => ({
  ...token,
  ...(token.lexeme.startsWith("'") && { value: token.lexeme.slice(1, -1).replaceAll("''", "'") }),
  offset: (lines[token.range.start.line] ?? 0) + token.range.start.column,
})

const lexFault = (message: string): Fault => {
  const [, symbol, position] = /^Unexpected symbol: '(.*?)'\. Located at position (\d+) within/s.exec(message) ?? []
  if (symbol === undefined)
    return { offset: 0, message: 'expected an expression of at most 21000 characters, got a longer one' }
  const hint = symbol.startsWith('"') ? "write texts in single quotes: 'text'" : undefined
  return {
    offset: Number(position) - 1,
    message: `unexpected ${quoted(symbol)} in the expression`,
    ...(hint !== undefined && { hint }),
  }
}

interface Name {
  readonly kind: 'function' | 'context'
  readonly token: Placed
  /** What follows the name of a context. */
  readonly member?: StageName
}

const LITERALS = new Set(['true', 'false', 'null', 'NaN', 'Infinity'])

const namesIn = (tokens: readonly Placed[]): readonly Name[] =>
  tokens.flatMap((token, index): Name[] => {
    if (!/^[A-Za-z_]/.test(token.lexeme) || tokens[index - 1]?.lexeme === '.' || LITERALS.has(token.lexeme)) return []
    if (tokens[index + 1]?.lexeme === '(') return [{ kind: 'function', token }]
    const member = memberAfter(tokens.slice(index + 1, index + 4))
    return [{ kind: 'context', token, ...(member !== undefined && { member }) }]
  })

const memberAfter = ([bracket, name, end]: readonly Placed[]): StageName | undefined => {
  if (name === undefined) return undefined
  if (bracket?.lexeme === '.' && name.lexeme !== '*') return { name: name.lexeme, offset: name.offset }
  const literal = bracket?.lexeme === '[' && end?.lexeme === ']' && name.lexeme.startsWith("'")
  return literal ? { name: String(name.value), offset: name.offset } : undefined
}

const unknownNames = (names: readonly Name[], functions: readonly string[], contexts: readonly string[]): readonly Fault[] =>
  names.flatMap(({ kind, token }) => {
    const known = kind === 'function' ? functions : contexts
    return known.includes(token.lexeme.toLowerCase()) ? [] : [unknownName(kind, token, known)]
  })

const unknownName = (kind: Name['kind'], { lexeme, offset }: Placed, known: readonly string[]): Fault => {
  const status = kind === 'function' && STATUS_FUNCTIONS.some((name) => name === lexeme.toLowerCase())
  if (status) return { offset, message: `${lexeme}() is known in \`if\` only` }
  const suggestion = nearest(lexeme, known)
  const what = kind === 'function' ? `function ${quoted(lexeme)}` : `context ${quoted(lexeme)}`
  const elsewhere = kind === 'context' && ELSEWHERE.has(lexeme.toLowerCase())
  const list = `known ${kind}s: ${known.map((name) => SPELLING[name] ?? name).join(', ')}`
  const hint = elsewhere
    ? `hand it over in \`env\` of the workflow's step, and name it env.NAME here`
    : suggestion === undefined
      ? list
      : didYouMean(SPELLING[suggestion] ?? suggestion)
  return { offset, message: `unknown ${what}`, hint }
}

/** Contexts that GitHub evaluates before the action starts. */
const ELSEWHERE = new Set(['secrets', 'vars', 'steps', 'needs', 'job', 'jobs', 'strategy'])
const SPELLING: Readonly<Record<string, string>> = {
  endswith: 'endsWith',
  fromjson: 'fromJSON',
  startswith: 'startsWith',
  tojson: 'toJSON',
}

const parse = (library: Library, tokens: readonly Placed[], names: readonly Name[], contexts: readonly string[]): Inspected => {
  const status = STATUS_FUNCTIONS.map((name) => ({ name, minArgs: 0, maxArgs: 0 }))
  const named = (kind: Name['kind']): ReadonlySet<string> =>
    new Set(names.filter((name) => name.kind === kind).map(({ token }) => token.lexeme.toLowerCase()))
  try {
    const expr = new library.Parser([...tokens], [...contexts], status).parse()
    return { ok: true, expr, functions: named('function'), contexts: named('context'), stages: membersOf('stages', names), inputs: membersOf('inputs', names) }
  } catch (error) {
    return { ok: false, faults: [parseFault(library, tokens, error)] }
  }
}

const membersOf = (context: string, names: readonly Name[]): readonly StageName[] =>
  names.flatMap(({ token, member }) => (member !== undefined && token.lexeme.toLowerCase() === context ? [member] : []))

const parseFault = (library: Library, tokens: readonly Placed[], error: unknown): Fault => {
  if (!(error instanceof library.ExpressionError)) return { offset: 0, message: `no expression: ${String(error)}` }
  const token = tokens.find(
    ({ range }) => range.start.line === error.pos.line && range.start.column === error.pos.column,
  )
  const message = error.message.replace("Unexpected symbol: 'EOF'", 'Unexpected end of expression')
  return { offset: token?.offset ?? 0, message: message.charAt(0).toLowerCase() + message.slice(1) }
}
