import * as z from 'zod/mini'
import { late, into, optional } from './combinators.ts'
import { duration } from './quantity.ts'

const LEAST_EVERY_MS = 100

/** What may be sampled, and how often. */
export const monitor = late(() =>
  z.union(
    [
      z.boolean(),
      z.strictObject({
        every: optional(
          late(() =>
            into(duration, (ms, object) => {
              if (ms < LEAST_EVERY_MS) object(`expected at least ${LEAST_EVERY_MS}ms`, 'the kernel counts CPU time in steps of 10ms', 'amounts')
              return ms
            }),
          ),
          'How often to look after the first 5 s, in which it is every 250ms; 1s if not given, at least 100ms.',
        ),
      }),
    ],
    { error: 'expected true, false or a map with every' },
  ),
)
