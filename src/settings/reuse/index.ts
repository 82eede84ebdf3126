import type { Bases } from '../../core/bases.ts'
import type { StageOrigin } from '../../core/event.ts'
import { beyond } from '../beyond.ts'
import type { Origin } from '../origin.ts'
import { valueAt } from '../origin.ts'
import { type Problem, problem } from '../problem.ts'
import { entries } from '../written.ts'
import { variableProblems } from './final-guards.ts'
import { pushedDown } from './finals.ts'
import { gather, type Gathered, type Gathering, noBases } from './gather.ts'
import { type GivenInputs, type InputValues, inputValues } from './inputs.ts'
import { merge, type Merged } from './merge.ts'
import { childOf, isMap, mapOf, membersOf, tracedAt, type Traced, tracedOrigin, withMember } from './traced.ts'
import { stageOrigins } from './stage-origins.ts'

/** What a pipeline is given from outside of its file. */
export interface Given {
  /** Asked when a file extends another. */
  readonly bases?: () => Promise<Bases>
  readonly inputs?: GivenInputs
}

export interface Written {
  readonly value: unknown
  readonly origin: Origin
  readonly file: string
}

/** A pipeline as if it had been written in one file. */
export interface Whole {
  readonly value: unknown
  readonly origin: Origin
  readonly origins: ReadonlyMap<string, StageOrigin>
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
}

/** Merges a file with all that it extends, and puts in place of the defaults of its inputs what they are in this run. Never rejects. */
export const wholeOf = async ({ value, origin, file: name }: Written, { bases, inputs = NO_INPUTS }: Given): Promise<Whole> => {
  const isAlone = valueAt(value, ['extends']) === undefined
  const gathering: Gathering = { bases: isAlone || bases === undefined ? noBases : await bases(), problems: [], warnings: [], notes: [] }
  const gathered = await gather({ name, value, origin }, { kind: 'here', path: /[/\\.]/.test(name) ? name : '' }, gathering)
  const { problems, warnings, notes } = gathering
  const merged = merge(gathered, problems)
  const asked: Problem[] = []
  const values = inputValues(merged, gathered, inputs, asked)
  problems.push(...beyond('inputs', asked), ...beyond('files', variableProblems(merged.finals, merged)), ...strayRemovals(gathered))
  const whole = withValues(levelled(merged), values)
  return {
    value: whole.value,
    origin: tracedOrigin(whole.trace),
    origins: gathered.bases.length === 0 ? new Map() : stageOrigins(whole.value, gathered),
    notes,
    problems: [...problems, ...warnings],
  }
}

const NO_INPUTS: GivenInputs = { values: {}, from: "input 'inputs'" }

/** Where nothing is extended there is nothing to remove. */
const strayRemovals = ({ file, bases }: Gathered): readonly Problem[] =>
  bases.length > 0
    ? []
    : ['stages', 'finally'].flatMap((part) =>
        entries(valueAt(file.value, [part])).filter(([, stage]) => valueAt(stage, ['remove']) !== undefined).map(([key]) =>
          problem(file.origin.key([part, key, 'remove']), 'there is nothing to remove: this file extends none'),
        ),
      )

/** The defaults of an extending file are not those of the final stages. */
const levelled = (merged: Merged): Traced => (merged.finals.some(({ what }) => what === 'stage') ? pushedDown(merged) : merged)

const withValues = (tree: Traced, values: InputValues): Traced =>
  Object.entries(values).reduce<Traced>((whole, [name, value]) => {
    const declared = tracedAt(whole, ['inputs', name])
    if (declared === undefined) return whole
    const members = new Map(membersOf(isMap(declared.value) ? declared : { ...declared, value: {} }))
    members.delete('required')
    members.set('default', { value, trace: childOf(declared.trace, 'default') })
    return withMember(whole, ['inputs', name], mapOf(members, declared.trace))
  }, tree)
