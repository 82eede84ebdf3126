import type { Expressions } from './expressions.ts'
import type { Fault, StageName } from './inspect.ts'
import { didYouMean, nearest } from './nearest.ts'
import type { Origin, Path } from './origin.ts'
import { type Problem, problem } from './problem.ts'
import { OPENING, pieces } from './template.ts'
import { entries, PARTS } from './written.ts'
import { quoted } from './wording.ts'

/** Whether GitHub's evaluator is needed at all. */
export const usesExpressions = (root: unknown): boolean =>
  textsIn(root, []).some(({ path, text }) => text.includes(OPENING) || roleOf(path) === 'condition')

/** What is wrong with `${{ }}` and `if`: where they may not stand, and what they say. */
export const expressionProblems = (root: unknown, origin: Origin, stages: readonly string[], expressions: Expressions): readonly Problem[] =>
  textsIn(root, []).flatMap(({ path, text }) => {
    const role = roleOf(path)
    const place = (offset: number) => origin.within(path, offset)
    if (role !== 'condition' && !text.includes(OPENING)) return []
    if (role === 'script') return pieces(text).flatMap((piece) => (piece.kind === 'text' ? [] : [inScript(piece.text, place(piece.offset - OPENING.length))]))
    if (role === 'setting') return [problem(place(text.indexOf(OPENING)), `expected no \${{ }} in '${String(path.at(-1))}'`, 'it is evaluated in `env` values, `working-directory` and `if` only')]
    const { faults, stages: named } = role === 'condition' ? expressions.condition(text) : expressions.template(text)
    return [...faults, ...named.flatMap((name) => unknownStage(name, stages))].map(({ offset, message, hint }) => problem(place(offset), message, hint))
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
const roleOf = (path: Path): 'script' | 'template' | 'condition' | 'setting' => {
  const within = PARTS.some((part) => part === path[0]) ? path.slice(2) : path[0] === 'defaults' ? path.slice(1) : path
  const last = within.at(-1)
  if (within.at(-2) === 'env' || last === 'working-directory') return 'template'
  if (last === 'if') return 'condition'
  return last === 'run' || last === 'before-retry' || (within[0] === 'post' && within.length === 2) ? 'script' : 'setting'
}

/** Pasted into a script, a value could become a command: it goes through the environment. */
const inScript = (expression: string, place: ReturnType<Origin['value']>): Problem => {
  const text = expression.trim().replace(/\s+/g, ' ')
  const name = /([A-Za-z_][A-Za-z0-9_]*)\W*$/.exec(text)?.[1]?.toUpperCase() ?? 'VALUE'
  const named = /^env\.(\w+)$/.exec(text)?.[1]
  const hint = named === undefined ? `write  env: { ${name}: '\${{ ${text.replaceAll("'", "''")} }}' }  and use "$${name}" in the script` : `use "$${named}" in the script`
  return problem(place, 'expected no ${{ }} in a script: its value could become a command', hint)
}

const unknownStage = ({ name, offset }: StageName, stages: readonly string[]): readonly Fault[] => {
  if (stages.some((stage) => stage.toLowerCase() === name.toLowerCase())) return []
  const suggestion = nearest(name, stages)
  return [{ offset, message: `unknown stage ${quoted(name)}`, ...(suggestion !== undefined && { hint: didYouMean(suggestion) }) }]
}
