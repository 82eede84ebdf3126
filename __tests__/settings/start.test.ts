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
  test('leaves out the classic zod, which only the JSON Schemas of what we write need', () => {
    const schemas = ['report/events/schema.ts', 'report/json-schema.ts', 'report/scan-schema.ts', 'report/usage-schema.ts']
    expect(importing(/^import (?!type\b).*'zod'/m).toSorted()).toEqual(schemas)
    expect(importing(/^import (?!type\b).*(?:-schema|events\/schema)\.ts'/m).filter((path) => !schemas.includes(path))).toEqual([])
    expect(importing(/^(?:import|export) (?!type\b).*\.\/schema\.ts'/m).filter((path) => path.startsWith('report/'))).toEqual([])
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
