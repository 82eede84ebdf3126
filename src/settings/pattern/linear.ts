import { folded, foldedUnit } from './fold.ts'
import type { Alternatives, Mistake, Node, Outcome, Range } from './tree.ts'

export interface Flags {
  readonly ignoresCase: boolean
  readonly dotIsAll: boolean
  /**
   * Whether V8 is to push each turn of a loop on its stack. It spares that for loops over a single
   * character, and then neither counts steps back nor hands over, however long `\s+$` takes.
   */
  readonly countsLoops: boolean
}

/**
 * The same pattern as V8's linear engine takes it: no flag `i` or `s`, and no count that, times those
 * around it, is over 16 (`kMaxReplicationFactor` in its `experimental.cc`): what is larger is written out.
 */
export const linear = (tree: Alternatives, flags: Flags): Outcome<string> => {
  const job: Job = { ...flags }
  const { text, size } = alternatives(tree, MOST_COPIES, job)
  if (job.mistake !== undefined) return { ok: false, mistake: job.mistake }
  return size > LARGEST ? { ok: false, mistake: tooLarge(size) } : { ok: true, value: text }
}

const MOST_COPIES = 16
/** The engine's time grows with it. */
const LARGEST = 500

interface Job extends Flags {
  mistake?: Mistake
}

/** `size` is the number of characters, classes and alternatives, each counted as often as it is copied. */
interface Printed {
  readonly text: string
  readonly size: number
}

const alternatives = (tree: Alternatives, copies: number, job: Job): Printed => {
  const all = tree.map((sequence) => sequence.map((node) => printed(node, copies, job)))
  return { text: all.map((parts) => parts.map(({ text }) => text).join('')).join('|'), size: all.flat().reduce((sum, { size }) => sum + size, tree.length) }
}

/** `copies` is how often the engine may still copy what stands here. */
const printed = (node: Node, copies: number, job: Job): Printed => {
  switch (node.kind) {
    case 'anchor':
      return { text: node.text, size: 1 }
    case 'set':
      return { text: node.text, size: 1 }
    case 'dot':
      return { text: job.dotIsAll ? '[^]' : '.', size: 1 }
    case 'character':
      return { text: job.ignoresCase ? anyCase(node.unit, node.text) : node.text, size: 1 }
    case 'class':
      return { text: job.ignoresCase ? classText(folded(node.ranges), node.sets, node.isNegated) : node.text, size: 1 }
    case 'group': {
      const { text, size } = alternatives(node.body, copies, job)
      return { text: `${node.open}${text})`, size }
    }
    case 'repeat':
      return repeated(node, copies, job)
  }
}

/** Never matches, which V8 does not see. */
const NOWHERE = '\\b\\B'

type Repeat = Extract<Node, { kind: 'repeat' }>

const repeated = (node: Repeat, copies: number, job: Job): Printed => {
  const { body, min, max, isLazy } = node
  const needed = max === Infinity ? min + 1 : Math.max(max, 1)
  const lazy = isLazy ? '?' : ''
  const fits = needed <= copies
  const plain = printed(body, fits ? Math.floor(copies / needed) : 1, job)
  const { size } = plain
  const text = job.countsLoops && max === Infinity ? `(?:${plain.text}|${NOWHERE})` : plain.text
  if (fits) return { text: `${text}${quantifier(min, max)}${lazy}`, size: size * needed }
  if (captures(body)) job.mistake ??= capturing(needed)
  if (size * needed > LARGEST) return { text: '', size: size * needed }
  const optional = max === Infinity ? `${text}*${lazy}` : parts(max - min, copies, (count) => `${text}{0,${count}}${lazy}`)
  return { text: `(?:${parts(min, copies, (count) => `${text}{${count}}`)}${optional})`, size: size * needed }
}

const quantifier = (min: number, max: number): string => (max === Infinity ? (min === 0 ? '*' : min === 1 ? '+' : `{${min},}`) : `{${min},${max}}`)

/** A large count as a sum of small ones. */
const parts = (count: number, most: number, print: (count: number) => string): string =>
  `${print(most).repeat(Math.floor(count / most))}${count % most === 0 ? '' : print(count % most)}`

const captures = (node: Node): boolean => {
  if (node.kind === 'repeat') return captures(node.body)
  return node.kind === 'group' && (node.open !== '(?:' || node.body.flat().some(captures))
}

const capturing = (count: number): Mistake => ({
  message: `expected a pattern that cannot search forever: nothing bounds a group that captures and is repeated ${count} times`,
  hint: `write (?:\u2026) for (\u2026), or repeat it at most ${MOST_COPIES} times, together with the counts in and around it`,
})

const tooLarge = (size: number): Mistake => ({
  message: `expected a pattern with counts that make it at most ${LARGEST} characters long: written out this one has ${size}`,
  hint: 'use smaller counts, or * and +',
})

const anyCase = (unit: number, text: string): string => {
  const cases = foldedUnit(unit)
  return cases.every(([from, to]) => from === to) && cases.length === 1 ? text : classText(cases, [], false)
}

const classText = (ranges: readonly Range[], sets: readonly string[], isNegated: boolean): string =>
  `[${isNegated ? '^' : ''}${sets.join('')}${ranges.map(([from, to]) => (from === to ? unitText(from) : `${unitText(from)}-${unitText(to)}`)).join('')}]`

const unitText = (unit: number): string =>
  /[A-Za-z0-9 ]/.test(String.fromCharCode(unit)) ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`
