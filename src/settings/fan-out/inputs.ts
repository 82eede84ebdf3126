import { type Problem, problem } from '../problem.ts'
import { type Given, placeOf } from '../stage-inputs.ts'
import { either, quoted } from '../wording.ts'
import { MOST_COPIES } from './fan-out.ts'

const MODES = ['run', 'plan', 'collect', 'validate', 'render'] as const
export type Mode = (typeof MODES)[number]

/** What a job is to do of a pipeline, and what it is told for that. */
export interface FanOutInputs {
  readonly mode: Mode
  readonly runners: number
  readonly waves: number
  readonly shard?: string
  readonly plan?: string
  readonly parts?: string
}

/** How many runners there are where nobody says so. */
export const DEFAULT_RUNNERS = 4

/** Reads them, or tells what is wrong with them and which do not go together. */
export const fanOutInputs = (given: Given): { readonly fanOut: FanOutInputs; readonly problems: readonly Problem[] } => {
  const mode = MODES.find((known) => known === (given.mode ?? 'run'))
  const fanOut: FanOutInputs = {
    mode: mode ?? 'run',
    runners: Number(given.runners ?? DEFAULT_RUNNERS),
    waves: Number(given.waves ?? 1),
    ...(given.shard !== undefined && { shard: given.shard }),
    ...(given.plan !== undefined && { plan: given.plan }),
    ...(given.parts !== undefined && { parts: given.parts }),
  }
  const known = mode === undefined ? [problem(placeOf('mode'), `expected ${either([...MODES])}, got ${quoted(given.mode)}`)] : strays(given, mode)
  return { fanOut, problems: [...known, ...counts(given)] }
}

const counts = (given: Given): readonly Problem[] =>
  (['runners', 'waves'] as const).flatMap((name) => {
    const text = given[name]
    if (text === undefined || (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_COPIES)) return []
    const limit = name === 'runners' ? ': GitHub starts no more jobs of one matrix' : ''
    return [problem(placeOf(name), `expected a number, 1 to ${MOST_COPIES}, got ${quoted(text)}`, `set it to ${MOST_COPIES} at most${limit}`)]
  })

const FOR: Readonly<Partial<Record<keyof Given, readonly Mode[]>>> = {
  runners: ['plan'],
  waves: ['plan'],
  shard: ['run'],
  plan: ['run', 'collect'],
  parts: ['run', 'collect'],
}

const strays = (given: Given, mode: Mode): readonly Problem[] => [
  ...Object.entries(FOR).flatMap(([name, modes]) =>
    given[name as keyof Given] === undefined || modes.includes(mode) ? [] : [problem(placeOf(name), `expected it with \`mode: ${modes.join('` or `mode: ')}\`, got it with ${quoted(mode)}`)],
  ),
  ...(mode === 'run' && given.shard === undefined && (given.plan ?? given.parts) !== undefined
    ? [problem(placeOf('shard'), 'expected a shard beside `plan` or `parts`, got nothing', "write shard: '${{ toJSON(matrix) }}'")]
    : []),
  ...(mode === 'collect' && given.parts === undefined ? [problem(placeOf('parts'), 'expected the folder with the parts, got nothing', 'set it to the `path` of actions/download-artifact')] : []),
  ...(mode !== 'run' && given.run !== undefined && mode !== 'validate' && mode !== 'render' ? [problem(placeOf('mode'), `a single stage is not there to be spread: expected it with a pipeline, got it with \`run\``)] : []),
]
