import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PLAIN, styled } from '../../../src/report/html/client/ansi.ts'
import { logText } from '../../../src/report/html/client/log-text.ts'
import { plainLines } from '../../../src/report/plain.ts'

const pieces = (line: string) => styled(line, PLAIN).pieces
const ESC = '\x1b['

describe('a line of a log', () => {
  test('without sequences is one plain piece', () => {
    expect(pieces('all is well')).toEqual([{ text: 'all is well', look: {} }])
  })

  test('takes its looks from SGR, and gives them back', () => {
    expect(pieces(`a${ESC}1;31mb${ESC}22mc${ESC}39;4md${ESC}0me`)).toEqual([
      { text: 'a', look: {} },
      { text: 'b', look: { bold: true, color: 1 } },
      { text: 'c', look: { color: 1 } },
      { text: 'd', look: { underline: true } },
      { text: 'e', look: {} },
    ])
  })

  test.each([
    ['30', { color: 0 }],
    ['97', { color: 15 }],
    ['44', { background: 4 }],
    ['103', { background: 11 }],
    ['38;5;9', { color: 9 }],
    ['38;5;16', { color: '#000000' }],
    ['38;5;208', { color: '#ff8700' }],
    ['48;5;255', { background: '#eeeeee' }],
    ['38;5;256', {}],
    ['38;2;1;2;300', { color: '#0102ff' }],
    ['38:2::1:2:3', { color: '#010203' }],
    ['38:2:1:2:3', { color: '#010203' }],
    ['38:5:9;1', { color: 9, bold: true }],
    ['58;5;9;3', { italic: true }],
    ['4:3', { underline: true }],
    ['4;4:0', {}],
    ['2;7;9', { dim: true, inverse: true, strike: true }],
    ['1;', {}],
    ['8', {}],
    ['999;31', { color: 1 }],
  ])('has with %s the look %j', (parameters, look) => {
    expect(pieces(`${ESC}${parameters}mx`)).toEqual([{ text: 'x', look }])
  })

  test('keeps of what was written over only the last, in the look that it had by then', () => {
    expect(pieces(`10%\r${ESC}32m50%\r100%`)).toEqual([{ text: '100%', look: { color: 2 } }])
    expect(pieces('100%\r')).toEqual([{ text: '100%', look: {} }])
    expect(pieces(`100%\r${ESC}K`)).toEqual([{ text: '100%', look: {} }])
  })

  test.each([
    ['a link', '\x1b]8;;https://evil.example\x07click\x1b]8;;\x07', 'click'],
    ['a title', '\x1b]0;owned\x1b\\x', 'x'],
    ['a title without an end', 'x\x1b]0;owned', 'x'],
    ['the cursor', `${ESC}2J${ESC}1;1Hx${ESC}6n`, 'x'],
    ['a device string', '\x1bPq#0\x1b\\x', 'x'],
    ['single shifts and resets', '\x1bc\x1b(Bx', 'x'],
    ['sequences of eight bits', '\x9b31mx\x9d0;t\x9c', 'x'],
    ['NUL, bells and backspaces', 'a\0\x07\x08b', 'ab'],
    ['marks that turn text around', 'a\u202eb\u2066c', 'abc'],
    ['halves of characters', 'a\ud800b\udc00c\u{1f600}', 'abc\u{1f600}'],
  ])('drops %s', (_, line, text) => {
    expect(pieces(line).map((piece) => piece.text).join('')).toBe(text)
  })

  test('says the same in pieces as it does in plain text, whatever it holds', () => {
    const part = fc.constantFrom('a', 'B ', '\r', '\x1b[', '\x1b[31m', '\x1b]8;;x', '\x07', '\x1b', '\x9b', '\x9c', 'm', ';', '\x1b\\', '\0', '\ud800', '\u202e', '\u{1f600}', '1', '(')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const line = parts.join('')
        expect(pieces(line).map(({ text }) => text).join('')).toBe(plainLines(`${line}\n`)[0] ?? '')
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a log', () => {
  test('goes on in the next line with the look of the one before', () => {
    const text = logText(`${ESC}31mred\nstill red\n${ESC}0mplain\n`)
    expect(text.count).toBe(3)
    expect([0, 1, 2].map((line) => text.pieces(line).map(({ look }) => look))).toEqual([[{ color: 1 }], [{ color: 1 }], [{}]])
  })

  test('has small letters that stand where the capitals did', () => {
    expect(logText('\u0130stanbul ERROR').folded()[0]).toHaveLength('\u0130stanbul ERROR'.length)
  })

  test('of a million characters in one line is read in time', () => {
    const text = logText(`${'x'.repeat(1_000_000)}${ESC}31m${'\r'.repeat(1_000)}y\n`)
    expect(text.plain(0)).toBe('y')
    expect(text.pieces(0)).toEqual([{ text: 'y', look: { color: 1 } }])
  })
})
