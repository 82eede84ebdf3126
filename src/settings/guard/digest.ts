import * as z from 'zod/mini'
import type { KeyDigest } from '../../core/guard.ts'
import { stretchingOf, stretchingProblem } from '../../core/key.ts'
import { into, late } from '../combinators.ts'
import { listOf } from './list.ts'

/*
 * Messages here never repeat what was written: it may be the key itself.
 */

const SHA256 = 'expected a SHA-256 digest, 64 hex digits'

const HOW = '`stagewright hash-key` reads a key and prints its digest'
const HOW_SCRYPT = '`stagewright hash-key --scrypt` reads a key and prints its digest'

const sha256 = late(() =>
  into(z.string({ error: `${SHA256} in quotes` }).check(z.meta({ pattern: '^[0-9a-fA-F]{64}$' })), (written, object): KeyDigest => {
    const hex = written.toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(hex)) object(`${SHA256}, got ${kindOf(written)}`, HOW)
    const nothing = Object.hasOwn(NOTHING, hex) ? NOTHING[hex] : undefined
    if (nothing !== undefined) object(`expected the digest of a key, got that of ${nothing}`, HOW, 'digests')
    return { algorithm: 'sha256', hex }
  }),
)

/** What is hashed when the variable that should hold the key is empty. */
const NOTHING: Readonly<Record<string, string>> = {
  e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855: 'an empty text',
  '01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b': 'an empty line',
}

const kindOf = (written: string): string => {
  if (!/^[0-9a-f]+$/i.test(written)) return `${written.length} characters that are not all hex digits`
  const other = OTHERS[written.length]
  return other === undefined ? `${written.length} hex digits` : `${written.length}, as many as ${other} has`
}

const OTHERS: Readonly<Record<number, string>> = { 32: 'MD5', 40: 'SHA-1', 96: 'SHA-384', 128: 'SHA-512' }

const SCRYPT =
  /^\$scrypt\$ln=(?<ln>\d{1,2}),r=(?<r>\d{1,3}),p=(?<p>\d{1,3})\$(?<salt>[A-Za-z0-9+/]+)\$(?<hash>[A-Za-z0-9+/]+)$/

const scrypt = late(() =>
  into(z.string({ error: 'expected a scrypt digest' }).check(z.meta({ pattern: SCRYPT.source })), (written, object): KeyDigest => {
    const { ln, r, p, salt = '', hash = '' } = SCRYPT.exec(written)?.groups ?? {}
    const digest = {
      algorithm: 'scrypt' as const,
      cost: 2 ** Number(ln),
      blockSize: Number(r),
      parallelization: Number(p),
      salt: toBase64url(salt),
      hash: toBase64url(hash),
    }
    const wrong = ln === undefined ? FORM : weakness(digest)
    if (wrong !== undefined) object(wrong, HOW_SCRYPT, ln === undefined ? undefined : 'digests')
    return digest
  }),
)

const FORM = 'expected a scrypt digest as $scrypt$ln=…,r=…,p=…$salt$hash, both in base64 without =, got something else'

/** What OWASP's Password Storage Cheat Sheet asks for at the least: N = 2^14 with r = 8 and p = 5, or as much work. */
const LEAST_WORK = 2 ** 14 * 8 * 5

const weakness = (digest: Extract<KeyDigest, { algorithm: 'scrypt' }>): string | undefined => {
  const why = stretchingProblem(stretchingOf(digest))
  if (why !== undefined) return `expected a scrypt digest that is of use, got one that is not: ${why}`
  return digest.cost * digest.blockSize * digest.parallelization < LEAST_WORK
    ? 'expected a scrypt digest as costly as ln=17,r=8,p=1, or at least as ln=14,r=8,p=5, got a cheaper one'
    : undefined
}

const toBase64url = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')

export const sha256Digests = listOf(sha256, 'a SHA-256 digest')

/** In the PHC string format. */
export const scryptDigests = listOf(scrypt, 'a scrypt digest')
