import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { digests } from '../../../src/adapters/digests.ts'
import type { GuardCondition } from '../../../src/core/guard.ts'
import { hashKeyTool } from '../../../src/entries/tools/hash-key.ts'
import { judge } from '../../../src/policies/guard/judge.ts'
import { apiKey } from '../../../src/settings/guard/secrets.ts'
import { authorityOf, PUSH } from '../../policies/guard/conditions/court.ts'

const KEY = 'correct horse battery staple'

const run = async (argv: readonly string[], stdin: string | Uint8Array) => {
  const texts = { out: '', err: '' }
  const input = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
  const code = await hashKeyTool(argv, {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    stdin: () => Promise.resolve(input),
  })
  return { code, ...texts }
}

/** The verdict of a guard that is written with what the tool printed. */
const verdictWith = async (written: Readonly<Record<string, string>>, key: string): Promise<string> => {
  const condition = apiKey.parse({ 'from-env': 'KEY', ...written }) as Extract<GuardCondition, { kind: 'api-key' }>
  const ports = { authority: authorityOf({}).authority, digests, wall: () => 0 }
  return (await judge(condition, { ...PUSH, env: { KEY: key } }, ports, new AbortController().signal)).verdict
}

describe('stagewright hash-key', () => {
  test.each([KEY, `${KEY}\n`, `${KEY}\r\n`])('prints the SHA-256 of %j without its newline', async (stdin) => {
    expect(await run([], stdin)).toEqual({ code: 0, out: `${createHash('sha256').update(KEY).digest('hex')}\n`, err: '' })
  })

  test('prints what opens a guard with that key, and with no other', async () => {
    const sha256 = (await run([], `${KEY}\n`)).out.trim()
    expect(await verdictWith({ sha256 }, KEY)).toBe('passed')
    expect(await verdictWith({ sha256 }, `${KEY}!`)).toBe('failed')
  })

  test('prints with --scrypt what opens a guard with a short key, and with no other', async () => {
    const { code, out } = await run(['--scrypt'], 'hunter22\n')
    expect(code).toBe(0)
    expect(out).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}\n$/)
    expect(await verdictWith({ scrypt: out.trim() }, 'hunter22')).toBe('passed')
    expect(await verdictWith({ scrypt: out.trim() }, 'hunter23')).toBe('failed')
  })

  test.each<[string, readonly string[], string | Uint8Array, RegExp]>([
    ['a short key', [], 'fifteen letters\n', /shorter than 16 characters[^]*--scrypt/],
    ['a key that is too short even for scrypt', ['--scrypt'], 'hunter2', /shorter than 8 characters/],
    ['nothing', [], '\n', /it is empty/],
    ['bytes that are no text', [], new Uint8Array(40).fill(0xfe), /no UTF-8 text/],
    ['an unknown option', ['--md5'], KEY, /only --scrypt/],
  ])('refuses %s', async (_, argv, stdin, why) => {
    const { code, out, err } = await run(argv, stdin)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(err).not.toMatch(/fifteen|hunter/)
  })

  test('refuses a key on the command line without repeating it', async () => {
    const { code, out, err } = await run([KEY], '')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/never from the command line/)
    expect(err).not.toContain('horse')
  })

  test.each(['-h', '--help'])('%s explains it', async (flag) => {
    expect(await run([flag], '')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^stagewright hash-key \[--scrypt\] < KEY\n/) })
  })
})
