import type { GuardCondition, Judgement, LeafCondition, Verdict } from '../../core/guard.ts'

/**
 * Judges a tree of conditions in Kleene's three-valued logic: `all` and `any` are its minimum and
 * maximum, and the opposite of unknown is unknown. What costs nothing is always asked, so that the
 * report can show it; the rest, cheapest first, only as long as it can still decide.
 */
export const judgeTree = async (root: GuardCondition, ask: (leaf: LeafCondition) => Promise<Judgement>): Promise<Judgement> => {
  const known = new Map<LeafCondition, Judgement>()
  for (const leaf of leavesOf(root)) if (costOf(leaf) === 0) known.set(leaf, await ask(leaf))
  for (let leaf = nextOf(root, known); leaf !== undefined; leaf = nextOf(root, known)) known.set(leaf, await ask(leaf))
  return judgementOf(root, known)
}

type Known = ReadonlyMap<LeafCondition, Judgement>

const leavesOf = (node: GuardCondition): readonly LeafCondition[] => {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(leavesOf)
  return node.kind === 'not' ? leavesOf(node.of) : [node]
}

/** From what is at hand over slow arithmetic and one request to a token that has to be made first. */
const costOf = (leaf: LeafCondition): number => {
  switch (leaf.kind) {
    case 'api-key':
      return leaf.digests.some(({ algorithm }) => algorithm === 'scrypt') ? 1 : 0
    case 'refs':
      return leaf.protected ? 2 : 0
    case 'permission':
    case 'teams':
      return 2
    case 'environment':
    case 'oidc':
      return 3
    default:
      return 0
  }
}

type Sought = 'passed' | 'failed'

const opposite = (sought: Sought): Sought => (sought === 'passed' ? 'failed' : 'passed')

const nextOf = (root: GuardCondition, known: Known): LeafCondition | undefined =>
  openIn(root, 'passed', known).toSorted((a, b) => costOf(a) - costOf(b))[0]

/** The leaves that have not been asked about and can still decide whether a node comes to what is sought. */
const openIn = (node: GuardCondition, sought: Sought, known: Known): readonly LeafCondition[] => {
  if (settled(node, sought, known) !== undefined) return []
  if (node.kind === 'not') return openIn(node.of, opposite(sought), known)
  return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap((part) => openIn(part, sought, known)) : [node]
}

/**
 * Whether a node comes to what is sought, as far as that is certain. A guard asks whether its root
 * passes; below a `not` the question is whether a node fails. So an unknown answer is a `false` to
 * either, and `all` and `any` are plain conjunctions and disjunctions (de Morgan).
 */
const settled = (node: GuardCondition, sought: Sought, known: Known): boolean | undefined => {
  if (node.kind === 'not') return settled(node.of, opposite(sought), known)
  if (node.kind !== 'all' && node.kind !== 'any') return answered(known.get(node)?.verdict, sought)
  const parts = node.of.map((part) => settled(part, sought, known))
  const decisive = (node.kind === 'all') !== (sought === 'passed')
  if (parts.length === 0 || parts.includes(decisive)) return parts.length > 0 && decisive
  return parts.includes(undefined) ? undefined : !decisive
}

const answered = (verdict: Verdict | undefined, sought: Sought): boolean | undefined =>
  verdict === undefined ? undefined : verdict === sought

const judgementOf = (node: GuardCondition, known: Known): Judgement => {
  if (node.kind === 'all' || node.kind === 'any') return joined(node.kind, node.of.map((part) => judgementOf(part, known)))
  return node.kind === 'not' ? negated(judgementOf(node.of, known)) : (known.get(node) ?? notAsked(node))
}

/** The first that occurs among the parts is the verdict of the whole; of no parts nothing is known. */
const PRECEDENCE: Readonly<Record<'all' | 'any', readonly Verdict[]>> = {
  all: ['failed', 'unknown', 'not-asked', 'passed'],
  any: ['passed', 'unknown', 'not-asked', 'failed'],
}

const joined = (kind: 'all' | 'any', parts: readonly Judgement[]): Judgement => ({
  condition: kind,
  expected: kind === 'all' ? 'all of these' : 'any of these',
  found: `${parts.filter(({ verdict }) => verdict === 'passed').length} of ${parts.length} passed`,
  verdict: PRECEDENCE[kind].find((verdict) => parts.some((part) => part.verdict === verdict)) ?? 'unknown',
  parts,
})

const OPPOSITES: Readonly<Record<Verdict, Verdict>> = {
  passed: 'failed',
  failed: 'passed',
  unknown: 'unknown',
  'not-asked': 'not-asked',
}

const negated = (part: Judgement): Judgement => ({
  condition: 'not',
  expected: 'the opposite',
  found: part.verdict,
  verdict: OPPOSITES[part.verdict],
  parts: [part],
})

const notAsked = (leaf: LeafCondition): Judgement => ({
  condition: leaf.kind,
  expected: '',
  found: 'it could change nothing any more',
  verdict: 'not-asked',
  parts: [],
})
