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
  parseDocument,
  visit,
} from 'yaml'
import type { Origin } from './origin.ts'
import { type Problem, problem, warning } from './problem.ts'
import type { Source } from './source.ts'
import { syntaxProblems } from './syntax.ts'
import { quoted } from './wording.ts'
import { keyText, start, type Targets, yamlOrigin } from './yaml-origin.ts'

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly origin: Origin; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const MOST_VALUES = 250_000
const DEEPEST = 50

/**
 * Reads one YAML 1.2 document as plain values, each of which keeps its place; in the `failsafe` schema
 * all scalars are texts. Never throws.
 */
export const parseYaml = (source: Source, schema: 'core' | 'failsafe' = 'core'): Parsed => {
  const document = parseDocument(source.text, { version: '1.2', schema, uniqueKeys: false, prettyErrors: false })
  const wrong = syntaxProblems(document, source)
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const { targets, problems } = resolveAliases(document, source)
  const reader: Reader = { source, targets, problems, warnings: [], values: 0 }
  const value = valueOf(document.contents, reader, 0)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value, origin: yamlOrigin(document, targets, source), warnings: reader.warnings }
}

interface Reader {
  readonly source: Source
  readonly targets: Targets
  readonly problems: Problem[]
  readonly warnings: Problem[]
  /** Counted each time they are used, so that a few aliases of aliases cannot fill the memory. */
  values: number
}

const resolveAliases = (document: Document, source: Source): { targets: Targets; problems: Problem[] } => {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  const problems: Problem[] = []
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source)
        if (target === undefined) problems.push(problem(source.place(start(node)), `unknown alias '*${node.source}'`))
        else targets.set(node, target)
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return { targets, problems }
}

const valueOf = (node: unknown, reader: Reader, depth: number): unknown => {
  if (!isNode(node)) return null
  reader.values += 1
  if (reader.values === MOST_VALUES)
    complain(reader, node, `expected at most ${MOST_VALUES} values, each use of an alias counted, got more`)
  if (reader.values >= MOST_VALUES) return null
  if (depth > DEEPEST) return complain(reader, node, `expected at most ${DEEPEST} levels, got more`)
  if (isAlias(node)) return valueOf(reader.targets.get(node), reader, depth + 1)
  if (isMap(node)) return mapOf(node.items, reader, depth)
  if (isSeq(node)) return node.items.map((item) => valueOf(item, reader, depth + 1))
  if (!isScalar(node)) return null
  return String(node.value).includes('\0')
    ? complain(reader, node, 'expected a text without NUL characters')
    : node.value
}

const mapOf = (pairs: readonly Pair[], reader: Reader, depth: number): unknown => {
  const map: Record<string, unknown> = {}
  for (const { key, value } of pairs) {
    const name = keyText(key, reader.targets)
    const at = isNode(key) ? key : isNode(value) ? value : undefined
    if (name === undefined) complain(reader, at, 'expected a key that is a text')
    else if (Object.hasOwn(map, name)) complain(reader, at, `key ${quoted(name)} is given twice`)
    else if (name === '__proto__') complain(reader, at, `unknown key '__proto__'`)
    else map[name] = name === 'env' ? environmentOf(value, reader, depth + 1) : valueOf(value, reader, depth + 1)
  }
  return map
}

/** YAML reads `1.10` as a number, which is 1.1. */
const environmentOf = (node: unknown, reader: Reader, depth: number): unknown => {
  const map = isAlias(node) ? reader.targets.get(node) : node
  for (const { value } of isMap(map) ? map.items : []) {
    if (
      !isScalar(value) ||
      typeof value.value !== 'number' ||
      value.source === undefined ||
      value.source === String(value.value)
    )
      continue
    const message = `${value.source} becomes ${String(value.value)} here`
    reader.warnings.push(
      warning(reader.source.place(start(value)), message, `write '${value.source}' to keep it as it is`),
    )
  }
  return valueOf(node, reader, depth)
}

const complain = (reader: Reader, node: Node | undefined, message: string): null => {
  reader.problems.push(problem(reader.source.place(start(node)), message))
  return null
}
