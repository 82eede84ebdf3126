import * as z from 'zod/mini'
import { described, implies, into, late, optional, shortText } from '../combinators.ts'
import { count, duration, limit } from '../quantity.ts'
import { backoff } from '../retry.ts'
import { EXPECT_KEYS, expectations } from './check-expect.ts'
import { command, dns, http, tcp, tls, url } from './check-question.ts'
import { rate } from './rate.ts'

const kinds = () => ({
  http: optional(http, 'A URL that is asked for, or a map when it needs more than that.'),
  tcp: optional(tcp, 'A `host:port` that takes connections. `${{ }}` is evaluated.'),
  dns: optional(dns, 'A name that is resolved as the machine itself would, or a map.'),
  tls: optional(tls, 'A `host:port` whose certificate is looked at, or a map.'),
  command: optional(command, 'A script that exits with 0, run as that of a stage would be. Its output is kept back.'),
})

const KINDS = Object.keys(EXPECT_KEYS) as readonly (keyof typeof EXPECT_KEYS)[]

const requires = (key: string) => ({ required: [key] })

/** One thing is asked, and nothing expected that its answer has not. */
const asking = (keys: readonly string[]) => ({
  oneOf: keys.map(requires),
  dependencies: Object.fromEntries(KINDS.map((kind) => [kind, { properties: { expect: { propertyNames: { enum: [...EXPECT_KEYS[kind]] } } } }])),
})

/** What all targets are expected to have fits one of them at least. */
const expectOfTargets = () => [...new Set(Object.values(EXPECT_KEYS).flat())].map((key) => {
  const fit = KINDS.filter((kind) => (EXPECT_KEYS[kind] as readonly string[]).includes(key))
  const fitting = { anyOf: [...(fit.includes('http') ? [{ type: 'string' }] : []), ...fit.map((kind) => ({ type: 'object', ...requires(kind) }))] }
  return implies({ required: ['targets', 'expect'], properties: { expect: requires(key) } }, { properties: { targets: { contains: fitting } } })
})

/** A URL alone. */
const shorthand = late(() => into(url, (value) => ({ http: { url: value } })))

const target = late(() =>
  z.union(
    [
      shorthand,
      z.strictObject({
        name: optional(shortText(100), 'What the report calls it; what is asked if not given.'),
        ...kinds(),
        expect: optional(expectations, 'What makes this answer a healthy one; what is not set here is as in `expect` of the check.'),
        timeout: optional(limit, 'The limit for one lookup of this target.'),
      }).check(z.meta({ id: 'target', ...asking(KINDS) })),
    ],
    { error: 'expected a URL, or a map with one of http, tcp, dns, tls, command' },
  ),
)

const wait = late(() =>
  into(
    z.union(
      [
        limit,
        z
          .strictObject({
            for: described(limit, 'For how long at most.'),
            every: optional(limit, 'The pause between two lookups; 5s if not given.'),
            backoff: optional(backoff, 'How the pauses grow, instead of `every`.'),
          })
          .check(
            z.refine(({ every, backoff: grows }) => every === undefined || grows === undefined, {
              error: 'expected either `every` or `backoff`',
            }),
            z.meta({ not: { required: ['every', 'backoff'] } }),
          ),
      ],
      { error: 'expected a duration with its unit, such as 2m, or a map with `for`' },
    ),
    (value) => (typeof value === 'number' ? { for: value } : value),
  ),
)

const cache = late(() =>
  into(
    z.union(
      [
        limit,
        z.literal(false),
        z.strictObject({
          for: described(limit, 'How old a healthy answer may be.'),
          failures: optional(duration, 'How old any other answer may be; 5s if not given, and never longer than `for`.'),
          'stale-while-revalidate': optional(
            limit,
            'For so long after `for` a healthy answer still serves while a newer one is fetched. Never for a stage that others need, or that waits.',
          ),
          'stale-if-error': optional(
            limit,
            'For so long after `for` a healthy answer still serves where no newer one can be had; the stage is unstable then. ' +
              'Never for a stage that others need, or that waits.',
          ),
          'across-runs': optional(z.boolean(), 'Whether answers serve later runs, too; `true` if not given. Those of commands never do.'),
          bodies: optional(
            z.boolean(),
            'Whether headers and bodies of answers are kept for later runs, too; `false` if not given: then a check that looks at them asks again.',
          ),
        }),
      ],
      { error: 'expected a duration with its unit, such as 60s, false, or a map with `for`' },
    ),
    (value) => (typeof value === 'number' ? { for: value } : value),
  ),
)

const options = () => ({
  expect: optional(
    expectations,
    'What makes an answer a healthy one; with `targets`, of each of them. Without it: a status of 200-299, a connection, a ' +
      'record, a certificate to be trusted, exit code 0.',
  ),
  wait: optional(wait, 'Looks again and again until all is healthy, for so long at most: a duration, or a map. Without it the first answer counts.'),
  timeout: optional(limit, 'The limit for one lookup; 10s if not given.'),
  concurrency: optional(count('a number of lookups, 1 or more', 1), 'How many lookups run side by side; 8 if not given.'),
  rate: optional(rate, 'How many lookups may begin in a span of time, such as `10 per second`.'),
  cache: optional(
    cache,
    'How old an answer may be that an earlier lookup of the same got: a duration, a map, or `false` for never. Without it, in ' +
      'a stage that others need or that waits: never; in any other 30s, and for 5m more where no newer one can be had (the ' +
      'stage is unstable then). What is asked at once is asked once.',
  ),
})

/** `check` of a stage: a URL, or a map when it needs more than that. */
export const check = late(() =>
  z.union(
    [
      shorthand,
      z.strictObject({
        ...kinds(),
        targets: optional(
          z.array(target).check(z.minLength(1, { error: 'expected at least one target' })),
          'Several targets, looked up side by side: a URL each, or a map.',
        ),
        ...options(),
      }).check(z.meta({ ...asking([...KINDS, 'targets']), allOf: expectOfTargets() })),
    ],
    { error: 'expected a URL, or a map with one of http, tcp, dns, tls, command, targets' },
  ),
)
