import * as z from 'zod/mini'
import type { GuardCondition, KeyDigest } from '../../core/guard.ts'
import { described, into, late, optional } from '../combinators.ts'
import { scryptDigests, sha256Digests } from './digest.ts'
import { listOf } from './list.ts'

const EXPECTED = 'expected the name of an environment variable'

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

export const environmentName = late(() =>
  into(z.string({ error: EXPECTED }).check(z.meta({ pattern: NAME.source })), (name, object) => {
    if (!NAME.test(name)) object(EXPECTED, 'hand the secret over in `env` of the workflow’s step, and name that here')
    return name
  }),
)

/** `secrets`: environment variables that must hold something. */
export const secrets = late(() =>
  into(listOf(environmentName, 'the name of an environment variable'), (names): GuardCondition => ({ kind: 'secrets', names })),
)

/** `api-key`: a key that has one of these digests. */
export const apiKey = late(() =>
  into(
    z.strictObject({
      'from-env': described(environmentName, 'The environment variable that holds the key.'),
      sha256: optional(sha256Digests, 'SHA-256 digests of keys that pass; several while one takes the place of another.'),
      scrypt: optional(scryptDigests, 'The same for keys that could be guessed: `$scrypt$ln=…,r=…,p=…$salt$hash`.'),
    }).check(z.meta({ anyOf: [{ required: ['sha256'] }, { required: ['scrypt'] }] })),
    (value, object): GuardCondition => {
      const digests: readonly KeyDigest[] = [...(value.sha256 ?? []), ...(value.scrypt ?? [])]
      if (digests.length === 0) object('expected sha256, scrypt or both, got neither', '`stagewright hash-key` prints the digest of a key')
      return { kind: 'api-key', from: value['from-env'], digests }
    },
  ),
)
