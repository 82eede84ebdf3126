import { describe, expect, test } from '@jest/globals'
import { callDetail } from '../../../src/stages/call/detail.ts'
import { lineOf, parseTold } from '../../../src/stages/call/told.ts'

describe('what a function tells', () => {
  test('stands in the log as a message with its fields', () => {
    expect(lineOf({ type: 'log', text: 'sent', fields: { to: 'eu', why: 'a "b"', n: 1, list: [null] } })).toBe('sent to=eu why="a \\"b\\"" n=1 list=[null]')
    expect(lineOf({ type: 'enough' })).toBe('(it has told so much that the rest is only counted)')
  })

  test.each(['', '{"type":"log"', '{"type":"other"}', 'null', '7'])('is left out where it is no whole event: %s', (line) => {
    expect(parseTold(line)).toBeUndefined()
  })
})

describe('the detail of a call', () => {
  test('is bounded, whatever the arguments and the result', () => {
    const json = JSON.stringify('x'.repeat(100_000))
    const detail = callDetail('a.ts#b', { text: 'y'.repeat(100_000) }, { kind: 'returned', json, yielded: 0, logged: 0 })
    expect(JSON.stringify(detail).length).toBeLessThan(25_000)
    expect(detail.facts[1]?.[1]).toMatch(/^"x{499}… \(100002 characters\)$/)
  })
})
