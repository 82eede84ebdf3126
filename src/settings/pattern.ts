import { rewritten } from '../core/pattern.ts'
import { into, late, type Objector, text } from './combinators.ts'
import { linear } from './pattern/linear.ts'
import { readPattern } from './pattern/read.ts'
import type { Mistake, Outcome } from './pattern/tree.ts'

/**
 * A regular expression as text: `ECONNRESET|ETIMEDOUT`, or with flags `/timed out/i`; objects to any other
 * text, and to patterns that V8's linear engine cannot take over when they step back too often. What it
 * returns means the same in a form that this engine knows: without the flags `i` and `s` and with small
 * counts. `writtenAs` tells the original, `boundedFor` what to search a long text with.
 */
export const parsePattern = (written: string, object: Objector): RegExp => {
  const [, source = written, flags = ''] = /^\/(.+)\/([imsu]*)$/s.exec(written) ?? []
  const parsed = compiled(source, flags)
  if (parsed.ok) return parsed.value
  object(parsed.mistake.message, parsed.mistake.hint, 'patterns')
  return NEVER
}

const NEVER = /(?!)/

/** It is searched for in each line. */
export const pattern = late(() => into(text, parsePattern))

const compiled = (source: string, flags: string): Outcome<RegExp> => {
  if (flags.includes('u')) return { ok: false, mistake: UNICODE }
  const read = readPattern(source)
  if (!read.ok) return read
  const meaning = { ignoresCase: flags.includes('i'), dotIsAll: flags.includes('s') }
  const [short, long] = [linear(read.value, { ...meaning, countsLoops: false }), linear(read.value, { ...meaning, countsLoops: true })]
  if (!short.ok) return short
  try {
    const original = new RegExp(source, flags)
    const rest = flags.replace(/[is]/g, '')
    return { ok: true, value: rewritten(new RegExp(short.value, rest), original, () => new RegExp(long.ok ? long.value : short.value, rest)) }
  } catch (error) {
    return { ok: false, mistake: { message: `expected a regular expression: ${error instanceof Error ? error.message : String(error)}` } }
  }
}

const UNICODE: Mistake = {
  message: 'expected a pattern without the flag u: nothing would keep it from searching forever',
  hint: 'leave the u out: text such as \u00e9 or \u2713 is found without it; for \\p{L} write [A-Za-z\\u00c0-\\u024f]',
}
