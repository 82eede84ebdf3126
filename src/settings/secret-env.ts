import { isMap, isNode, parseDocument } from 'yaml'
import { parseYaml } from './document.ts'
import { type Problem, problem } from './problem.ts'
import { sourceOf } from './source.ts'
import { entries } from './written.ts'

export interface SecretEnvironment {
  readonly variables: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

/** Reads the action's input `secret-env`, a YAML map; what is wrong with it is told without a word of what stands there. */
export const readSecretEnvironment = (text: string | undefined): SecretEnvironment => {
  if (text === undefined || text.trim() === '') return { variables: {}, problems: [] }
  const parsed = parseYaml(sourceOf(text, FILE), 'failsafe')
  if (!parsed.ok) return { variables: {}, problems: parsed.problems.slice(0, 1).map(({ line }) => objection(line, 'expected a YAML map of names and values')) }
  const { value, origin } = parsed
  const pairs = entries(value)
  const wrong = pairs.filter(([name, each]) => !NAME.test(name) || (typeof each === 'object' && each !== null))
  const problems = [
    ...wrong.map(([name]) => objection(origin.key([name]).line, 'expected the name of an environment variable with a text')),
    ...halved(text).map((name) => objection(origin.key([name]).line, HALF)),
  ]
  if (pairs.length === 0) return { variables: {}, problems: [objection(1, 'expected a YAML map of names and values')] }
  return { variables: problems.length > 0 ? {} : Object.fromEntries(pairs.map(([name, each]) => [name, typeof each === 'string' ? each : ''])), problems }
}

const HALF = 'expected a value that YAML takes as it is, got one with a # or & that it takes for its own'

/** The names of values of which YAML keeps a part to itself: pasted in, they may hold its signs, and the rest would be no secret. */
const halved = (text: string): readonly string[] => {
  const { contents } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  return isMap(contents) ? contents.items.flatMap(({ key, value }) => (isNode(value) && isHalved(value) ? [String(key)] : [])) : []
}

const isHalved = (value: { readonly comment?: string | null; readonly commentBefore?: string | null; readonly anchor?: string }): boolean =>
  [value.comment, value.commentBefore].some((comment) => typeof comment === 'string') || value.anchor !== undefined

const FILE = "input 'secret-env'"
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

const objection = (line: number, message: string): Problem => problem({ file: FILE, line, column: 1, source: '' }, message, 'such as  DEPLOY_KEY: ${{ toJSON(secrets.DEPLOY_KEY) }}')
