import * as z from 'zod/mini'
import type { Guard } from '../../core/guard.ts'
import { defaulted, into, late, optional } from '../combinators.ts'
import { conditions, mapOf, theOnly } from './condition.ts'

/** `guard`: one condition, which may be several put together, and what a denial does. */
export const guard = late(() => {
  const shape = conditions()
  return into(
    mapOf({
      ...shape,
      mode: defaulted(
        z.enum(['enforce', 'evaluate']),
        'enforce',
        '`enforce`, or `evaluate`: only reports what would be denied; `enforce` if not given.',
      ),
      'on-deny': defaulted(
        z.enum(['fail', 'skip']),
        'fail',
        'Whether a denied stage fails or is skipped; `fail` if not given.',
      ),
      final: optional(z.boolean(), 'Whether files that extend this one must leave the guard as it is.'),
    }).check(z.meta({ oneOf: Object.keys(shape).map((key) => ({ required: [key] })) })),
    ({ mode, 'on-deny': onDeny, final, ...written }, object): Guard => ({
      condition: theOnly(written, object),
      mode,
      onDeny,
      ...(final === true && { final }),
    }),
  )
})
