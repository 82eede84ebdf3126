import { createHash, scryptSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { digests } from '../../../../src/adapters/digests.ts'
import type { Digests } from '../../../../src/core/digests.ts'
import type { KeyDigest } from '../../../../src/core/guard.ts'
import { verdictOn } from './court.ts'

const KEY = 'kX9-Zq7wJ4vT_2mR8bN3'
const sha256 = (key: string): KeyDigest => ({ algorithm: 'sha256', hex: createHash('sha256').update(key).digest('hex') })
const scrypt = (key: string, over: Partial<Extract<KeyDigest, { algorithm: 'scrypt' }>> = {}): KeyDigest => {
  const salt = Buffer.from('sixteen byte salt').toString('base64url')
  const hash = scryptSync(key, Buffer.from(salt, 'base64url'), 32, { cost: 1_024, blockSize: 8, parallelization: 2 }).toString('base64url')
  return { algorithm: 'scrypt', cost: 1_024, blockSize: 8, parallelization: 2, salt, hash, ...over }
}
const verdict = (env: Readonly<Record<string, string>>, ...list: KeyDigest[]) => verdictOn({ kind: 'api-key', from: 'KEY', digests: list }, { env })

describe('an api-key', () => {
  test.each([
    ['SHA-256', sha256(KEY)],
    ['scrypt', scrypt(KEY)],
  ])('passes when it has the %s digest', async (_, digest) => {
    const judgement = await verdict({ KEY }, digest)
    expect(judgement).toMatchObject({ verdict: 'passed', expected: 'KEY holds the key to the digest', found: 'it is the key to the digest' })
  })

  test('passes with any of the digests, and tells which', async () => {
    const judgement = await verdict({ KEY }, sha256('an older key of ours'), sha256(KEY), scrypt('another one of ours'))
    expect(judgement).toMatchObject({ verdict: 'passed', expected: 'KEY holds the key to one of 3 digests', found: 'it is the key to digest 2 of 3' })
  })

  test.each([`${KEY}x`, KEY.slice(0, -1), KEY.toUpperCase(), ` ${KEY}`])('fails when it is another: %j', async (other) => {
    expect(await verdict({ KEY: other }, sha256(KEY), scrypt(KEY))).toMatchObject({ verdict: 'failed', found: 'what KEY holds is not the key' })
  })

  test('may end in one newline', async () => {
    expect(await verdict({ KEY: `${KEY}\n` }, sha256(KEY))).toMatchObject({ verdict: 'passed' })
    expect(await verdict({ KEY: `${KEY}\n\n` }, sha256(KEY))).toMatchObject({ verdict: 'failed' })
  })

  test.each<Readonly<Record<string, string>>>([{}, { KEY: '' }, { KEY: '\n' }, { key: KEY }])('fails when the variable is not set: %j', async (env) => {
    expect(await verdict(env, sha256(KEY), sha256(''))).toMatchObject({ verdict: 'failed', found: 'KEY is not set' })
  })

  test('of fewer than 16 characters is refused although its SHA-256 is right', async () => {
    const judgement = await verdict({ KEY: 'fifteen letters' }, sha256('fifteen letters'))
    expect(judgement).toMatchObject({ verdict: 'failed', found: expect.stringMatching(/^what KEY holds is refused: it is shorter than 16 characters/) })
    expect(await verdict({ KEY: 'sixteen letters!' }, sha256('sixteen letters!'))).toMatchObject({ verdict: 'passed' })
  })

  test('counts characters, not bytes', async () => {
    expect(await verdict({ KEY: '\u{1F511}'.repeat(15) }, sha256('\u{1F511}'.repeat(15)))).toMatchObject({ verdict: 'failed' })
    expect(await verdict({ KEY: '\u{1F511}'.repeat(16) }, sha256('\u{1F511}'.repeat(16)))).toMatchObject({ verdict: 'passed' })
  })

  test('of fewer than 16 characters opens scrypt digests, of fewer than 8 none', async () => {
    expect(await verdict({ KEY: 'hunter22' }, sha256('hunter22'), scrypt('hunter22'))).toMatchObject({ verdict: 'passed', found: 'it is the key to digest 2 of 2' })
    expect(await verdict({ KEY: 'hunter2' }, scrypt('hunter2'))).toMatchObject({ verdict: 'failed', found: expect.stringContaining('shorter than 8') })
  })

  test.each([
    ['too much memory', { cost: 2 ** 24 }],
    ['too much time', { parallelization: 2 ** 20 }],
    ['no power of two', { cost: 1_500 }],
    ['too little work', { cost: 2 }],
    ['a hash of a few bits', { hash: 'AA' }],
    ['no salt', { salt: '' }],
  ])('is unknown where a scrypt digest asks for %s', async (_, over) => {
    expect(await verdict({ KEY }, scrypt(KEY, over))).toMatchObject({ verdict: 'unknown', found: expect.stringMatching(/^the digest cannot be used: /) })
  })

  test('is unknown where scrypt cannot be computed', async () => {
    const poor: Digests = { ...digests, scrypt: () => Promise.reject(new Error('out of memory')) }
    const judgement = await verdictOn({ kind: 'api-key', from: 'KEY', digests: [scrypt(KEY)] }, { env: { KEY } }, { digests: poor })
    expect(judgement).toMatchObject({ verdict: 'unknown', found: expect.stringContaining('memory') })
  })

  test('is compared with every digest, also behind one that fits', async () => {
    const compared: string[] = []
    const watched: Digests = { ...digests, equal: (one, other) => (compared.push(other), digests.equal(one, other)) }
    const list = [sha256(KEY), sha256('b'), scrypt('c'), sha256('d')]
    await verdictOn({ kind: 'api-key', from: 'KEY', digests: list }, { env: { KEY } }, { digests: watched })
    expect(compared).toEqual(list.map((digest) => (digest.algorithm === 'sha256' ? digest.hex : digest.hash)))
  })

  test('leaves nothing of itself in a judgement', async () => {
    for (const list of [[sha256(KEY)], [sha256('x')], [scrypt('x'), sha256(KEY)], [scrypt(KEY, { cost: 3 })]]) {
      const told = JSON.stringify(await verdict({ KEY }, ...list))
      for (let at = 0; at + 4 <= KEY.length; at += 1) expect(told).not.toContain(KEY.slice(at, at + 4))
      expect(told).not.toContain(createHash('sha256').update(KEY).digest('hex').slice(0, 8))
    }
  })
})
