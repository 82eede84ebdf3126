import * as z from 'zod/mini'
import { type DeclaredInput, declaredInputs, fitting, type InputValue } from '../declared-inputs.ts'
import { inputVariable } from '../input-variable.ts'
import { didYouMean, nearest } from '../nearest.ts'
import { type Path, valueAt } from '../origin.ts'
import { type Problem, problem } from '../problem.ts'
import type { Place } from '../source.ts'
import { quoted } from '../wording.ts'
import { entries } from '../written.ts'
import type { Gathered } from './gather.ts'
import { childOf, type PipelineFile, placeOf, tracedAt, type Traced } from './traced.ts'

/** Values as texts, of whoever runs the pipeline, and how messages call where they came from. */
export interface GivenInputs {
  readonly values: Readonly<Record<string, string>>
  readonly from: string
}

/** What each declared input is in this run. */
export type InputValues = Readonly<Record<string, InputValue>>

/**
 * The values of all that is declared: as `with` of an extending file says, or whoever runs it, or the
 * default. What is of the wrong type, missing, unknown or given twice is told in `problems`.
 */
export const inputValues = (merged: Traced, gathered: Gathered, given: GivenInputs, problems: Problem[]): InputValues => {
  problems.push(...declaredTwice(gathered))
  const parsed = z.looseObject({ inputs: z.optional(declaredInputs) }).safeParse({ inputs: valueAt(merged.value, ['inputs']) })
  // What is wrong with a declaration is for the schema to tell.
  if (!parsed.success) return {}
  const declared = new Map(Object.entries(parsed.data.inputs ?? {}))
  problems.push(...collisions(declared, merged))
  const fixed = fixedValues(gathered, problems)
  const said = givenValues(declared, fixed, given, problems)
  return Object.fromEntries([...declared].map(([name, input]) => [name, fixed.get(name)?.value ?? said.get(name) ?? fallback(name, input, merged, given, problems)]))
}

type Declared = ReadonlyMap<string, DeclaredInput>

const inputOf = (merged: Traced, name: string): Place => {
  const trace = tracedAt(merged, ['inputs', name])?.trace ?? merged.trace
  return placeOf(trace)
}

/** Scripts could not tell them apart. */
const collisions = (declared: Declared, merged: Traced): readonly Problem[] => {
  const names = [...declared.keys()]
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((each) => inputVariable(each) === inputVariable(name))
    return other === undefined ? [] : [problem(inputOf(merged, name), `inputs ${quoted(other)} and ${quoted(name)} are both ${inputVariable(name)} for scripts`, 'give one another name')]
  })
}

/** Who could declare an input of another file anew could give it a value that its file forbids. */
const declaredTwice = (gathered: Gathered, seen: Map<string, PipelineFile> = new Map()): readonly Problem[] => {
  const below = gathered.bases.flatMap((base) => declaredTwice(base, seen))
  const own = entries(valueAt(gathered.file.value, ['inputs'])).flatMap(([name]) => {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, gathered.file)
    if (first === undefined || first.name === gathered.file.name) return []
    const place = placeOf(childOf(childOf({ file: gathered.file, path: [] }, 'inputs'), name))
    return [problem(place, `input ${quoted(name)} is declared in ${first.name}:${first.origin.key(['inputs', name]).line} already`, 'give its value by `with` of `extends`, or choose another name')]
  })
  return [...below, ...own]
}

interface Fixed {
  readonly value: InputValue
  readonly place: Place
}

/** What extending files say in `with`; each may set what the file declares that it extends, or that one's bases. */
const fixedValues = ({ file, bases }: Gathered, problems: Problem[], fixed: Map<string, Fixed> = new Map()): ReadonlyMap<string, Fixed> => {
  for (const base of bases) {
    const declared = declaredIn(base)
    for (const [name, value] of entries(base.with)) {
      const path: Path = [...base.path, 'with', name]
      const wrong = wrongValue(name, value, declared, base.file.name)
      const before = fixed.get(name)
      if (wrong !== undefined) problems.push(problem(file.origin[wrong.at](path), wrong.message, wrong.hint))
      else if (before !== undefined && before.value !== value) problems.push(problem(file.origin.value(path), `input ${quoted(name)} has another value in ${before.place.file}:${before.place.line}`))
      else fixed.set(name, { value: value as InputValue, place: file.origin.value(path) })
    }
    fixedValues(base, problems, fixed)
  }
  return fixed
}

const declaredIn = ({ file, bases }: Gathered): Declared => {
  const parsed = z.looseObject({ inputs: z.optional(declaredInputs) }).safeParse({ inputs: valueAt(file.value, ['inputs']) })
  return new Map([...bases.flatMap((base) => [...declaredIn(base)]), ...Object.entries(parsed.data?.inputs ?? {})])
}

interface Wrong {
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hint?: string
}

const wrongValue = (name: string, value: unknown, declared: Declared, file: string): Wrong | undefined => {
  const input = declared.get(name)
  if (input === undefined) return { at: 'key', message: `${file} has no input ${quoted(name)}`, ...suggested(name, declared) }
  if (typeof value === 'string' && value.includes('${{')) return { at: 'value', message: 'expected no ${{ }} in `with`', hint: 'leave the input out: whoever runs the pipeline may set it' }
  const expected = fitting(input, value)
  if (expected === undefined && !isNul(value)) return undefined
  return { at: 'value', message: `expected ${expected ?? 'a text without NUL characters'} for input ${quoted(name)}, got ${quoted(value)}`, ...(input.type === 'string' && { hint: 'write it in quotes' }) }
}

const isNul = (value: unknown): boolean => typeof value === 'string' && value.includes('\0')

const suggested = (name: string, declared: Declared): { readonly hint?: string } => {
  const suggestion = nearest(name, declared.keys())
  if (suggestion !== undefined) return { hint: didYouMean(suggestion) }
  return { hint: declared.size === 0 ? 'it declares none' : `its inputs are ${[...declared.keys()].join(', ')}` }
}

const givenValues = (declared: Declared, fixed: ReadonlyMap<string, Fixed>, { values, from }: GivenInputs, problems: Problem[]): ReadonlyMap<string, InputValue> => {
  const found = new Map<string, InputValue>()
  const place: Place = { file: from, line: 0, column: 0, source: '' }
  for (const [name, text] of Object.entries(values)) {
    const input = declared.get(name)
    const set = fixed.get(name)
    const value = input && read(input, text)
    if (input === undefined) problems.push(problem(place, `the pipeline has no input ${quoted(name)}`, suggested(name, declared).hint))
    else if (set !== undefined) problems.push(problem(place, `input ${quoted(name)} is set in ${set.place.file}:${set.place.line}`, 'leave it out here'))
    else if (value === undefined) problems.push(problem(place, `expected ${fitting(input, undefined)} for input ${quoted(name)}, got ${quoted(text)}`))
    else if (value !== '' || input.type === 'string') found.set(name, value)
  }
  return found
}

/** A text as a value of the input's type; an empty one says nothing where the type has none. */
const read = (input: DeclaredInput, text: string): InputValue | undefined => {
  if (text.includes('\0')) return undefined
  if (text === '' || input.type === 'string') return text
  const value = input.type === 'number' ? numberIn(text) : input.type === 'boolean' ? BOOLEANS[text] : text
  return fitting(input, value) === undefined ? value : undefined
}

const numberIn = (text: string): number | undefined => (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,2})?$/i.test(text) ? Number(text) : undefined)

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, True: true, TRUE: true, false: false, False: false, FALSE: false }

/** As GitHub has it for inputs without a default. */
const fallback = (name: string, input: DeclaredInput, merged: Traced, { from }: GivenInputs, problems: Problem[]): InputValue => {
  if (input.required === true) problems.push(problem(inputOf(merged, name), `input ${quoted(name)} is required, got no value`, from === '--input' ? `add --input ${name}=VALUE` : `set it in \`inputs\` of the step, or in \`with\` of \`extends\``))
  return input.default ?? { string: '', number: 0, boolean: false, choice: input.options?.[0] ?? '' }[input.type]
}
