import * as z from 'zod/mini'
import { type GuardCondition, PERMISSIONS } from '../../core/guard.ts'
import { into, late, type Objector, optional } from '../combinators.ts'
import { events } from './events.ts'
import { actors, teams } from './logins.ts'
import { environment, oidc } from './oidc.ts'
import { refs } from './refs.ts'
import { apiKey, secrets } from './secrets.ts'
import { windows } from './windows.ts'

const EXPECTED = 'expected a map with one condition, such as { refs: main }'

/** A map of these keys; a misspelt one is for others to tell of. */
export const mapOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'invalid_type' ? EXPECTED : undefined) })

/** A map with exactly one condition. */
const condition: z.ZodMiniType<GuardCondition> = late(() => into(mapOf(conditions()).check(z.meta({ id: 'condition', minProperties: 1, maxProperties: 1 })), theOnly))

const several = (kind: 'all' | 'any') =>
  late(() =>
    into(z.array(condition).check(z.meta({ minItems: 1 })), (of, object): GuardCondition => {
      if (of.length === 0) object('expected at least one condition, got an empty list', EMPTY[kind])
      return { kind, of }
    }),
  )

const EMPTY = {
  all: 'it would let everyone pass: name a condition, or leave the guard out',
  any: 'it would let nobody pass: name a condition',
} as const

/** The keys of a map with one condition. */
export const conditions = () => ({
  all: optional(several('all'), 'Conditions all of which must pass.'),
  any: optional(several('any'), 'Conditions one of which must pass.'),
  not: optional(
    late(() => into(condition, (of): GuardCondition => ({ kind: 'not', of }))),
    'A condition that must fail; one that cannot be found out does not pass here either.',
  ),
  actors: optional(
    actors,
    'Logins (`*` for any characters), or a map with `allow` and `deny`. Both who started the workflow and who started it again must pass.',
  ),
  permission: optional(
    late(() => into(z.enum(PERMISSIONS), (least): GuardCondition => ({ kind: 'permission', least }))),
    'The least permission in the repository that the actor must have.',
  ),
  teams: optional(teams, 'Teams as `org/slug`; the actor must be a member of one.'),
  refs: optional(
    refs,
    'Branches and tags by name, full ref or glob, or a map with `patterns` and `protected: true`.',
  ),
  events: optional(
    events,
    'Events that may have started the workflow. `pull_request_target` and `workflow_run` pass no guard that does not name them here.',
  ),
  fork: optional(
    late(() => into(z.boolean(), (is): GuardCondition => ({ kind: 'fork', is }))),
    '`false`: what runs must not come from a fork.',
  ),
  environment: optional(environment, 'The deployment environment of the job, by the verified claim of its OIDC token.'),
  oidc: optional(oidc, 'Verified claims of the job’s OIDC token.'),
  secrets: optional(secrets, 'Environment variables that must hold something; their values are kept secret.'),
  'api-key': optional(apiKey, 'A key that must have one of the digests given.'),
  windows: optional(windows, 'Weekly windows and dated freezes.'),
  runner: optional(
    late(() =>
      into(z.enum(['github-hosted', 'self-hosted']), (kind): GuardCondition => ({ kind: 'runner', environment: kind })),
    ),
    'Whose machine it must be.',
  ),
})

type Written = z.output<ReturnType<typeof mapOf<ReturnType<typeof conditions>>>>

/** The one condition of a map; objects if there is none, or more than one. */
export const theOnly = (map: Written, object: Objector): GuardCondition => {
  const given = Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]))
  const [only] = given
  if (only === undefined) object(`${EXPECTED}, got none`)
  if (given.length > 1) {
    const keys = given.map(({ key }) => key)
    object(`expected one condition in a map, got ${keys.join(', ')}`, `write all: [${keys.map((key) => `{ ${key}: … }`).join(', ')}]`)
  }
  return only?.value ?? { kind: 'any', of: [] }
}
