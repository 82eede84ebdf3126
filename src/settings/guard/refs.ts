import * as z from 'zod/mini'
import type { GuardCondition } from '../../core/guard.ts'
import { into, late, optional } from '../combinators.ts'
import { asList, listOf } from './list.ts'

const EXPECTED = 'expected a branch, a tag or a glob, such as main, v* or refs/tags/**'

const pattern = late(() =>
  into(z.string({ error: EXPECTED }).check(z.meta({ pattern: REF })), (text, object) => {
    const wrong = WRONG.find(({ is }) => is(text))
    if (wrong !== undefined) object(EXPECTED, wrong.hint(text))
    return text
  }),
)

const REF = '^(?![!/])(?:[^\\s~^:\\\\\\p{Cc}[\\]{}]*[^\\s~^:\\\\\\p{Cc}[\\]{}/])$'

/** What can never match as it was meant, and `REF` does not take. */
const WRONG: readonly { readonly is: (text: string) => boolean; readonly hint: (text: string) => string | undefined }[] = [
  { is: (text) => text === '', hint: () => undefined },
  { is: (text) => text.startsWith('!'), hint: (text) => `write not: { refs: '${text.slice(1)}' }` },
  { is: (text) => /\s/.test(text), hint: asList },
  { is: (text) => /[~^:\\\p{Cc}]/u.test(text), hint: () => 'no ref has such characters; these are globs, not regular expressions' },
  { is: (text) => text.startsWith('/'), hint: () => 'no ref begins with a slash' },
  { is: (text) => text.endsWith('/'), hint: (text) => `write ${text}** for all below` },
  { is: (text) => /[[\]{}]/.test(text), hint: () => 'only *, ** and ? stand for others: write each alternative into the list' },
]

const patterns = listOf(pattern, 'a branch, a tag or a glob')

/** `refs`: branches and tags by name or glob, and whether they must be protected. */
export const refs = late(() =>
  into(
    z.union(
      [
        patterns,
        z.strictObject({
          patterns: optional(patterns, 'Names of branches and tags, full refs, or globs of either; every ref if not given.'),
          protected: optional(
            z.literal(true, { error: 'expected true, or no such key' }),
            'Asks for a ref to which a branch protection rule or a ruleset applies.',
          ),
        }).check(z.meta({ minProperties: 1 })),
      ],
      { error: 'expected a branch, a tag, a glob, a list of these, or a map with patterns and protected' },
    ),
    (value, object): GuardCondition => {
      if (Array.isArray(value)) return { kind: 'refs', anyOf: value, protected: false }
      const map = value as { patterns?: readonly string[]; protected?: true }
      if (Object.keys(map).length === 0) object('expected patterns, protected: true or both, got none')
      return { kind: 'refs', anyOf: map.patterns ?? [], protected: map.protected === true }
    },
  ),
)
