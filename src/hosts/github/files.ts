import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { uniqueWord } from '../../adapters/unique.ts'

/** The files through which an action hands something to the runner. Each function answers with what went wrong, in words, or nothing. */
export interface RunnerFiles {
  outputs(values: Readonly<Record<string, string>>): string | undefined
  /** Variables for the later steps of the job. */
  exports(values: Readonly<Record<string, string>>): string | undefined
  /** Folders to put in front of the later steps' `PATH`, the last one first. */
  paths(folders: readonly string[]): string | undefined
  /** What the action's post step is told. */
  state(values: Readonly<Record<string, string>>): string | undefined
  summary(markdown: string): string | undefined
}

/** The runner's files that `environment` names; where it names none, nothing is written and nothing is wrong. */
export const runnerFiles = (environment: Readonly<Record<string, string | undefined>>): RunnerFiles => {
  const add = (variable: string, text: string): string | undefined => {
    const path = environment[variable]
    return path === undefined || path === '' || text === '' ? undefined : append(variable, path, text)
  }
  const addAll = (variable: string, values: Readonly<Record<string, string>>, forbidden: readonly string[] = []) => {
    const isBad = ([name]: readonly [string, string]): boolean => !isName(name) || forbidden.includes(name.toUpperCase())
    const pairs = Object.entries(values)
    const bad = pairs.find(isBad)
    const text = pairs.filter((pair) => !isBad(pair)).map(([name, value]) => entry(name, value)).join('')
    return add(variable, text) ?? (bad && `${variable}: ${JSON.stringify(bad[0])} is no name that the runner takes`)
  }
  return {
    outputs: (values) => addAll('GITHUB_OUTPUT', values),
    exports: (values) => addAll('GITHUB_ENV', values, REFUSED_VARIABLES),
    paths: (folders) => {
      const bad = folders.find((folder) => /[\r\n]/.test(folder))
      if (bad !== undefined) return `GITHUB_PATH: ${JSON.stringify(bad)} is no folder that the runner takes`
      return add('GITHUB_PATH', folders.map((folder) => `${folder}\n`).join(''))
    },
    state: (values) => addAll('GITHUB_STATE', values),
    summary: (markdown) => add('GITHUB_STEP_SUMMARY', markdown),
  }
}

/** The runner fails the step that tries to set one of these. */
const REFUSED_VARIABLES = ['NODE_OPTIONS']

const isName = (name: string): boolean => name !== '' && !/[\r\n=]|<</.test(name)

const entry = (name: string, value: string): string => {
  const delimiter = freeDelimiter(value)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

/** Chance alone makes it unlikely that a value ends itself early; looking makes it impossible. */
const freeDelimiter = (value: string): string => {
  const delimiter = `end-${uniqueWord()}`
  return value.includes(delimiter) ? freeDelimiter(value) : delimiter
}

/** The file must be there: the runner made it, and would not read one of ours. */
const append = (variable: string, path: string, text: string): string | undefined => {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND)
    try {
      writeAll(file, Buffer.from(text))
    } finally {
      closeSync(file)
    }
    return undefined
  } catch (error) {
    return `${variable}: could not write to ${path}: ${error instanceof Error ? error.message : String(error)}`
  }
}

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}
