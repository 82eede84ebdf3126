import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import type { Origin, Path } from './origin.ts'
import type { Source } from './source.ts'

/** What an alias stands for: the last node before it that has its anchor. */
export type Targets = ReadonlyMap<Alias, Node>

/** Finds the places of keys and values in a YAML document, through its aliases. */
export const yamlOrigin = (document: Document, targets: Targets, source: Source): Origin => {
  const find = (path: Path): Found => findIn(document.contents, path, targets)
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

const findIn = (root: unknown, path: Path, targets: Targets): Found => {
  let found: Found = isNode(root) ? { value: root } : {}
  for (const step of path) {
    const next = stepInto(isAlias(found.value) ? targets.get(found.value) : found.value, step, targets)
    if (next === undefined) return found.key === undefined ? found : { key: found.key }
    found = next
  }
  return found
}

const stepInto = (node: Node | undefined, step: string | number, targets: Targets): Found | undefined => {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return isNode(item) ? { value: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => keyText(key, targets) === String(step))
  if (pair === undefined) return undefined
  return { ...(isNode(pair.key) && { key: pair.key }), ...(isNode(pair.value) && { value: pair.value }) }
}

const keyOffset = ({ key, value }: Found): number => start(key ?? value)

/** A map or list in block style begins on some line below its key, and an empty value nowhere: there the key is meant. */
const valueOffset = ({ key, value }: Found): number => {
  if (value === undefined || key === undefined) return start(value ?? key)
  const flow = isScalar(value) ? value.value !== null : isAlias(value) || ('flow' in value && value.flow === true)
  return start(flow ? value : key)
}

const withinOffset = (found: Found, offset: number, text: string): number => {
  const { value } = found
  if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return valueOffset(found)
  const written = text.slice(value.range[0], value.range[1])
  const whole = written.indexOf(value.value)
  if (whole >= 0) return value.range[0] + whole + offset
  return value.range[0] + (matching(written, value.value, offset) ?? 0)
}

/** Where indentation or escapes differ, the n-th `${{` of the value is the n-th that was written, if their numbers agree. */
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
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** Where a node begins. */
export const start = (node: Node | null | undefined): number => node?.range?.[0] ?? 0
