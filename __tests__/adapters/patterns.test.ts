import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { BOUNDING_FLAG } from '../../src/adapters/patterns.ts'
import { boundedFor } from '../../src/core/pattern.ts'
import { parsePattern } from '../../src/settings/pattern.ts'

// Real processes, on a machine that may have more to do.
jest.setTimeout(120_000)

/** Without a bound each of them takes minutes at least, most of them longer than there is a world. */
const KILLERS: readonly (readonly [pattern: string, text: string])[] = [
  ['(a+)+$', `${'a'.repeat(60)}!`],
  ['/(A+)+$/i', `${'a'.repeat(60)}!`],
  ['/(.+)+x$/s', `${'a'.repeat(60)}!`],
  ['/^(\\s*a+)+$/m', `${'a'.repeat(60)}!`],
  ['(x+x+)+y', 'x'.repeat(60)],
  ['((a|b)*|c)*d', 'ab'.repeat(60)],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(60)],
  ['^(?:\\w+\\s?)*$', `${'word '.repeat(50)}!`],
  ['(?:a?){40}a{40}', 'a'.repeat(39)],
  ['(\u00e9+)+x', '\u00e9'.repeat(60)],
  ['^(a*)*$', `${'a'.repeat(60)}!\u2713`],
  ['(?:\\s+)+\\s+\\s+$', `${' '.repeat(65_535)}!`],
]

const parsed = (written: string): RegExp => parsePattern(written, (message) => { throw new Error(message) })

const CHILD = `
import v8 from 'node:v8'
v8.setFlagsFromString(${JSON.stringify(BOUNDING_FLAG)})
let text = ''
for await (const chunk of process.stdin) text += chunk
for (const [source, flags, subject] of JSON.parse(text)) console.log(new RegExp(source, flags).test(subject))
`

const versionOf = (node: string): string => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** One Node of each version that there is. */
const nodes = [...new Map([process.execPath, ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))].map((node) => [versionOf(node), node] as const).filter(([version]) => version !== ''))]

describe('patterns that would search forever', () => {
  test.each(nodes)('end on Node %s', (_, node) => {
    const input = JSON.stringify(KILLERS.map(([written, text]) => {
      const { source, flags } = boundedFor(parsed(written), text)
      return [source, flags, text]
    }))
    const { stdout, signal, stderr } = spawnSync(node, ['--input-type=module', '-e', CHILD], { input, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' })
    expect([stdout.trim().split('\n'), signal, stderr]).toEqual([KILLERS.map(() => 'false'), null, ''])
  })
})
