import { describe, expect, test } from '@jest/globals'
import type { Json } from '../../src/core/detail.ts'
import { jsonAt, parseJsonPath } from '../../src/core/json-path.ts'

const DOCUMENT: Json = { status: 'ok', 'a b': { "it's": 1 }, list: [{ n: 1 }, { n: 2 }], none: null, 'x-y': true, größe: 3 }

test.each<[path: string, value: Json | undefined]>([
  ['$', DOCUMENT],
  ['$.status', 'ok'],
  ["$['a b']['it\\'s']", 1],
  ['$["a b"]["it\'s"]', 1],
  ['$.list[1].n', 2],
  ['$.list[-1].n', 2],
  ['$.list[2]', undefined],
  ['$.list.n', undefined],
  ['$.list.length', undefined],
  ['$.none', null],
  ['$.none.x', undefined],
  ['$.x-y', true],
  ['$.größe', 3],
  ['$.constructor', undefined],
  ['$.__proto__', undefined],
])('%s leads to one value', (path, value) => {
  const parsed = parseJsonPath(path)
  if (typeof parsed === 'string') throw new Error(parsed)
  expect(jsonAt(DOCUMENT, parsed)).toEqual(value)
})

describe('what is no path', () => {
  test.each<[text: string, told: string]>([
    ['', 'expected a path from the root, such as $.status'],
    ['status', 'expected a path from the root, such as $.status'],
    ['a.b', 'expected a path from the root, such as $.a.b'],
    ['$status', "expected .name, ['name'] or [0] at character 2 of the path"],
    ['$.', "expected .name, ['name'] or [0] at character 2 of the path"],
    ['$..a', "expected .name, ['name'] or [0] at character 2 of the path"],
    ['$.a[*]', "expected .name, ['name'] or [0] at character 4 of the path"],
    ['$.a[?(@.b)]', "expected .name, ['name'] or [0] at character 4 of the path"],
    ['$.a[b]', "expected .name, ['name'] or [0] at character 4 of the path"],
    ['$.a b', "expected .name, ['name'] or [0] at character 4 of the path"],
    ["$['a", "expected .name, ['name'] or [0] at character 2 of the path"],
  ])('%j is told', (text, told) => {
    expect(parseJsonPath(text)).toBe(told)
  })
})
