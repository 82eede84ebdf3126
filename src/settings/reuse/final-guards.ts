import { fits } from '../../core/names.ts'
import { type Problem, problem } from '../problem.ts'
import { quoted } from '../wording.ts'
import { entries, writtenStages } from '../written.ts'
import { valueAt } from '../origin.ts'
import { pieces } from '../template.ts'
import type { Final } from './finals.ts'
import { membersOf, placeOf, tracedAt, type Traced } from './traced.ts'

/** Where an extending file sets an environment variable by which a final guard decides. */
export const variableProblems = (finals: readonly Final[], root: Traced): readonly Problem[] =>
  finals.filter(({ what }) => what === 'guard').flatMap((final) => namesFor(final).flatMap((name) => problemsOf(final, name, root)))

const problemsOf = (final: Final, name: string, root: Traced): readonly Problem[] => {
  const { part, key, within, place } = final
  const strays = [
    ...[['env', name], [part, key, 'env', name]].filter((path) => valueAt(root.value, path) !== valueAt(within.value, path)),
    ...exporters(root, name).filter((path) => !exporters(within, name).some((known) => known.join() === path.join())),
  ]
  const told = `the final guard of stage ${quoted(key)} in ${place.file}:${place.line} decides by ${name}`
  return [
    ...strays
      .map((path) => tracedAt(root, path)?.trace)
      .filter((trace) => trace !== undefined)
      .map((trace) => problem(placeOf(trace), `${told}: ${trace.file.name} can't set it`, 'set it in `env` of the workflow’s step')),
    ...exporters(within, name).flatMap((path) => changedExporter(path, root, within, told)),
  ]
}

/** Whoever changes what a stage does could have it hand on another value. */
const changedExporter = ([part = '', key = '']: readonly string[], root: Traced, within: Traced, told: string): readonly Problem[] => {
  const [was, is] = [within, root].map((tree) => tracedAt(tree, [part, key]))
  if (was === undefined || is === undefined || valueAt(is.value, ['final']) === true) return []
  const before = new Map(entries(was.value).map(([name, value]) => [name, JSON.stringify(value)]))
  const changed = membersOf(is).find(([name, { value }]) => before.get(name) !== JSON.stringify(value))
  if (changed === undefined) return []
  const { trace } = changed[1]
  return [problem(placeOf(trace), `${told}, which stage ${quoted(key)} exports: ${trace.file.name} can't change that stage`, 'remove it here; a stage of another name may do what it should')]
}

/** Where stages say that they hand the variable on. */
const exporters = ({ value }: Traced, name: string): readonly (readonly string[])[] =>
  writtenStages(value)
    .filter(({ settings }) => fits(name, [valueAt(settings, ['exports'])].flat().filter((each) => typeof each === 'string')))
    .map(({ part, key }) => [part, key, 'exports'])

/** Those that the guard names, and those that their values are made of. */
const namesFor = ({ part, key, within }: Final): readonly string[] => {
  const names = new Set(variablesOf(valueAt(within.value, [part, key, 'guard'])))
  for (const name of names)
    for (const path of [['env', name], [part, key, 'env', name]])
      for (const word of wordsIn(valueAt(within.value, path))) names.add(word)
  return [...names]
}

const wordsIn = (value: unknown): readonly string[] =>
  pieces(typeof value === 'string' ? value : '')
    .filter(({ kind }) => kind === 'expression')
    .flatMap(({ text }) => text.match(/[A-Za-z_]\w*/g) ?? [])

const variablesOf = (guard: unknown): readonly string[] =>
  Array.isArray(guard)
    ? guard.flatMap(variablesOf)
    : entries(guard).flatMap(([key, value]) => {
        if (key === 'from-env' || key === 'reason-from-env') return typeof value === 'string' ? [value] : []
        return key === 'secrets' ? [value].flat().filter((name) => typeof name === 'string') : variablesOf(value)
      })
