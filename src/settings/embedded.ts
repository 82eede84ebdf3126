import type { Expressions } from './expressions.ts'
import type { Fault, StageName } from './inspect.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type Origin, type Path, valueAt } from './origin.ts'
import { type Problem, problem } from './problem.ts'
import { OPENING, type Piece, pieces } from './template.ts'
import { entries, PARTS } from './written.ts'
import { quoted } from './wording.ts'

/** Whether GitHub's evaluator is needed at all. */
export const usesExpressions = (root: unknown): boolean =>
  textsIn(root, []).some(({ path, text }) => text.includes(OPENING) || roleOf(path) === 'condition')

/** What is wrong with `${{ }}` and `if`: where they may not stand, and what they say. */
export const expressionProblems = (
  root: unknown,
  origin: Origin,
  stages: readonly string[],
  expressions: Expressions,
): readonly Problem[] => {
  const known: Known = { stage: stages, input: entries(valueAt(root, ['inputs'])).map(([name]) => name) }
  return textsIn(root, []).flatMap(({ path, text }) =>
    faultsIn(path, text, known, expressions).map(({ offset, message, hint }) =>
      problem(origin.within(path, offset), message, hint),
    ),
  )
}

/** The names that expressions may use. */
type Known = Readonly<Record<'stage' | 'input', readonly string[]>>

const faultsIn = (path: Path, text: string, known: Known, expressions: Expressions): readonly Fault[] => {
  const role = roleOf(path)
  if (role !== 'condition' && !text.includes(OPENING)) return []
  if (role === 'runs-on') return []
  if (role === 'script') return pieces(text).flatMap(inScript)
  if (role === 'setting') return [inSetting(String(path.findLast((key) => typeof key === 'string')), text)]
  const { faults, stages, inputs } = role === 'condition' ? expressions.condition(text) : expressions.template(text, role === 'notice' ? 'notice' : 'stage')
  return [...faults, ...stages.flatMap((name) => unknownName('stage', name, known)), ...inputs.flatMap((name) => unknownName('input', name, known))]
}

const inSetting = (key: string, text: string): Fault => ({
  offset: text.indexOf(OPENING),
  message: `expected no \${{ }} in '${key}'`,
  hint: 'it is evaluated in `env` values, `working-directory`, `if`, and the arguments of work that is no script only',
})

interface Text {
  readonly path: Path
  readonly text: string
}

const textsIn = (value: unknown, path: Path): readonly Text[] => {
  if (typeof value === 'string' || typeof value === 'boolean') return [{ path, text: String(value) }]
  const items = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : entries(value)
  return items.flatMap(([key, item]) => textsIn(item, [...path, key]))
}

/** What a text is for, by where it stands. */
const roleOf = (path: Path): 'script' | 'template' | 'condition' | 'setting' | 'runs-on' | 'notice' => {
  if (path[0] === 'notify') return path.includes('template') ? 'notice' : 'setting'
  const within = PARTS.some((part) => part === path[0]) ? path.slice(2) : path[0] === 'defaults' ? path.slice(1) : path
  const last = within.at(-1)
  if (within.at(-2) === 'env' || last === 'working-directory' || isArgument(within)) return 'template'
  if (last === 'if') return 'condition'
  // Looked at where it is known what a matrix has.
  if (within[0] === 'runs-on') return 'runs-on'
  return last === 'run' || last === 'before-retry' || (within[0] === 'check' && last === 'command') || (within[0] === 'post' && within.length === 2)
    ? 'script'
    : 'setting'
}

/** What is handed to work that is no script, as a value that stays one. */
const isArgument = ([key, ...inner]: Path): boolean =>
  key === 'with' ||
  (key === 'backup' && (inner[0] === 'source' || inner[0] === 'destination' || inner[0] === 'repository')) ||
  (key === 'playbook' && (inner[0] === 'limit' || inner[0] === 'inventory' || inner[0] === 'extra-vars')) ||
  (key === 'cache' && inner[0] === 'key') ||
  (key === 'check' && isAsked(inner[0] === 'targets' ? inner.slice(2) : inner))

/** What a lookup asks, and the values that it expects; never a pattern. */
const isAsked = ([key, inner, ...deeper]: Path): boolean => {
  if (key === 'expect') return EXPECTED.test(['', inner, ...deeper.slice(inner === 'body' || inner === 'records' ? 0 : 1), ''].join('/'))
  return key === undefined || ASKED.includes(inner === undefined ? String(key) : `${key}.${inner}`)
}

const EXPECTED = /^\/(?:header|json)\/(?:contains\/|one-of\/\d+\/)?$|^\/body\/contains\/$|^\/records\/(?:\d+\/)?$/

const ASKED: readonly string[] = [
  'http', 'http.url', 'http.headers', 'http.body', 'tcp', 'dns', 'dns.name', 'dns.server', 'tls', 'tls.host', 'tls.server-name',
]

/** Pasted into a script, a value could become a command: it goes through the environment. */
const inScript = (piece: Piece): readonly Fault[] => {
  if (piece.kind === 'text') return []
  const message = 'expected no ${{ }} in a script: its value could become a command'
  return [{ offset: piece.offset - OPENING.length, message, hint: throughEnv(piece.text.trim().replace(/\s+/g, ' ')) }]
}

const throughEnv = (expression: string): string => {
  const known = /^env\.(\w+)$/.exec(expression)?.[1]
  if (known !== undefined) return `use "$${known}" in the script`
  const name = /([A-Za-z_][A-Za-z0-9_]*)\W*$/.exec(expression)?.[1]?.toUpperCase() ?? 'VALUE'
  const quotedOnce = expression.replaceAll("'", "''")
  return `write  env: { ${name}: '\${{ ${quotedOnce} }}' }  and use "$${name}" in the script`
}

const unknownName = (what: keyof Known, { name, offset }: StageName, { [what]: known }: Known): readonly Fault[] => {
  if (known.some((each) => each.toLowerCase() === name.toLowerCase())) return []
  const suggestion = nearest(name, known)
  const missing = what === 'input' ? { hint: 'declare it in `inputs` of the pipeline' } : {}
  return [
    {
      offset,
      message: `unknown ${what} ${quoted(name)}`,
      ...(suggestion === undefined ? missing : { hint: didYouMean(suggestion) }),
    },
  ]
}
