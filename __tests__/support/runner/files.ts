import { readFileSync, statSync } from 'node:fs'

/** The files that the runner gives to a step. */
export const FILE_VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const
export type FileVariable = (typeof FILE_VARIABLES)[number]

/** What the runner takes from a step's files when the step is over. */
export interface StepFiles {
  readonly outputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly paths: readonly string[]
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** Mistakes for which the runner fails the step, or drops a file. */
  readonly problems: readonly string[]
}

const SUMMARY_BOUND = 1024 * 1024
const OUTPUTS_BOUND = 1024 * 1024

export const readStepFiles = (pathOf: (variable: FileVariable) => string, masks: readonly string[]): StepFiles => {
  const problems: string[] = []
  const text = (variable: FileVariable): string => {
    try {
      return readFileSync(pathOf(variable), 'utf8').replace(/^\ufeff/, '')
    } catch (error) {
      problems.push(`${variable}: ${String(error)}`)
      return ''
    }
  }
  const pairs = (variable: FileVariable): readonly (readonly [string, string])[] => {
    try {
      return [...readPairs(text(variable))]
    } catch (error) {
      problems.push(`${variable}: ${String(error)}`)
      return []
    }
  }
  const visible = pairs('GITHUB_OUTPUT').filter(([, value]) => !masks.some((mask) => value.includes(mask)))
  const size = visible.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0)
  if (size > OUTPUTS_BOUND) problems.push(`GITHUB_OUTPUT: ${size} bytes of outputs`)
  const env = pairs('GITHUB_ENV')
  if (env.some(([name]) => name.toUpperCase() === 'NODE_OPTIONS')) problems.push("GITHUB_ENV: can't store NODE_OPTIONS")
  const isSummaryDropped = sizeOf(pathOf('GITHUB_STEP_SUMMARY')) > SUMMARY_BOUND
  if (isSummaryDropped) problems.push('GITHUB_STEP_SUMMARY: larger than 1 MiB, so nothing of it is shown')
  return {
    outputs: Object.fromEntries(visible),
    env: Object.fromEntries(env),
    paths: text('GITHUB_PATH').split(/\r\n|\n|\r/).filter((line) => line !== ''),
    state: Object.fromEntries(pairs('GITHUB_STATE')),
    summary: isSummaryDropped ? '' : text('GITHUB_STEP_SUMMARY'),
    problems,
  }
}

/** The runner's reader of `NAME=value` and `NAME<<DELIMITER`, which throws at the first mistake. */
function* readPairs(text: string): Generator<readonly [string, string]> {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2)
      if (heredoc === 0 || delimiter === '') throw new Error(`Invalid format '${line}'`)
      const end = lines.indexOf(delimiter, index + 1)
      if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`)
      yield [line.slice(0, heredoc), lines.slice(index + 1, end).join('\n')]
      index = end
    } else if (equals > 0) yield [line.slice(0, equals), line.slice(equals + 1)]
    else throw new Error(`Invalid format '${line}'`)
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
