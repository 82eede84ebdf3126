import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Finding } from '../../../src/core/finding.ts'
import { announced } from '../../../src/streams/presets/announced.ts'
import { isForMatchers, type Toolchain } from '../../../src/streams/presets/matchers.ts'

/** How many findings of an output are left to be announced by us. */
const left = (tool: string, name: string, toolchains: readonly Toolchain[]): readonly number[] => {
  const path = join(import.meta.dirname, 'fixtures', tool, name)
  const findings = JSON.parse(readFileSync(`${path}.findings.json`, 'utf8')) as Finding[]
  const told = announced(toolchains)
  for (const line of readFileSync(`${path}.txt`, 'utf8').split('\n')) told.push(line)
  return [told.mark(findings).filter(({ isAnnotated }) => isAnnotated !== true).length, findings.length]
}

test.each([
  ['tsc', 'tsc', ['node'], 0],
  // The matcher of setup-node does not know the pretty form.
  ['tsc', 'tsc-pretty', ['node'], 5],
  // Its pattern for eslint wants a rule behind each problem.
  ['eslint', 'eslint-stylish', ['node'], 1],
  // Its pattern for the compact format never matches.
  ['eslint', 'eslint-compact', ['node'], 7],
  ['tsc', 'tsc', [], 5],
  ['tsc', 'tsc', ['go'], 5],
  ['gcc', 'gcc', ['node', 'go'], 11],
] as const)('%s: of what %s holds, with the matchers of %j, %i findings are left to announce', (tool, name, toolchains, most) => {
  expect(left(tool, name, toolchains)[0]).toBe(most)
})

test('go: a path is matched from where it begins with a dot or a slash only', () => {
  const told = announced(['go'])
  for (const line of ['./main.go:5:2: undefined: x', 'store/store.go:12:22: wrong type']) told.push(line)
  const at = (file: string, line: number): Finding => ({ level: 'error', message: 'no', file, line, rule: 'go' })
  expect(told.mark([at('main.go', 5), at('store/store.go', 12)]).map(({ isAnnotated = false }) => isAnnotated)).toEqual([true, false])
})

test('a line of 64 KiB is judged in linear time', () => {
  for (const piece of ['(', '(1', ' ', 'a ', '/a', '1:1 error  ', '.go:1']) expect(typeof isForMatchers(` 1:1 error ${piece.repeat(30_000)}`)).toBe('boolean')
})
