import * as z from 'zod/mini'
import { jsonPathPattern, parseJsonPath } from '../../core/json-path.ts'
import { described, into, late, type Objector, optional, text } from '../combinators.ts'
import { pattern } from '../pattern.ts'
import { limit } from '../quantity.ts'
import { exitCodes } from '../retry.ts'

const STATUS = /^([1-5]\d\d)(?:-([1-5]\d\d))?$|^([1-5])[xX]{2}$/

const statusRange = (word: string, object: Objector): readonly [number, number] => {
  const [, from, to, hundred] = STATUS.exec(word) ?? []
  if (hundred !== undefined) return [Number(hundred) * 100, Number(hundred) * 100 + 99]
  if (from === undefined || Number(to ?? from) < Number(from))
    object('expected a status from 100 to 599 (200), a range (200-299, 2xx) or a list of these', undefined, from === undefined ? undefined : 'amounts')
  return [Number(from), Number(to ?? from)]
}

const status = late(() => {
  const error = 'expected a status from 100 to 599 (200), a range (200-299, 2xx) or a list of these'
  const code = z.number().check(z.meta({ type: 'integer', minimum: 100, maximum: 599 }))
  const one = z.union([code, z.string().check(z.meta({ pattern: STATUS.source }))], { error })
  return into(z.union([one, z.array(one).check(z.minLength(1, { error }))], { error }), (value, object) =>
    [value].flat().map((word) => statusRange(String(word), object)),
  )
})

const scalar = late(() => z.union([z.string(), z.number(), z.boolean(), z.null()]))

const matchers = () => ({
  match: optional(pattern, 'A pattern that is found in it.'),
  contains: optional(text, 'A text that is in it, as it stands. `${{ }}` is evaluated.'),
  'one-of': optional(z.array(scalar).check(z.minLength(1)), 'It is one of these. `${{ }}` is evaluated.'),
  present: optional(z.boolean(), 'Whether it is there at all, whatever it is.'),
})

const matcher = late(() =>
  into(
    z.union(
      [
        scalar,
        z.strictObject(matchers()).check(
          z.refine((keys) => Object.keys(keys).length > 0, { error: 'expected one of match, contains, one-of, present, got none' }),
          z.refine((keys) => Object.keys(keys).length < 2, { error: 'expected only one of match, contains, one-of, present' }),
          z.meta({ minProperties: 1, maxProperties: 1 }),
        ),
      ],
      { error: 'expected a value, or a map with one of match, contains, one-of, present' },
    ),
    (value) => (typeof value === 'object' && value !== null ? value : { equals: value }),
  ),
)

const jsonPath = () => z.string().check(
  z.check((payload) => {
    const parsed = parseJsonPath(payload.value)
    if (typeof parsed === 'string') payload.issues.push({ code: 'custom', message: parsed, input: payload.value })
  }),
  z.meta({ pattern: jsonPathPattern() }),
)

const headerName = () => z.string().check(z.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, { error: 'expected the name of a header' }))

const body = late(() =>
  into(
    z.union(
      [
        pattern,
        z.array(pattern).check(z.minLength(1)),
        z.strictObject({ contains: described(text, 'A text that is in it, as it stands. `${{ }}` is evaluated.') }),
      ],
      { error: 'expected a pattern, a list of patterns, or a map with `contains`' },
    ),
    (value) => (value instanceof RegExp || Array.isArray(value) ? [value].flat().map((match) => ({ match })) : [value]),
  ),
)

const records = late(() =>
  into(z.union([text, z.array(text).check(z.minLength(1))], { error: 'expected a record or a list of records' }), (value) => [value].flat()),
)

/** Which keys of `expect` mean something for which kind of lookup. */
export const EXPECT_KEYS = {
  http: ['status', 'header', 'body', 'json', 'latency'],
  tcp: ['latency'],
  dns: ['records', 'latency'],
  tls: ['days-left', 'latency'],
  command: ['exit-codes', 'output', 'latency'],
} as const

/** `expect` of a check. */
export const expectations = late(() =>
  z
    .strictObject({
      status: optional(status, 'For `http`: a status, a range (`200-299`, `2xx`) or a list of these; 200-299 if not given.'),
      header: optional(z.record(headerName(), matcher), 'For `http`: headers of the answer by name: a value, or what it is to look like.'),
      body: optional(body, 'For `http`: a pattern that is found in the body, a list of patterns that all are, or `{ contains: text }`.'),
      json: optional(
        z.record(jsonPath(), matcher),
        'For `http`: values in the JSON of the body by path, such as `$.status` or `$.checks[0].name`: a value, or what it is to look like. ' +
          '`${{ }}` is evaluated in values.',
      ),
      latency: optional(limit, 'The lookup takes no longer than this, from the name to the end of the answer.'),
      'days-left': optional(
        z.number({ error: 'expected a number of days' }).check(z.minimum(0, { error: 'expected a number of days' }), z.maximum(36_500)),
        'For `tls`: the certificate is valid for so many days at least.',
      ),
      records: optional(records, 'For `dns`: each of these is among the records. `${{ }}` is evaluated.'),
      'exit-codes': optional(exitCodes, 'For `command`: exit codes and ranges; 0 if not given.'),
      output: optional(pattern, 'For `command`: a pattern that is found in the output.'),
    })
    .check(z.refine((keys) => Object.keys(keys).length > 0, { error: 'expected at least one expectation, got none' }), z.meta({ id: 'expectations', minProperties: 1 })),
)
