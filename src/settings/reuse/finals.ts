import { valueAt } from '../origin.ts'
import { type Problem, problem } from '../problem.ts'
import type { Place } from '../source.ts'
import { quoted } from '../wording.ts'
import { type Part, PARTS, writtenStages } from '../written.ts'
import type { Merged } from './merge.ts'
import { childOf, isMap, mapOf, membersOf, placeOf, type Trace, tracedAt, type Traced, withMember } from './traced.ts'

/**
 * What a file that extends another must leave as it is: a stage, its guard, or what decides whether a
 * stage that a final one needs runs at all.
 */
export interface Final {
  readonly what: 'stage' | 'guard' | 'needed'
  readonly part: Part
  readonly key: string
  /** The final stage or guard on whose behalf. */
  readonly of: string
  /** Where it says so. */
  readonly place: Place
  /** The whole file as it was when that was said. */
  readonly within: Traced
}

/**
 * A merged file for others to extend: its final stages hold all that they get from the file around
 * them, so that nothing of it can be changed from without.
 */
export const sealed = (merged: Merged): Merged => {
  const fresh = finalsIn(merged)
  const finals = [...merged.finals, ...fresh]
  const names = finals.filter(({ what }) => what === 'stage').map(({ key }) => key)
  const stages = fresh.filter(({ what }) => what === 'stage')
  const tree = stages.reduce<Traced>((whole, { part, key }) => changed(whole, [part, key], (stage) => filled(stage, merged, names)), merged)
  return { ...merged, ...tree, finals }
}

/** The stages of both parts with the pipeline's `defaults`, which are gone then: those of final stages are their own. */
export const pushedDown = (merged: Merged): Traced => {
  const isFinal = (part: string, key: string): boolean => merged.finals.some((one) => one.what === 'stage' && one.part === part && one.key === key)
  const stages = writtenStages(merged.value).filter(({ part, key }) => !isFinal(part, key))
  const tree = stages.reduce<Traced>((whole, { part, key }) => changed(whole, [part, key], (stage) => withDefaults(stage, merged)), merged)
  return tracedAt(tree, ['defaults']) === undefined ? tree : withMember(tree, ['defaults'], undefined)
}

const changed = (tree: Traced, path: readonly string[], change: (stage: Traced) => Traced): Traced => {
  const stage = tracedAt(tree, path)
  return stage !== undefined && isMap(stage.value) ? withMember(tree, path, change(stage)) : tree
}

const finalsIn = (merged: Merged): readonly Final[] => {
  const isKnown = (what: Final['what'], part: string, key: string): boolean => merged.finals.some((one) => one.what === what && one.part === part && one.key === key)
  const said = (what: 'stage' | 'guard', path: readonly string[]): readonly Final[] =>
    writtenStages(merged.value)
      .filter(({ part, key, settings }) => valueAt(settings, path) === true && !isKnown(what, part, key))
      .flatMap(({ part, key }) => {
        const found = tracedAt(merged, [part, key, ...path])
        return found === undefined ? [] : [{ what, part, key, of: key, place: placeOf(found.trace), within: merged }]
      })
  const stages = said('stage', ['final'])
  return [...stages, ...said('guard', ['guard', 'final']), ...stages.flatMap((one) => neededBy(one, merged))]
}

/** A final stage would not run either. */
const neededBy = (final: Final, { value }: Merged): readonly Final[] => {
  const needs = new Map(writtenStages(value).filter(({ part }) => part === final.part).map((stage) => [stage.key, stage.needs]))
  const found = new Set((needs.get(final.key) ?? []).map(({ stage }) => stage))
  for (const key of found) for (const { stage } of needs.get(key) ?? []) found.add(stage)
  return [...found].filter((key) => key !== final.key).map((key) => ({ ...final, what: 'needed', key }))
}

/** With the defaults, the environment and the secrets of the file that declares it final. */
const filled = (stage: Traced, merged: Merged, finals: readonly string[]): Traced => {
  const whole = withDefaults(stage, merged)
  const around = tracedAt(merged, ['env'])
  const empty: Traced = { value: {}, trace: stage.trace }
  const seal = mapOf([['env', around !== undefined && isMap(around.value) ? around : empty], ['exports-of', { value: finals, trace: childOf(stage.trace, 'final') }]], childOf(stage.trace, 'final'))
  const own = new Map(membersOf(whole))
  if (!own.has('sealed')) own.set('sealed', seal)
  const secrets = [tracedAt(merged, ['secrets']), own.get('secrets')].flatMap((one) => (one === undefined ? [] : [one]))
  const [first] = secrets
  if (first !== undefined) own.set('secrets', { value: secrets.flatMap(({ value }) => value), trace: secrets.at(-1)?.trace ?? first.trace })
  return mapOf(own, whole.trace)
}

/** As `withDefaults` of settings that are checked: `limits` key by key, all else as a whole. */
const withDefaults = (stage: Traced, merged: Traced): Traced => {
  const defaults = tracedAt(merged, ['defaults'])
  if (defaults === undefined) return stage
  const [given, own] = [new Map(membersOf(defaults)), new Map(membersOf(stage))]
  const limits = [given.get('limits'), own.get('limits')].flatMap((one) => (one !== undefined && isMap(one.value) ? [one] : []))
  const [, over] = limits
  if (over !== undefined) own.set('limits', mapOf(limits.flatMap(membersOf), over.trace))
  return mapOf(new Map([...own, ...[...given].filter(([key]) => !own.has(key))]), stage.trace)
}

/** Where another file, above or below it in the order, has its say in what is final; who has the same from the same file may. */
export const objections = ({ finals }: Merged, other: Merged): readonly Problem[] => {
  const told = new Set<string>()
  return finals
    .filter((final) => !other.finals.some((same) => isSame(final, same)))
    .flatMap((final) => {
      const stray = reach(final)
        .map((path) => tracedAt(other, path)?.trace)
        .find((trace) => trace !== undefined)
      const id = stray && JSON.stringify(placeOf(stray))
      if (stray === undefined || id === undefined || told.has(id)) return []
      told.add(id)
      return [refusal(final, stray)]
    })
}

export const isSame = (a: Final, b: Final): boolean =>
  a.what === b.what && a.key === b.key && a.of === b.of && a.part === b.part && a.place.file === b.place.file

/** What another file must not have written for a final stage to stay what it is. */
const reach = ({ what, part, key }: Final): readonly (readonly string[])[] => {
  const stage = [part, key]
  if (what === 'guard') return [[...stage, 'guard'], [...stage, 'remove']]
  if (what === 'needed') return KEEPS_FROM_RUNNING.map((name) => [...stage, name])
  return [...PARTS.map((one) => [one, key]), ...(part === 'finally' ? [['timeouts', 'finally']] : [])]
}

const KEEPS_FROM_RUNNING = ['if', 'guard', 'changes', 'needs', 'matrix', 'remove']

const refusal = ({ what, key, of, place }: Final, stray: Trace): Problem => {
  const there = `${place.file}:${place.line}`
  const last = String(stray.path.at(-1))
  const words = {
    stage: [`stage ${quoted(key)} is final in ${there}: ${stray.file.name} can't change it`, 'remove it here: what may be changed is for that file to say'],
    guard: [`the guard of stage ${quoted(key)} is final in ${there}: ${stray.file.name} can't change it`, 'remove it here; a stage of another name may have a guard of its own'],
    needed: [`stage ${quoted(of)}, final in ${there}, needs stage ${quoted(key)}: ${stray.file.name} can't set ${quoted(last)} there, which could keep both from running`, 'its work may be changed, but not whether it runs'],
  } as const
  const [message, hint] = words[what]
  return problem(placeOf(stray), message, hint)
}
