import { describe, expect, test } from '@jest/globals'
import { hearMasks } from '../../../src/streams/secrets/heard.ts'

const heard = (text: string, size: number): readonly string[] => {
  const values: string[] = []
  const hearing = hearMasks((value) => values.push(value))
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) {
    const lent = Buffer.from(bytes.subarray(at, at + size))
    hearing.push(lent)
    lent.fill('#')
  }
  hearing.end()
  return values
}

describe('a mask that a program asks for', () => {
  test.each([1, 2, 3, 7, 11, 1_000])('is heard in pieces of %d bytes, wherever a line may begin', (size) => {
    expect(heard('text\n::add-mask::one\r\n  ::add-mask::two%0Athree%25%3B\rx ::add-mask::no\n::add-masks::no\n::error::no\n::add-mask::last', size)).toEqual(['one', 'two\nthree%%3B', 'last'])
  })

  test.each([1, 2, 3, 7, 11, 1_000])('is heard in its old form in pieces of %d bytes, anywhere in a line', (size) => {
    const text = '##[add-mask]one\nsome ##[add-mask]two%3B%0Athree%5D\r\n## ##[add-masks]no\n##[error]no ::add-mask::no\n::add-mask::four ##[add-mask\n#[add-mask]no\nlast ###[add-mask a=b]last'
    expect(heard(text, size)).toEqual(['one', 'two;\nthree]', 'four ##[add-mask', 'last'])
  })

  test('is none without a value', () => {
    expect(heard('::add-mask::\n::add-mask\n', 5)).toEqual([])
  })
})
