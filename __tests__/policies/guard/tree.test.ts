import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { GuardCondition, Judgement, LeafCondition, Verdict } from '../../../src/core/guard.ts'
import { judgeTree } from '../../../src/policies/guard/tree.ts'
import { treesOf } from '../../support/guards.ts'

type Answer = Exclude<Verdict, 'not-asked'>

/** Leaves that say what the judge will answer: `secrets` cost nothing, `teams` ask an API, `oidc` asks a token. */
const free = (answer: Answer): GuardCondition => ({ kind: 'secrets', names: [answer] })
const asking = (answer: Answer): GuardCondition => ({ kind: 'teams', anyOf: [answer] })
const dear = (answer: Answer): GuardCondition => ({ kind: 'oidc', issuer: '', audience: '', claims: { is: [answer] } })

const answerOf = (leaf: LeafCondition): Answer => {
  const words = leaf.kind === 'secrets' ? leaf.names : leaf.kind === 'teams' ? leaf.anyOf : leaf.kind === 'oidc' ? leaf.claims['is'] : []
  return words?.[0] as Answer
}

const play = async (root: GuardCondition): Promise<{ judgement: Judgement; asked: LeafCondition[] }> => {
  const asked: LeafCondition[] = []
  const judgement = await judgeTree(root, async (leaf) => {
    asked.push(leaf)
    return { condition: leaf.kind, expected: 'e', found: 'f', verdict: answerOf(leaf), parts: [] }
  })
  return { judgement, asked }
}

/** Kleene's logic in numbers: 1 is true, 0 is false, a half is unknown. */
const oracle = (node: GuardCondition): number => {
  if (node.kind === 'all') return Math.min(...node.of.map(oracle))
  if (node.kind === 'any') return Math.max(...node.of.map(oracle))
  return node.kind === 'not' ? 1 - oracle(node.of) : { passed: 1, unknown: 0.5, failed: 0 }[answerOf(node)]
}

const answers = fc.constantFrom<Answer>('passed', 'failed', 'unknown')
const trees = treesOf(fc.tuple(fc.constantFrom(free, asking, dear), answers).map(([leaf, answer]) => leaf(answer)))

const leavesOf = (node: GuardCondition): LeafCondition[] => {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(leavesOf)
  return node.kind === 'not' ? leavesOf(node.of) : [node]
}

describe('a tree of conditions', () => {
  test('passes exactly if a plain three-valued oracle says so', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        expect((await play(tree)).judgement.verdict === 'passed').toBe(oracle(tree) === 1)
      }),
      { numRuns: 2_000 },
    )
  })

  test('comes to the very verdict of the oracle where nothing is left out', async () => {
    await fc.assert(
      fc.asyncProperty(treesOf(answers.map(free)), async (tree) => {
        const { judgement, asked } = await play(tree)
        expect({ passed: 1, unknown: 0.5, failed: 0, 'not-asked': -1 }[judgement.verdict]).toBe(oracle(tree))
        expect(asked).toEqual(leavesOf(tree))
      }),
      { numRuns: 1_000 },
    )
  })

  test('asks about everything free, about nothing twice, and the dear only after the cheap', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const { asked } = await play(tree)
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.filter(({ kind }) => kind === 'secrets')).toEqual(leavesOf(tree).filter(({ kind }) => kind === 'secrets'))
        const firstAsking = asked.findIndex(({ kind }) => kind !== 'secrets')
        if (firstAsking >= 0) expect(asked.slice(firstAsking).map(({ kind }) => kind)).not.toContain('secrets')
      }),
      { numRuns: 1_000 },
    )
  })

  test('asks nobody any more once it is decided, and says so', async () => {
    const { judgement, asked } = await play({ kind: 'all', of: [asking('passed'), free('failed')] })
    expect(asked).toEqual([free('failed')])
    expect(judgement).toMatchObject({ verdict: 'failed', found: '0 of 2 passed' })
    expect(judgement.parts.map(({ verdict }) => verdict)).toEqual(['not-asked', 'failed'])
  })

  test('asks for a cheap answer that decides before it asks for a dear one', async () => {
    expect((await play({ kind: 'any', of: [dear('passed'), asking('passed')] })).asked).toEqual([asking('passed')])
    expect((await play({ kind: 'not', of: { kind: 'any', of: [dear('failed'), asking('passed')] } })).asked).toEqual([asking('passed')])
  })

  test('does not ask what an unknown answer has made pointless', async () => {
    expect((await play({ kind: 'all', of: [free('unknown'), asking('failed')] })).asked).toEqual([free('unknown')])
    expect((await play({ kind: 'any', of: [free('unknown'), asking('passed')] })).judgement.verdict).toBe('passed')
  })

  test('takes the opposite of what could not be found out for not found out', async () => {
    expect((await play({ kind: 'not', of: asking('unknown') })).judgement.verdict).toBe('unknown')
    expect((await play({ kind: 'not', of: { kind: 'all', of: [asking('unknown'), asking('failed')] } })).judgement.verdict).toBe('passed')
  })

  test.each(['all', 'any'] as const)('that is an empty %s is not found out, below a not either', async (kind) => {
    expect((await play({ kind, of: [] })).judgement.verdict).toBe('unknown')
    expect((await play({ kind: 'not', of: { kind, of: [] } })).judgement.verdict).toBe('unknown')
  })
})
