import { describe, expect, test } from '@jest/globals'
import { createLastLine } from '../../../../src/hosts/terminal/live/last-line.ts'

const after = (...chunks: readonly string[]): string => {
  const line = createLastLine()
  for (const chunk of chunks) line.write(Buffer.from(chunk))
  return line.text()
}

describe('the last line of an output', () => {
  test.each([
    ['is empty at first', [], ''],
    ['is the last with something in it', ['one\n', 'two\n', '\n  \n'], 'two'],
    ['counts before it has ended', ['one\nhalf', ' a line'], 'half a line'],
    ['has no colours, controls or tabs', ['\x1b[31mred\x1b[0m\x07\ttab'], 'red tab'],
    ['is what stood last where it was written over', ['10%\r20%\r'], '20%'],
    ['is found after much output', ['x'.repeat(100_000), '\n', 'y'.repeat(1_500), '\nend\n'], 'end'],
    ['is found after many pieces', Array.from({ length: 3_000 }, (_, index) => `line ${index}\n`), 'line 2999'],
  ])('%s', (_, chunks, expected) => {
    expect(after(...chunks)).toBe(expected)
  })

  test('is cut between characters', () => {
    expect(after('日'.repeat(2_000))).toMatch(/^日+$/)
  })
})
