import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { Origin, Path } from './origin.ts'
import type { Source } from './source.ts'

/** What an alias stands for: the last node before it that has its anchor. */
export type Targets = ReadonlyMap<Alias, Node>

/** Finds the places of keys and values in a YAML document, through its aliases. */
export const yamlOrigin = (document: Document, targets: Targets, source: Source): Origin => {
  const index: Index = { targets, maps: new WeakMap() }
  const find = (path: Path): Found => findIn(document.contents, path, index)
  return {
    key: (path) => source.place(keyOffset(find(path))),
    value: (path) => source.place(valueOffset(find(path))),
    within: (path, offset) => source.place(withinOffset(find(path), offset, source.text)),
  }
}

interface Found {
  readonly key?: Node
  readonly value?: Node
}

/** Maps are indexed once they are looked into: a file may have thousands of keys, and as many problems. */
interface Index {
  readonly targets: Targets
  readonly maps: WeakMap<YAMLMap, ReadonlyMap<string, Found>>
}

const findIn = (root: unknown, path: Path, index: Index): Found => {
  let found: Found = isNode(root) ? { value: root } : {}
  for (const step of path) {
    const next = stepInto(isAlias(found.value) ? index.targets.get(found.value) : found.value, step, index)
    if (next === undefined) return found.key === undefined ? found : { key: found.key }
    found = next
  }
  return found
}

const stepInto = (node: Node | undefined, step: string | number, index: Index): Found | undefined => {
  if (isMap(node)) return pairsOf(node, index).get(String(step))
  const item = isSeq(node) ? node.items[Number(step)] : undefined
  return isNode(item) ? { value: item } : undefined
}

const pairsOf = (map: YAMLMap, index: Index): ReadonlyMap<string, Found> => {
  const known = index.maps.get(map)
  if (known !== undefined) return known
  const pairs = new Map(map.items.flatMap((pair) => foundOf(pair, index.targets)))
  index.maps.set(map, pairs)
  return pairs
}

const foundOf = ({ key, value }: Pair, targets: Targets): readonly (readonly [string, Found])[] => {
  const name = keyText(key, targets)
  return name === undefined ? [] : [[name, { ...(isNode(key) && { key }), ...(isNode(value) && { value }) }]]
}

const keyOffset = ({ key, value }: Found): number => start(key ?? value)

/**
 * A map or list in block style begins on some line below its key, and an empty value nowhere: there
 * the key is meant.
 */
const valueOffset = ({ key, value }: Found): number => {
  if (value === undefined || key === undefined) return start(value ?? key)
  const flow = isScalar(value) ? value.value !== null : isAlias(value) || ('flow' in value && value.flow === true)
  return start(flow ? value : key)
}

const withinOffset = (found: Found, offset: number, text: string): number => {
  const { value } = found
  if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return valueOffset(found)
  const written = text.slice(value.range[0], value.range[1])
  if (value.type === 'BLOCK_LITERAL') return value.range[0] + inBlock(written, value.value, offset)
  const whole = written.indexOf(value.value)
  if (whole >= 0) return value.range[0] + whole + offset
  return value.range[0] + (matching(written, value.value, offset) ?? 0)
}

/** A block literal has its header on a line of its own, and each of its lines indented. */
const inBlock = (written: string, value: string, offset: number): number => {
  const before = value.slice(0, offset).split('\n')
  const header = written.indexOf('\n') + 1
  const lines = written.slice(header).split('\n')
  const line = before.length - 1
  const start = header + lines.slice(0, line).reduce((sum, skipped) => sum + skipped.length + 1, 0)
  const indent = (lines[line] ?? '').replace(/\r$/, '').length - (value.split('\n')[line] ?? '').length
  return start + Math.max(0, indent) + (before.at(-1) ?? '').length
}

/**
 * Where indentation or escapes differ, the n-th `${{` of the value is the n-th that was written, if
 * their numbers agree.
 */
const matching = (written: string, value: string, offset: number): number | undefined => {
  const opening = value.lastIndexOf('${{', offset)
  const [there, here] = [openings(written), openings(value)]
  if (opening < 0 || there.length !== here.length) return undefined
  const place = there[here.indexOf(opening)] ?? 0
  const same = written.startsWith(value.slice(opening, offset), place)
  return same ? place + offset - opening : place
}

const openings = (text: string): readonly number[] => [...text.matchAll(/\$\{\{/g)].map(({ index }) => index)

/** A key as it was written: `1.10` and `1.1` are two. */
export const keyText = (key: unknown, targets: Targets): string | undefined => {
  const node = isAlias(key) ? targets.get(key) : key
  if (!isScalar(node) || node.value === null) return undefined
  return typeof node.value === 'string' ? node.value : node.source
}

/** Where a node begins. */
export const start = (node: Node | null | undefined): number => node?.range?.[0] ?? 0
