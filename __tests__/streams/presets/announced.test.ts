import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Finding } from '../../../src/core/finding.ts'
import { announced } from '../../../src/streams/presets/announced.ts'

const at = (file: string, line: number, code?: string): Finding => ({ level: 'error', message: 'no', file, line, rule: 'x', ...(code !== undefined && { code }) })
const marked = (lines: readonly string[], findings: readonly Finding[]): readonly boolean[] => {
  const told = announced()
  for (const line of lines) told.push(line)
  return told.mark(findings).map(({ isAnnotated = false }) => isAnnotated)
}

test.each([
  ['jest', 'jest-github-actions', '\n'],
  ['vitest', 'vitest-github-actions', '\n'],
  // pytest's plugin writes its commands to stderr, which the runner reads apart from the dots.
  ['pytest', 'pytest-github-actions', /\n|(?=::error)/],
])('what the reporter of %s announces is not announced again', (tool, name, ends) => {
  const path = join(import.meta.dirname, 'fixtures', tool, name)
  const findings = JSON.parse(readFileSync(`${path}.findings.json`, 'utf8')) as Finding[]
  const unsaid = findings.filter((_, index) => !marked(readFileSync(`${path}.txt`, 'utf8').split(ends), findings)[index])
  // The plugin announces no failure of a fixture.
  expect(unsaid.map(({ code }) => code)).toEqual(tool === 'pytest' ? ['test_with_database'] : [])
})

test('another line of the same file, and the same line of another, are', () => {
  const command = '::error file=/home/me/src/a.ts,line=3,title=it works::no'
  expect(marked([command], [at('src/a.ts', 3), at('src/a.ts', 4), at('lib/a.ts', 3), at('src/b.ts', 3)])).toEqual([true, false, false, false])
})

test('the same test at another line of the same file is not: tools choose different lines of a stack', () => {
  expect(marked(['::error file=src/a.ts,line=3,title=the cart%3A adds up::no'], [at('src/a.ts', 9, 'the cart: adds up'), at('src/a.ts', 9, 'another')])).toEqual([true, false])
})

test('a command that does not reach the runner announces nothing', () => {
  expect(marked(['F::error file=src/a.ts,line=3::no', '\\::error file=src/a.ts,line=3::no', '::error::no'], [at('src/a.ts', 3)])).toEqual([false])
})

test('without any command the findings stay as they are', () => {
  const findings = [at('src/a.ts', 3)]
  expect(announced().mark(findings)).toBe(findings)
})
