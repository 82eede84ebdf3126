import { parseYaml } from './document.ts'
import { type Problem, problem } from './problem.ts'
import { sourceOf } from './source.ts'
import { quoted } from './wording.ts'
import { entries } from './written.ts'

/** Reads the action's input `inputs`, a YAML map of scalars, as texts: what they mean is for the pipeline's declaration to say. */
export const readGivenInputs = (text: string | undefined): { readonly values: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } => {
  if (text === undefined) return { values: {}, problems: [] }
  const parsed = parseYaml(sourceOf(text, FILE), 'failsafe')
  if (!parsed.ok) return { values: {}, problems: parsed.problems }
  const { value, origin } = parsed
  const pairs = entries(value)
  if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
    return { values: {}, problems: [problem(origin.value([]), `expected a map of values by name, got ${quoted(value)}`, 'such as  target: staging')] }
  const wrong = pairs.filter(([, each]) => typeof each === 'object' && each !== null)
  return {
    values: Object.fromEntries(pairs.map(([name, each]) => [name, typeof each === 'string' ? each : ''])),
    problems: wrong.map(([name, each]) => problem(origin.value([name]), `expected a text, a number, true or false, got ${quoted(each)}`)),
  }
}

const FILE = "input 'inputs'"
