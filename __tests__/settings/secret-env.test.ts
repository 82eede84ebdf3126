import { describe, expect, test } from '@jest/globals'
import { readSecretEnvironment } from '../../src/settings/secret-env.ts'

describe('the input `secret-env`', () => {
  test('is a map of names and texts', () => {
    const text = '# what deploys\nKEY: plain text\nJSON: "a \\"b\\" #c"\nNUMBER: 007\nNOTHING:\nLINES: |\n  one # two\n  three\n'
    expect(readSecretEnvironment(text)).toEqual({ variables: { KEY: 'plain text', JSON: 'a "b" #c', NUMBER: '007', NOTHING: '', LINES: 'one # two\nthree\n' }, problems: [] })
  })

  test.each(['abc #def', '#all of it', '&anchor', '&a b', '"a" #b'])('gives no half of a value: %s', (value) => {
    const { variables, problems } = readSecretEnvironment(`ONE: fine\nKEY: ${value}\nOTHER: text`)
    expect(variables).toEqual({})
    expect(problems).toMatchObject([{ line: 2, message: 'expected a value that YAML takes as it is, got one with a # or & that it takes for its own', hint: 'such as  DEPLOY_KEY: ${{ toJSON(secrets.DEPLOY_KEY) }}' }])
    expect(JSON.stringify(problems)).not.toContain(value.slice(1))
  })
})
