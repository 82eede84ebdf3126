import { FOREIGN_INPUTS, type Input, type InputName, INPUTS } from './input-table.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type FanOutInputs, fanOutInputs } from './fan-out/inputs.ts'
import { readGivenInputs } from './given-inputs.ts'
import type { Overrides } from './options.ts'
import { type Problem, problem } from './problem.ts'
import { readSecretEnvironment } from './secret-env.ts'
import { splitWords } from './retry-words.ts'
import { type Given, NAMES, placeOf, type StageInputs, stageSettings } from './stage-inputs.ts'
import { either, quoted } from './wording.ts'

export { loadStage, type StageInputs } from './stage-inputs.ts'

/** Where a pipeline is looked for when none is named; the first that exists. */
export const DEFAULT_PIPELINE_FILES = [
  '.github/stagewright.yml',
  '.github/stagewright.yaml',
  'stagewright.yml',
  'stagewright.yaml',
] as const

/**
 * What there is to run: a file, YAML (named `file` in messages), the first of the default files, or
 * one stage's settings.
 */
export type Work =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'inline'; readonly text: string; readonly file: string }
  | { readonly kind: 'default' }
  | { readonly kind: 'stage'; readonly settings: StageInputs }

export type SummaryWhen = 'always' | 'on-failure' | 'never'

export interface ActionInputs {
  readonly work: Work
  readonly overrides: Overrides
  readonly summary: SummaryWhen
  /** Files to write the report to, relative to the workspace. */
  readonly files: { readonly html?: string; readonly junit?: string; readonly sarif?: string }
  readonly fanOut: FanOutInputs
}

export type Inputs =
  { readonly ok: true; readonly inputs: ActionInputs } | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads `INPUT_<NAME>` from an environment, or tells every problem with it at once; the settings of a
 * single stage are checked by `loadStage`.
 */
export const readInputs = (env: Readonly<Record<string, string | undefined>>): Inputs => {
  const given = givenInputs(env)
  const run = runInputs(given)
  const { work, problems: inYaml } = workOf(given)
  const { fanOut, problems: inFanOut } = fanOutInputs(given)
  const problems = [...foreign(env), ...workProblems(given), ...inYaml, ...run.problems, ...inFanOut, ...readSecretEnvironment(given['secret-env']).problems]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, inputs: { work, overrides: run.overrides, summary: run.summary, files: filesOf(given), fanOut } }
}

const filesOf = ({ html, junit, sarif }: Given): ActionInputs['files'] => ({
  ...(html !== undefined && { html }),
  ...(junit !== undefined && { junit }),
  ...(sarif !== undefined && { sarif }),
})

/** What to say when nothing is given and none of the default files exists. */
export const missingPipeline = (): Problem =>
  problem(
    placeOf('pipeline'),
    'expected a pipeline, got nothing',
    `set \`pipeline\` or \`run\`, or add ${DEFAULT_PIPELINE_FILES[0]}`,
  )

const inputOf = (name: InputName): Input => INPUTS[name]

const givenInputs = (env: Readonly<Record<string, string | undefined>>): Given =>
  Object.fromEntries(NAMES.map((name) => [name, env[variable(name)]?.trim() ?? '']).filter(([, value]) => value !== ''))

const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

/** Names that are another action's: the runner hands them on, with a warning that few read. */
const foreign = (env: Readonly<Record<string, string | undefined>>): readonly Problem[] =>
  Object.keys(env).flatMap((key) => {
    const name = key.slice('INPUT_'.length).toLowerCase()
    if (!key.startsWith('INPUT_') || (env[key] ?? '').trim() === '' || NAMES.some((known) => known === name)) return []
    const ours = FOREIGN_INPUTS[name]
    const suggestion = nearest(name.replaceAll('_', '-'), NAMES)
    if (ours === undefined)
      return suggestion === undefined ? [] : [problem(placeOf(name), 'unknown input', didYouMean(suggestion))]
    return [
      problem(
        placeOf(name),
        'unknown input',
        ours === '' ? 'there is nothing to set here: remove it' : `write \`${ours}\` instead`,
      ),
    ]
  })

const workProblems = (given: Given): readonly Problem[] => {
  if (given.pipeline !== undefined && given.run !== undefined)
    return [problem(placeOf('run'), 'expected either `run` or `pipeline`, got both')]
  return given.run === undefined ? straysOf(given) : shortFormProblems(given)
}

const straysOf = (given: Given): readonly Problem[] =>
  NAMES.filter((name) => given[name] !== undefined && inputOf(name).scope === 'stage').map((name) =>
    problem(
      placeOf(name),
      'expected it with `run`, got it with a pipeline',
      'set it in the pipeline file, for a stage or in `defaults`',
    ),
  )

const shortFormProblems = (given: Given): readonly Problem[] => {
  const retrying = NAMES.find((name) => given[name] !== undefined && inputOf(name).key?.startsWith('retry.'))
  const counted = given['max-attempts'] !== undefined || retrying === undefined
  return [
    ...(['stages', 'inputs'] as const)
      .filter((name) => given[name] !== undefined)
      .map((name) => problem(placeOf(name), 'expected it with a pipeline, got it with `run`')),
    ...(counted
      ? []
      : [problem(placeOf('max-attempts'), `expected a number of attempts beside '${retrying}', got nothing`)]),
  ]
}

const workOf = (given: Given): { readonly work: Work; readonly problems: readonly Problem[] } => {
  if (given.run !== undefined) {
    const { settings, problems } = stageSettings(given, given.run)
    return { work: { kind: 'stage', settings }, problems }
  }
  if (given.pipeline === undefined) return { work: { kind: 'default' }, problems: [] }
  const inline = /\n|^\{|^[\w-]+:\s/.test(given.pipeline)
  return {
    work: inline
      ? { kind: 'inline', text: given.pipeline, file: "input 'pipeline'" }
      : { kind: 'file', path: given.pipeline },
    problems: [],
  }
}

interface RunInputs {
  readonly overrides: Overrides
  readonly summary: SummaryWhen
  readonly problems: readonly Problem[]
}

const SUMMARY = { always: 'always', 'on-failure': 'on-failure', never: 'never' } as const
const FAIL_FAST = { true: true, false: false, kill: 'kill' } as const
const LOG_ORDER = { grouped: 'grouped', stream: 'stream' } as const
const RESUME = { failed: 'failed', never: 'never' } as const
const HISTORY = { auto: 'auto', never: 'never' } as const

const runInputs = (given: Given): RunInputs => {
  const [summary, failFast, logOrder, resume, history] = [
    word(given, 'summary', SUMMARY),
    word(given, 'fail-fast', FAIL_FAST),
    word(given, 'log-order', LOG_ORDER),
    word(given, 'resume', RESUME),
    word(given, 'history', HISTORY),
  ]
  const { values, problems: inInputs } = readGivenInputs(given.inputs)
  const overrides: Overrides = {
    ...(Object.keys(values).length > 0 && { inputs: values }),
    ...(given.events !== undefined && { events: given.events }),
    ...(given.stages !== undefined && { stages: splitWords(given.stages) }),
    ...(given['max-parallel'] !== undefined && { maxParallel: Number(given['max-parallel']) }),
    ...(failFast.value !== undefined && { failFast: failFast.value }),
    ...(logOrder.value !== undefined && { logOrder: logOrder.value }),
    ...(resume.value !== undefined && { resume: resume.value }),
    ...(history.value !== undefined && { history: history.value }),
  }
  const problems = [
    ...inInputs,
    ...parallelProblems(given['max-parallel']),
    ...failFast.problems,
    ...logOrder.problems,
    ...resume.problems,
    ...history.problems,
    ...summary.problems,
  ]
  return { overrides, summary: summary.value ?? 'always', problems }
}

const parallelProblems = (text: string | undefined): readonly Problem[] =>
  text === undefined || /^[1-9]\d{0,5}$/.test(text)
    ? []
    : [problem(placeOf('max-parallel'), `expected a number of stages, 1 or more, got ${quoted(text)}`)]

const word = <T>(
  given: Given,
  name: InputName,
  words: Readonly<Record<string, T>>,
): { readonly value?: T; readonly problems: readonly Problem[] } => {
  const text = given[name]
  if (text === undefined) return { problems: [] }
  if (Object.hasOwn(words, text)) return { ...(words[text] !== undefined && { value: words[text] }), problems: [] }
  return { problems: [problem(placeOf(name), `expected ${either(Object.keys(words))}, got ${quoted(text)}`)] }
}
