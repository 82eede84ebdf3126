import * as z from 'zod/mini'
import { described, implies, into, late, optional, text } from './combinators.ts'

const INTEGRITY = /^sha256-(?:[0-9a-f]{64}|[A-Za-z0-9+/]{43}=)$/

const LEVEL = '(?!(?:\\.\\.?|\\.git)[/@])[^@/\\\\\\p{Cc}]+'

/** What the published schema knows of `from`: `refs` are taken beside commits. */
const fromPattern = (refs?: string): string =>
  `^(?:\\.\\.?/[^\\\\\\p{Cc}]*|[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}/${LEVEL}(?:/${LEVEL})*@(?:[0-9a-f]{40}${refs === undefined ? '' : `|${refs}`}))$`

const ALLOWED = { required: ['allow-ref'], properties: { 'allow-ref': { const: true } } }

/** A file that is extended, with what its user says of it. */
const base = late(() =>
  into(
    z.union(
      [
        text.check(z.meta({ pattern: fromPattern() })),
        z.strictObject({
          from: described(text, '`./file.yml`, from the folder of the file that says it, or `owner/repo/path.yml@` and a commit of 40 hexadecimal digits.'),
          with: optional(inputValues, 'Values for the inputs of that file.'),
          integrity: optional(
            z.string().check(z.regex(INTEGRITY, { error: 'expected sha256- and the digest in base64 or hex' })),
            'The SHA-256 digest that the file must have: `sha256-` and base64 or hex.',
          ),
          'allow-ref': optional(z.boolean(), 'Whether a branch or tag may stand instead of the commit.'),
          on: optional(text, 'The branch or tag whose history must hold the commit; the default branch if not given.'),
        }).check(
          z.meta({
            allOf: [
              implies(ALLOWED, { properties: { from: { pattern: fromPattern('(?![0-9a-fA-F]{7,64}$)[^@\\s\\p{Cc}]+') } } }),
              implies({ not: ALLOWED }, { properties: { from: { pattern: fromPattern() } } }),
            ],
          }),
        ),
      ],
      { error: 'expected the file to extend, or a map with it in `from`' },
    ),
    (value): Base => (typeof value === 'string' ? { from: value } : value),
  ),
)

const inputValues = late(() =>
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean()], { error: 'expected a text, a number, true or false' })),
)

export interface Base {
  readonly from: string
  readonly with?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly integrity?: string | undefined
  readonly 'allow-ref'?: boolean | undefined
  readonly on?: string | undefined
}

/** `extends` of a pipeline: one file or several, the later ones over the earlier. */
export const bases = late(() =>
  into(
    z.union([base, z.array(base).check(z.minLength(1))], { error: 'expected a file to extend, or a list of files' }),
    (value): readonly Base[] => [value].flat(),
  ),
)
