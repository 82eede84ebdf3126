/** How scrypt (RFC 7914) stretches a key, and how many bytes come out. */
export interface Stretching {
  /** N: a power of two. */
  readonly cost: number
  readonly blockSize: number
  readonly parallelization: number
  /** Base64url without padding. */
  readonly salt: string
  readonly length: number
}

/** What hides a key, and compares what is hidden. */
export interface Digests {
  /** SHA-256 as lower-case hex. */
  sha256(bytes: Uint8Array): Promise<string>
  /** Base64url without padding. Rejects where memory is short. */
  scrypt(bytes: Uint8Array, stretching: Stretching): Promise<string>
  /** Sixteen random bytes as base64url without padding. */
  salt(): Promise<string>
  /** Whether two digests are the same, in a time that tells nothing about where they differ. */
  equal(one: string, other: string): Promise<boolean>
}
