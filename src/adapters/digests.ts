import type { Digests, Stretching } from '../core/digests.ts'

/** Node's `crypto`, loaded when it is first asked: most runs have no key to look at. */
export const digests: Digests = {
  sha256: async (bytes) => (await crypto()).createHash('sha256').update(bytes).digest('hex'),
  scrypt: async (bytes, stretching) => stretch(await crypto(), bytes, stretching),
  salt: async () => (await crypto()).randomBytes(16).toString('base64url'),
  equal: async (one, other) => {
    const [a, b] = [Buffer.from(one), Buffer.from(other)]
    return a.length === b.length && (await crypto()).timingSafeEqual(a, b)
  },
}

type Crypto = typeof import('node:crypto')

const crypto = (): Promise<Crypto> => import('node:crypto')

const stretch = ({ scrypt }: Crypto, bytes: Uint8Array, { salt, length, ...parameters }: Stretching): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { ...parameters, maxmem: 2 * 128 * parameters.cost * parameters.blockSize + MARGIN }
    scrypt(bytes, Buffer.from(salt, 'base64url'), length, options, (error, hash) => {
      if (error === null) resolve(hash.toString('base64url'))
      else reject(error)
    })
  })

/** What the parallel parts take beside the table; Node's own default leaves too little for `ln=15,r=8`. */
const MARGIN = 64 * 2 ** 20
