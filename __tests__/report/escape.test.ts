import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { code, fence, html, inline, mermaid } from '../../src/report/escape.ts'

describe('untrusted text in a line of Markdown', () => {
  test.each([
    ['a|b', 'a\\|b'],
    ['**bold** _it_ `code` ~~x~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~'],
    ['[link](https://example.com)', '\\[link\\](https://example.com)'],
    ['<img src=x> & more', '&lt;img src=x&gt; &amp; more'],
    ['two\nlines', 'two lines'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\u200b. item'],
    ['\\', '\\\\'],
    ['thanks @octocat', 'thanks @\u200boctocat'],
    ['\x1b[31mred\x1b[0m', 'red'],
    ['fine as it is (v1.2)', 'fine as it is (v1.2)'],
  ])('%j becomes %j', (text, escaped) => {
    expect(inline(text)).toBe(escaped)
  })

  test('has no sign left that could form anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a|`*_[]<>&\\\n\r@~$1.-#! ') }), (text) => {
        const bare = inline(text).replace(/\\[\\`*_[\]|~$#=+-]|&(?:lt|gt|amp);/g, ' ')
        expect(bare).not.toMatch(/[\\`*_[\]|~$<>&\n\r]|@\w/)
      }),
    )
  })
})

test('untrusted text in HTML cannot begin an element or leave an attribute', () => {
  expect(html(`<b title="x">'&`)).toBe('&lt;b title=&quot;x&quot;&gt;&#39;&amp;')
})

test('a code span shows its text as it is', () => {
  expect(code('a`|*<b>')).toBe('<code>a&#96;&#124;&#42;&lt;b&gt;</code>')
})

describe('a code block', () => {
  test('has a fence longer than any run of backticks in it', () => {
    expect(fence('a\n````\nb')).toBe('`````text\na\n````\nb\n`````')
    expect(fence('')).toBe('```text\n```')
  })

  test('ends where its own fence ends and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '~', '\n', 'a', ' ') }), (text) => {
        const [first = '', ...rest] = fence(text).split('\n')
        const marks = first.replace('text', '')
        expect(rest.findIndex((line) => line.trim().startsWith(marks))).toBe(rest.length - 1)
      }),
    )
  })
})

describe('a name in a Mermaid chart', () => {
  test.each([
    ['click', '✔ click'],
    ['%%{init: {}}%%', '✔ #37;#37;#123;init#58; #123;#125;#125;#37;#37;'],
    ['a:b;c#d`e', '✔ a#58;b#59;c#35;d#96;e'],
    ['section\ntitle x', '✔ section title x'],
    ['<script>', '✔ #60;script#62;'],
    ['日本', '✔ 日本'],
  ])('%j becomes %j', (name, escaped) => {
    expect(mermaid('✔', name, 40)).toBe(escaped)
  })

  test('is cut, and never within an entity', () => {
    expect(mermaid('✔', ':'.repeat(50), 4)).toBe('✔ #58;#58;#58;…')
  })
})
