import { describe, expect, test } from '@jest/globals'
import { digests } from '../../src/adapters/digests.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('digests', () => {
  test('SHA-256 is that of FIPS 180-2', async () => {
    expect(await digests.sha256(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('scrypt is that of RFC 7914', async () => {
    const stretching = { cost: 1_024, blockSize: 8, parallelization: 16, salt: Buffer.from('NaCl').toString('base64url'), length: 64 }
    const hex = Buffer.from(await digests.scrypt(bytes('password'), stretching), 'base64url').toString('hex')
    expect(hex).toBe(
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    )
  })

  test('scrypt may take the memory that its parameters need', async () => {
    const hash = await digests.scrypt(bytes('password'), { cost: 2 ** 16, blockSize: 8, parallelization: 1, salt: 'c2FsdA', length: 32 })
    expect(hash).toHaveLength(43)
  })

  test('a salt is sixteen bytes, another one each time', async () => {
    const salts = await Promise.all([digests.salt(), digests.salt()])
    expect(salts.map((salt) => Buffer.from(salt, 'base64url').length)).toEqual([16, 16])
    expect(salts[0]).not.toBe(salts[1])
  })

  test.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', '', true],
  ])('%j and %j are the same: %s', async (one, other, same) => {
    expect(await digests.equal(one, other)).toBe(same)
  })
})
