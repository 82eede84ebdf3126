/**
 * SHA-256 (FIPS 180-4) of a short text as lower-case hex, for names and ids: Node's own takes longer
 * to load than a stage takes to start. Secrets are for `Digests`.
 */
export const sha256 = (text: string): string => {
  const { constants, initial } = (tables ??= makeTables())
  const state = Uint32Array.from(initial)
  const words = new Uint32Array(64)
  const padded = pad(new TextEncoder().encode(text))
  for (let offset = 0; offset < padded.byteLength; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = padded.getUint32(offset + 4 * index)
    expand(words)
    compress(state, words, constants)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** The bytes, a one bit, zeros, and the number of bits in the last eight bytes. */
const pad = (bytes: Uint8Array): DataView => {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, bytes.length * 8)
  return view
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const at = (words: Uint32Array, index: number): number => words[index] ?? 0

const expand = (words: Uint32Array): void => {
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(words, index - 15), at(words, index - 2)]
    const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[index] = at(words, index - 16) + low + at(words, index - 7) + high
  }
}

const compress = (state: Uint32Array, words: Uint32Array, constants: Uint32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + at(constants, index) + at(words, index)) | 0
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word
}

let tables: { readonly constants: Uint32Array; readonly initial: Uint32Array } | undefined

/** The first 32 bits of what follows the point: of the cube roots of the first 64 primes, and of the square roots of the first 8. */
const makeTables = () => {
  const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((number) => isPrime(number))
  const fraction = (root: number): number => (root - Math.floor(root)) * 2 ** 32
  return { constants: Uint32Array.from(primes.map((prime) => fraction(Math.cbrt(prime)))), initial: Uint32Array.from(primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))) }
}

const isPrime = (number: number): boolean => {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) return false
  return true
}
