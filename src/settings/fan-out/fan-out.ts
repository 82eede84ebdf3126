import * as z from 'zod/mini'
import { late, optional, text } from '../combinators.ts'

/** GitHub's limit for the jobs of one matrix, and ours for the copies of one stage. */
export const MOST_COPIES = 256

/** Where a stage runs when a pipeline is spread over several runners. */
export const runsOn = late(() =>
  z.union([text, z.array(text).check(z.minLength(1, { error: 'expected at least one label' }))], {
    error: 'expected the label of a runner or a list of labels',
  }),
)

export const shards = late(() => {
  const words = { error: `expected a number of shards, 1 to ${MOST_COPIES}` }
  return z.int(words).check(z.minimum(1, words), z.maximum(MOST_COPIES, words))
})

const scalar = late(() => z.union([z.string(), z.number(), z.boolean()], { error: 'expected a text, a number, true or false' }))

export type MatrixValue = string | number | boolean

const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/

const combinations = late(() =>
  z.array(
    z
      .record(z.string().check(z.regex(NAME, { error: 'expected a name of letters, digits, - and _' })), scalar)
      .check(z.refine((map) => Object.keys(map).length > 0, { error: 'expected at least one value by its name' }), z.meta({ minProperties: 1 })),
  ),
)

/** GitHub's `strategy.matrix`: lists of values by name, with `include` and `exclude`. */
export const matrix = late(() =>
  z
    .catchall(
      z.object({
        include: optional(combinations, 'Combinations, or more values for those that there are.'),
        exclude: optional(combinations, 'Combinations that are left out; those that have all of these values.'),
      }),
      z.array(scalar, { error: 'expected a list of values' }).check(z.minLength(1, { error: 'expected at least one value' })),
    )
    .check(
      z.refine((map) => Object.keys(map).some((name) => name !== 'exclude'), { error: 'expected at least one list of values' }),
      z.refine((map) => Object.keys(map).every((name) => NAME.test(name)), { error: 'expected names of letters, digits, - and _' }),
      z.meta({ propertyNames: { pattern: NAME.source }, anyOf: [{ minProperties: 2 }, { not: { required: ['exclude'] }, minProperties: 1 }] }),
    ),
)
