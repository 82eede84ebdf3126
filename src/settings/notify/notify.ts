import * as z from 'zod/mini'
import { described, into, json, late, optional } from '../combinators.ts'
import { limit } from '../quantity.ts'
import { headers } from '../telemetry/headers.ts'
import { urlObjection } from '../telemetry/sink-url.ts'
import { secret } from '../work/secret.ts'

/** What a run can be worth telling for. */
export const OCCASIONS = ['always', 'success', 'failure', 'cancelled', 'changed', 'fixed', 'regression', 'unstable', 'flaky', 'slow'] as const
export type Occasion = (typeof OCCASIONS)[number]

const occasion = late(() => z.enum(OCCASIONS))

/** What was written may be the secret that a webhook's address is: it is not repeated. */
const address = () => into(z.string(), (text, object) => {
  const objection = urlObjection(text)
  if (objection !== undefined) object('expected a URL with a host, or { from-env: NAME }, got another text', objection, 'addresses')
  return text
})

const webhook = late(() => z.union([address(), secret], { error: 'expected { from-env: NAME } or a URL, got something else' }))

const message = late(() => z.union([z.record(z.string(), json), z.array(json)]))

const template = late(() =>
  into(z.union([z.string().check(z.minLength(1)), message], { error: 'expected a text, or a map that is sent as JSON' }), (value, object) => {
    const objection = typeof value === 'string' ? jsonObjection(value) : undefined
    if (objection !== undefined) object(`expected JSON, got a text that begins as if it were: ${objection}`, "write ${{ }} inside of quotes only, as in \"${{ report.verdict }}\"", 'expressions')
    return value
  }),
)

/** Whether a text means to be JSON. */
export const meansJson = (text: string): boolean => /^\s*[{[]/.test(text)

const jsonObjection = (text: string): string | undefined => {
  if (!meansJson(text)) return undefined
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Milliseconds: a run is not held up for longer. */
const MOST_MS = 10_000

const timeout = late(() =>
  into(limit, (ms, object) => {
    if (ms > MOST_MS) object('expected a duration of at most 10s', 'the end of the run waits for it', 'amounts')
    return ms
  }),
)

const notification = late(() =>
  z.strictObject({
    webhook: described(webhook, 'The address that is told, by POST: `{ from-env: NAME }`, for whoever knows it can write there.'),
    on: optional(
      late(() => into(z.union([occasion, z.array(occasion).check(z.minLength(1))], { error: `expected one of ${OCCASIONS.join(', ')}, or a list of these` }), (value) => [value].flat())),
      'When; `failure` and `fixed` if not given.',
    ),
    template: optional(template, 'What is sent: JSON, as a map or a text, or any other text, in which `${{ report.… }}`, `${{ github.… }}` and `${{ inputs.… }}` are evaluated. If not given, what Slack takes.'),
    headers: optional(headers, 'Headers of the request; their values come from the environment: `{ from-env: NAME }`.'),
    timeout: optional(timeout, 'A limit for all tries together, at most 10s; 5s if not given.'),
  }),
)

/** Whom to tell how a run has ended. */
export const notify = late(() =>
  into(z.union([notification, z.array(notification).check(z.minLength(1), z.maxLength(20))], { error: 'expected a map with `webhook`, or a list of these' }), (value) => [value].flat()),
)

export type NotifySettings = z.output<typeof notify>
export type NotificationSettings = NotifySettings[number]
