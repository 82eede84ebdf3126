import type { Digests, Stretching } from './digests.ts'
import type { KeyDigest } from './guard.ts'

export type KeyAlgorithm = KeyDigest['algorithm']

/** The digest of a key as one writes it into a pipeline, or in words why the key is no good. */
export type HashedKey = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** Characters: fewer could be guessed from a digest that everybody can read, even one that is slow to compute. */
export const SHORTEST_KEY: Readonly<Record<KeyAlgorithm, number>> = { sha256: 16, scrypt: 8 }

/**
 * The digest of a key as it comes from a pipe: SHA-256 as hex, or scrypt as a PHC string
 * (`$scrypt$ln=17,r=8,p=1$salt$hash`), as costly as OWASP's Password Storage Cheat Sheet asks for.
 * The salt is a new one each time.
 */
export const hashKey = async (input: Uint8Array, algorithm: KeyAlgorithm, digests: Digests): Promise<HashedKey> => {
  const key = bareKey(input)
  const why = keyProblem(key, algorithm)
  if (why !== undefined) return { ok: false, why }
  return { ok: true, text: algorithm === 'sha256' ? await digests.sha256(key) : await stretched(key, digests) }
}

/** The bytes that count: one newline at the end is an editor's or an `echo`'s. */
export const bareKey = (bytes: Uint8Array): Uint8Array => {
  if (bytes.at(-1) !== NEWLINE) return bytes
  return bytes.subarray(0, bytes.at(-2) === CARRIAGE_RETURN ? -2 : -1)
}

/** Why a key should not stand behind a digest of this kind; tells nothing of the key. */
export const keyProblem = (key: Uint8Array, algorithm: KeyAlgorithm): string | undefined => {
  const text = textOf(key)
  if (key.length === 0) return 'it is empty'
  if (text === undefined) return 'it is no UTF-8 text without NUL, so no environment variable can hold it'
  return [...text].length < SHORTEST_KEY[algorithm]
    ? `it is shorter than ${SHORTEST_KEY[algorithm]} characters: whoever reads its digest could find it by trying`
    : undefined
}

/** Why a digest asks for more, or less, than is right; a computation within these bounds takes few seconds. */
export const stretchingProblem = ({ cost, blockSize, parallelization, salt, length }: Stretching): string | undefined => {
  const counts = [cost, blockSize, parallelization].every((count) => Number.isSafeInteger(count) && count > 0)
  if (!counts || !Number.isInteger(Math.log2(cost))) return 'its parameters are not whole numbers above zero'
  if (cost < LEAST_COST) return 'its ln is below 10: it would be as quick to try as SHA-256'
  const isCostly = 128 * cost * blockSize > MOST_MEMORY || cost * blockSize * parallelization > MOST_WORK
  if (isCostly) return 'its ln, r and p together would take too much time and memory'
  const isSound = salt.length >= SHORTEST_SALT && length >= SHORTEST_HASH && length <= LONGEST_HASH
  return isSound ? undefined : 'its salt or hash has a length that it should not have'
}

/** How scrypt was asked to make a digest. */
export const stretchingOf = (digest: Extract<KeyDigest, { algorithm: 'scrypt' }>): Stretching => ({
  cost: digest.cost,
  blockSize: digest.blockSize,
  parallelization: digest.parallelization,
  salt: digest.salt,
  length: Math.floor((digest.hash.length * 3) / 4),
})

const NEWLINE = 10
const CARRIAGE_RETURN = 13

const LEAST_COST = 2 ** 10
/** Bytes: scrypt takes 128 for each N * r (RFC 7914). */
const MOST_MEMORY = 256 * 2 ** 20
const MOST_WORK = 2 ** 23
/** Characters of base64url: 8 bytes. */
const SHORTEST_SALT = 11
const SHORTEST_HASH = 16
const LONGEST_HASH = 64

const LOG_COST = 17

const stretched = async (key: Uint8Array, digests: Digests): Promise<string> => {
  const salt = await digests.salt()
  const hash = await digests.scrypt(key, { cost: 2 ** LOG_COST, blockSize: 8, parallelization: 1, salt, length: 32 })
  return `$scrypt$ln=${LOG_COST},r=8,p=1$${toBase64(salt)}$${toBase64(hash)}`
}

const toBase64 = (base64url: string): string => base64url.replaceAll('-', '+').replaceAll('_', '/')

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
