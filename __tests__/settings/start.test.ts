import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { late, optional } from '../../src/settings/combinators.ts'

const src = join(import.meta.dirname, '..', '..', 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
const importing = (statement: RegExp): readonly string[] =>
  files.filter((path) => statement.test(readFileSync(join(src, path), 'utf8'))).map((path) => path.replaceAll('\\', '/'))

describe('what every start pays for', () => {
  test('leaves out the classic zod, which only the JSON Schema of the report needs', () => {
    expect(importing(/^import (?!type\b).*'zod'/m)).toEqual(['report/json-schema.ts'])
    expect(importing(/^import (?!type\b).*\/json-schema\.ts'/m)).toEqual([])
  })

  test('leaves out a late schema as long as no value asks for it', () => {
    const made: string[] = []
    const schema = z.strictObject({
      count: optional(
        late(() => {
          made.push('count')
          return z.number()
        }),
        'How many.',
      ),
    })
    expect(schema.safeParse({}).success).toBe(true)
    expect(made).toEqual([])
    expect(['1', 1].map((count) => schema.safeParse({ count }).success)).toEqual([false, true])
    expect(made).toEqual(['count'])
  })
})
