import { type Origin, type Path, valueAt } from '../origin.ts'
import type { Place } from '../source.ts'
import { entries } from '../written.ts'

/** A file of which a pipeline is made. */
export interface PipelineFile {
  /** As messages name it; a file on GitHub ends with `@` and its commit. */
  readonly name: string
  readonly sha?: string
  readonly value: unknown
  readonly origin: Origin
}

/** From which file a value came, and where it stands there; `children` where the values in it came from elsewhere. */
export interface Trace {
  readonly file: PipelineFile
  readonly path: Path
  readonly children?: ReadonlyMap<string, Trace>
}

/** A value with the places of all that is in it. */
export interface Traced {
  readonly value: unknown
  readonly trace: Trace
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const childOf = (trace: Trace, key: string): Trace =>
  trace.children?.get(key) ?? { file: trace.file, path: [...trace.path, key] }

/** What stands at a path, if anything. */
export const tracedAt = ({ value, trace }: Traced, path: readonly string[]): Traced | undefined => {
  const found = valueAt(value, path)
  return found === undefined ? undefined : { value: found, trace: path.reduce(childOf, trace) }
}

/** A map whose values came from several places; `over` says where the map itself stands. */
export const mapOf = (members: Iterable<readonly [string, Traced]>, over: Trace): Traced => {
  const all = [...members]
  return {
    value: Object.fromEntries(all.map(([key, { value }]) => [key, value])),
    trace: { file: over.file, path: over.path, children: new Map(all.map(([key, { trace }]) => [key, trace])) },
  }
}

/** What is in a map, each with its own place; in anything else is nothing. */
export const membersOf = ({ value, trace }: Traced): readonly (readonly [string, Traced])[] =>
  entries(value).map(([key, member]) => [key, { value: member, trace: childOf(trace, key) }])

/** The same tree with a member at a path put, or taken away where `member` is undefined. */
export const withMember = (tree: Traced, [key, ...rest]: readonly string[], member: Traced | undefined): Traced => {
  if (key === undefined) return member ?? tree
  const members = new Map(membersOf(tree))
  const inner = members.get(key)
  const next = rest.length === 0 ? member : inner && withMember(inner, rest, member)
  if (next === undefined) members.delete(key)
  else members.set(key, next)
  return mapOf(members, tree.trace)
}

/** Where a value stands. */
export const placeOf = ({ file, path }: Trace): Place => file.origin.key(path)

/** Finds places in several files at once. */
export const tracedOrigin = (root: Trace): Origin => {
  const find = (path: Path): readonly [Origin, Path] => {
    let trace = root
    let depth = 0
    for (; depth < path.length; depth += 1) {
      const next = trace.children?.get(String(path[depth]))
      if (next === undefined) break
      trace = next
    }
    return [trace.file.origin, [...trace.path, ...path.slice(depth)]]
  }
  return {
    key: (path) => at(find(path), (origin, there) => origin.key(there)),
    value: (path) => at(find(path), (origin, there) => origin.value(there)),
    within: (path, offset) => at(find(path), (origin, there) => origin.within(there, offset)),
  }
}

const at = ([origin, path]: readonly [Origin, Path], ask: (origin: Origin, path: Path) => Place): Place => ask(origin, path)
