import { parseYaml } from './document.ts'
import { type Input, type InputName, INPUTS } from './input-table.ts'
import { type Loaded, loadSettings } from './load.ts'
import type { Checks } from './machine.ts'
import type { Origin, Path } from './origin.ts'
import type { Problem } from './problem.ts'
import { splitWords } from './retry-words.ts'
import { type Place, sourceOf } from './source.ts'

/** The raw pipeline that the inputs of the short form make. */
export interface StageInputs {
  readonly name?: string
  readonly stages: { readonly run: Readonly<Record<string, unknown>> }
}

/** What was given, trimmed; an empty input is none. */
export type Given = Partial<Readonly<Record<InputName, string>>>

const isInputName = (name: string): name is InputName => Object.hasOwn(INPUTS, name)

export const NAMES = Object.keys(INPUTS).filter(isInputName)

/** An input has a name, but no lines. */
export const placeOf = (name: string): Place => ({ file: `input '${name}'`, line: 0, column: 0, source: '' })

/** Checks the stage of the short form by the pipeline's own schema; problems name the input. */
export const loadStage = (settings: StageInputs, checks: Checks): Promise<Loaded> =>
  loadSettings(settings, inputOrigin, 'inputs', checks)

/** Makes a pipeline of one stage, `run`, of what was given; its problems are those of YAML inside an input. */
export const stageSettings = (
  given: Given,
  run: string,
): { readonly settings: StageInputs; readonly problems: readonly Problem[] } => {
  const stage: Record<string, unknown> = { run }
  const problems: Problem[] = []
  for (const name of NAMES) {
    const { scope, key }: Input = INPUTS[name]
    const text = given[name]
    const sets = scope === 'stage' && text !== undefined ? key : undefined
    if (sets !== undefined) set(stage, sets.split('.'), valueOf(name, text ?? '', problems))
  }
  return { settings: { ...(given.name !== undefined && { name: given.name }), stages: { run: stage } }, problems }
}

const set = (target: Record<string, unknown>, [key = '', inner]: readonly string[], value: unknown): void => {
  const within = target[key]
  target[key] = inner === undefined ? value : { ...(typeof within === 'object' ? within : {}), [inner]: value }
}

/** An input is a text; these stand for something else. */
const valueOf = (name: InputName, text: string, problems: Problem[]): unknown => {
  if (name === 'max-attempts') return /^\d+$/.test(text) ? Number(text) : text
  if (LISTS.has(name)) return splitWords(text)
  if (MAPS.has(name) && isMap(text)) return mapOf(name, text, problems)
  return name === 'background' || name === 'continue-on-error' ? flag(text) : text
}

const LISTS: ReadonlySet<InputName> = new Set(['outputs', 'exports', 'secrets', 'pass-through-env'])

const MAPS: ReadonlySet<InputName> = new Set(['env', 'retry-on', 'backoff', 'continue-on-error'])

const flag = (text: string): unknown => (/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text)

const isMap = (text: string): boolean => /^(?:\{|#|['"]?[\w-]+['"]?\s*:(?:\s|$))/.test(text)

/** Environment variables stay as they are written: `1.10` is no number there. */
const mapOf = (name: InputName, text: string, problems: Problem[]): unknown => {
  const parsed = parseYaml(sourceOf(text, `input '${name}'`), name === 'env' ? 'failsafe' : 'core')
  if (parsed.ok) return parsed.value
  problems.push(...parsed.problems)
  return {}
}

const inputOrigin: Origin = {
  key: (path) => placeOf(inputAt(path)),
  value: (path) => placeOf(inputAt(path)),
  within: (path) => placeOf(inputAt(path)),
}

/** The input that sets what stands at a path of the one stage. */
const inputAt = (path: Path): string => {
  const within = (path[0] === 'stages' ? path.slice(2) : path).map(String)
  return NAMES.find((name) => leadsTo(INPUTS[name], within)) ?? 'run'
}

const leadsTo = ({ scope, key }: Input, path: readonly string[]): boolean =>
  scope !== 'run' && key !== undefined && key.split('.').every((step, index) => path[index] === step)
