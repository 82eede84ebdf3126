import * as fc from 'fast-check'
import { type Guard, type GuardCondition, type KeyDigest, PERMISSIONS, type WeeklyWindow } from '../../src/core/guard.ts'

/** Any guard that the language can say. */
export const guards = (): fc.Arbitrary<Guard> =>
  fc.record({
    condition: conditions,
    mode: fc.constantFrom('enforce', 'evaluate'),
    onDeny: fc.constantFrom('fail', 'skip'),
  })

const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 3 })

const logins = some(fc.stringMatching(/^[a-z0-9][a-z0-9_*-]{0,10}(\[bot\])?$/))
const variable = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/)
const texts = some(fc.stringMatching(/^[A-Za-z0-9*:/@.-][A-Za-z0-9*:/@. -]{0,12}$/))
const refs = some(fc.constantFrom('main', 'v*', 'refs/tags/v*', 'release/**', 'v?', 'yes', '1.10', '*'))
const token = {
  audience: fc.constantFrom('stagewright', 'acme', 'true'),
  issuer: fc.constantFrom('https://token.actions.githubusercontent.com', 'https://ghe.example.com/_services/token', 'http://127.0.0.1:8080'),
}

const actors: fc.Arbitrary<GuardCondition> = fc
  .tuple(fc.option(logins, { nil: undefined }), fc.option(logins, { nil: [] }))
  .filter(([allow, deny]) => allow !== undefined || deny.length > 0)
  .map(([allow, deny]) => ({ kind: 'actors', allow, deny }))

const refCondition: fc.Arbitrary<GuardCondition> = fc
  .tuple(fc.option(refs, { nil: [] }), fc.boolean())
  .filter(([anyOf, isProtected]) => isProtected || anyOf.length > 0)
  .map(([anyOf, isProtected]) => ({ kind: 'refs', anyOf, protected: isProtected }))

const sha256: fc.Arbitrary<KeyDigest> = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => ({ algorithm: 'sha256', hex }))

const scrypt: fc.Arbitrary<KeyDigest> = fc.record({
  algorithm: fc.constant('scrypt'),
  cost: fc.constantFrom(2 ** 16, 2 ** 17, 2 ** 18),
  blockSize: fc.constant(8),
  parallelization: fc.constantFrom(2, 3),
  salt: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
  hash: fc.stringMatching(/^[A-Za-z0-9_-]{43}$/),
})

const digests = fc
  .tuple(fc.array(sha256, { maxLength: 2 }), fc.array(scrypt, { maxLength: 2 }))
  .map((kinds) => kinds.flat())
  .filter(({ length }) => length > 0)

const window: fc.Arbitrary<WeeklyWindow> = fc
  .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), fc.nat(1439), fc.nat(1440))
  .filter(([, from, to]) => from < to)
  .map(([days, from, to]) => ({ days, from, to }))

const moment = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 }).map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16))

const freeze = fc
  .tuple(moment, moment, fc.option(fc.constantFrom('holidays', '2026', 'a: b # c'), { nil: undefined }))
  .filter(([from, to]) => from < to)
  .map(([from, to, reason]) => ({ from, to, ...(reason !== undefined && { reason }) }))

const windows: fc.Arbitrary<GuardCondition> = fc
  .record(
    {
      kind: fc.constant('windows' as const),
      zone: fc.constantFrom('Europe/Berlin', 'UTC', 'America/St_Johns'),
      weekly: fc.array(window, { maxLength: 3 }),
      freezes: fc.array(freeze, { maxLength: 2 }),
      override: fc.record({ actors: logins, reasonFrom: variable }),
    },
    { requiredKeys: ['kind', 'zone', 'weekly', 'freezes'] },
  )
  .filter(({ weekly, freezes }) => weekly.length + freezes.length > 0)

const leaves: fc.Arbitrary<GuardCondition> = fc.oneof(
  actors,
  refCondition,
  windows,
  fc.record({ kind: fc.constant('permission'), least: fc.constantFrom(...PERMISSIONS) }),
  fc.record({ kind: fc.constant('teams'), anyOf: some(fc.stringMatching(/^[a-z][a-z-]{0,5}\/[a-z][a-z-]{0,5}$/)) }),
  fc.record({ kind: fc.constant('events'), anyOf: some(fc.constantFrom('push', 'workflow_run', 'schedule')) }),
  fc.record({ kind: fc.constant('fork'), is: fc.boolean() }),
  fc.record({ kind: fc.constant('environment'), anyOf: texts, ...token }),
  fc.record({ kind: fc.constant('oidc'), ...token, claims: fc.dictionary(fc.constantFrom('ref', 'environment', 'run_attempt'), texts, { minKeys: 1, noNullPrototype: true }) }),
  fc.record({ kind: fc.constant('secrets'), names: some(variable) }),
  fc.record({ kind: fc.constant('api-key'), from: variable, digests }),
  fc.record({ kind: fc.constant('runner'), environment: fc.constantFrom('github-hosted', 'self-hosted') }),
)

const conditions = treesOf(leaves)

/** Trees of conditions over leaves; no `all` or `any` in them is empty. */
export function treesOf(leaf: fc.Arbitrary<GuardCondition>): fc.Arbitrary<GuardCondition> {
  const { node } = fc.letrec<{ node: GuardCondition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('all'), of: some(tie('node')) }),
      fc.record({ kind: fc.constant('any'), of: some(tie('node')) }),
      fc.record({ kind: fc.constant('not'), of: tie('node') }),
    ),
  }))
  return node
}
