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
