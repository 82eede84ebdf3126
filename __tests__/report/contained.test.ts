import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { contained } from '../../src/report/contained.ts'

describe('Markdown that a stage wrote', () => {
  test.each([
    ['Markdown passes', '# Title\n\n| a | b |\n| - | - |\n| **x** | [l](https://example.com) |', '# Title\n\n| a | b |\n| - | - |\n| **x** | [l](https://example.com) |'],
    ['an open fence is closed', 'a\n```js\nlet b', 'a\n\n```text\nlet b\n```\n'],
    ['a fence in a list is moved to the margin', '- a\n  ~~~\n  <b>\n  ~~~\nc', '- a\n\n```text\n  <b>\n```\n\nc'],
    ['plain elements pass and are closed', '<details><summary>x</summary>\n\ny', '<details><summary>x</summary>\n\ny\n\n</summary></details>'],
    ['an attribute stays', '<img src="https://example.com/a.png" width="3">', '<img src="https://example.com/a.png" width="3">'],
    ['other elements become text', '<script>x</script><style>', '&lt;script>x&lt;/script>&lt;style>'],
    ['a comment goes', 'a<!-- b\nc -->d', 'a\u200bd'],
    ['what follows a comment begins no fence', '<!-- a -->~~~\nb', '\u200b~~~\nb'],
    ['a fence of tildes may have a backtick after it', '~~~ `x\nb', '\n```text\nb\n```\n'],
    ['an open comment becomes text', 'a <!-- b', 'a &lt;!-- b'],
    ['a declaration becomes text', '<!DOCTYPE x><?php <![CDATA[', '&lt;!DOCTYPE x>&lt;?php &lt;![CDATA['],
    ['code keeps its signs', 'a `Vec<T>` b', 'a <code>Vec&lt;T&gt;</code> b'],
    ['a backtick alone becomes text', 'a ` <pre>', 'a &#96; &lt;pre>'],
    ['an element that is never finished becomes text', '<details', '&lt;details'],
  ])('%s', (_, markdown, shown) => {
    expect(contained(markdown)).toBe(shown)
  })

  test('closes a details element that only GitHub takes for open', () => {
    expect(contained('<details>\n[x](</details>)')).toMatch(/<\/details>\)\n\n<\/details>$/)
    expect(contained('<details>\n\n    </details>\n')).toMatch(/\n\n<\/details>$/)
  })

  test('has HTML blocks only where a line begins with one, so that no emphasis is split', () => {
    expect(contained('**<table>**')).toBe('**&lt;table>**')
    expect(contained('<table>\n  <tr><td>**a** <b>b</b></td></tr>\n</table>\n\n<td>')).toBe(
      '<table>\n  <tr><td>**a** <b>b</b></td></tr>\n</table>\n\n&lt;td>\n\n</table></b>',
    )
  })

  test('never leaves a fence or an element open, whatever it is', () => {
    const unit = fc.constantFrom('`', '```', '~~~', '\n', ' ', 'x', '<', '>', '<details>', '</details>', '<b>', '<!--', '-->', '<table>', '"', '<pre>')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (markdown) => {
        const text = outsideFences(contained(markdown))
        expect(text).not.toMatch(/<(?!\/?(?:details|b|table|code)>)/)
        for (const tag of ['details', 'b', 'table', 'code']) expect(count(text, `</${tag}>`)).toBeGreaterThanOrEqual(count(text, `<${tag}>`))
      }),
      { numRuns: 500 },
    )
  })
})

/** What stands outside code blocks; throws when one is left open. */
const outsideFences = (markdown: string): string => {
  let open: string | undefined
  const outside: string[] = []
  for (const line of markdown.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (open === undefined) {
      if (marks === undefined) outside.push(line)
      else open = marks
    } else if (marks?.startsWith(open) === true) open = undefined
  }
  if (open !== undefined) throw new Error(`a fence is open: ${markdown}`)
  return outside.join('\n')
}

const count = (text: string, part: string): number => text.split(part).length - 1
