import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/core/finding.ts'
import { PRESETS } from '../../../src/streams/presets/index.ts'
import { createScanner } from '../../../src/streams/scan/index.ts'
import type { ScanSpec } from '../../../src/streams/scan/spec.ts'

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '..', 'presets', 'fixtures', name), 'utf8')

/** Scans a text in pieces of some bytes; the second stream is stderr. */
const scan = async (name: string, texts: readonly string[], more: Partial<ScanSpec> = {}, size = 1_000) => {
  const preset = PRESETS[name]
  if (preset === undefined) throw new Error(`there is no preset ${name}`)
  const scanner = createScanner({ rules: [], presets: [{ name, make: await preset.load() }], format: 'text', ...more })
  for (const text of texts) {
    const stream = scanner.stream({})
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += size) stream.push(bytes.subarray(at, at + size))
    stream.end()
  }
  return scanner.result()
}

const left = (findings: readonly Finding[]): number => findings.filter(({ isAnnotated }) => isAnnotated !== true).length

describe('a scan with a preset', () => {
  test('finds the same however the bytes are cut', async () => {
    const whole = await scan('vitest', [fixture('vitest/vitest.txt')], {}, 1 << 20)
    expect(whole.found).toBe(6)
    expect((await scan('vitest', [fixture('vitest/vitest.txt')], {}, 7)).findings).toEqual(whole.findings)
  })

  test('reads XML that is one line longer than a line may be', async () => {
    const passed = '<testcase name="fine"/>'.repeat(10_000)
    const { findings, found } = await scan('junit', [`<testsuite>${passed}<testcase name="bad"><failure message="\u00e9">src/a.js:3:4</failure></testcase></testsuite>`], {}, 1_001)
    expect(found).toBe(1)
    expect(findings).toMatchObject([{ code: 'bad', message: '\u00e9', file: 'src/a.js', line: 3, column: 4 }])
  })

  test.each([
    ['<testsuite><testcase name="a"/><testcase name="b"><fail'],
    ['<testsuites><testsuite><testcase name="a"/>'],
    ['<testsuite><testcase name="a"><failure message="m">'],
  ])('finds fault with a report that ends in the middle: %s', async (text) => {
    const cut = { level: 'error', message: 'this report ends in the middle: whoever wrote it was stopped, and what else it would say is not known', rule: 'junit' }
    expect((await scan('junit', [text])).findings).toContainEqual(cut)
    expect((await scan('junit', [`${text.slice(0, text.lastIndexOf('<testcase'))}</testsuite>${text.startsWith('<testsuites') ? '</testsuites>' : ''}\n`])).findings).toEqual([])
    expect((await scan('junit', ['a line of <text> that is <none\n'])).findings).toEqual([])
  })

  test('finds nothing in XML but what it knows, whatever its elements are called', async () => {
    const { findings } = await scan('junit', ['<testsuite><constructor message="m">t</constructor><testcase name="n"><__proto__ message="m"/><toString>t</toString></testcase></testsuite>'])
    expect(findings).toEqual([])
  })

  test.each([
    ['eslint', '[{"filePath":"a.js","messages":[{"severity":2,"message":"m","line":1e999,"column":1}]}]', { file: 'a.js' }],
    ['eslint', '[{"filePath":"a.js","messages":[{"severity":2,"message":"m","line":2.5,"endLine":3}]}]', { file: 'a.js' }],
    ['eslint', '[{"filePath":"a.js","messages":[{"severity":2,"message":"m","line":7,"column":3,"endLine":2,"endColumn":1}]}]', { file: 'a.js', line: 7, column: 3 }],
    ['eslint', '[{"filePath":"a.js","messages":[{"severity":2,"message":"m","line":7,"column":3,"endLine":7,"endColumn":1}]}]', { file: 'a.js', line: 7, column: 3 }],
    ['junit', '<testcase name="n" file="a.js" line="1e999"><failure message="m"/></testcase>', { file: 'a.js', code: 'n' }],
    ['junit', '<testcase name="n" file="a.js" line="0x1F4.5"><failure message="m"/></testcase>', { file: 'a.js', code: 'n' }],
  ])('takes for a place what can be one: %s of %s', async (name, text, place) => {
    const { findings } = await scan(name, [text])
    expect(findings).toEqual([{ level: 'error', message: 'm', rule: name, ...place }])
  })

  test('marks what the tool announces itself, on the other stream too', async () => {
    const text = fixture('jest/jest-github-actions.txt')
    const commands = text.split('\n').filter((line) => line.startsWith('::error')).join('\n')
    const others = text.split('\n').filter((line) => !line.startsWith('::error')).join('\n')
    expect(left((await scan('jest', [others, commands], { announce: 'rest' })).findings)).toBe(0)
    expect(left((await scan('jest', [others, commands], { announce: 'all' })).findings)).toBe(4)
    expect(left((await scan('jest', [others], { announce: 'none' })).findings)).toBe(0)
  })

  test('marks what a registered problem matcher announces', async () => {
    expect(left((await scan('tsc', [fixture('tsc/tsc.txt')], { announce: 'rest', toolchains: ['node'] })).findings)).toBe(0)
    expect(left((await scan('tsc', [fixture('tsc/tsc.txt')], { announce: 'rest' })).findings)).toBe(5)
  })

  test('keeps errors that come after a thousand warnings', async () => {
    const line = (index: number, level: string): string => `a.c:${index + 1}:1: ${level}: no ${index}\n`
    const text = Array.from({ length: 1_500 }, (_, index) => line(index, 'warning')).join('') + Array.from({ length: 1_200 }, (_, index) => line(index, 'error')).join('')
    const { findings, found } = await scan('gcc', [text])
    expect(found).toBe(2_700)
    expect(findings).toHaveLength(1_000)
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['error']))
  })
})
