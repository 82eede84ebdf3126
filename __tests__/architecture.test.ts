import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const src = join(import.meta.dirname, '..', 'src')

/** Which rooms a room may import from, beside itself. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  streams: ['core'],
  policies: ['streams', 'core'],
  stages: ['policies', 'streams', 'core'],
  settings: ['core'],
  report: ['core'],
  adapters: ['core'],
  engine: ['stages', 'settings', 'policies', 'streams', 'core'],
  hosts: ['report', 'adapters', 'streams', 'core'],
  entries: ['engine', 'hosts', 'settings', 'report', 'adapters', 'streams', 'core'],
  library: ['adapters', 'policies', 'streams', 'core'],
  '': ['entries', 'library'],
}

/** Modules and globals that reach the world outside. */
const OUTSIDE = /from 'node:(?!path'|util')[a-z/_]+'|\b(process|performance)\.|\b(setTimeout|setInterval|setImmediate|fetch)\(|Date\.now|new Date\(\)|Math\.random/g
const MAY_REACH_OUTSIDE = /^(adapters|hosts|entries)\/|^(main|post|cli|compile-cache)\.ts$/

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const room = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const code = (file: string): string => readFileSync(join(src, file), 'utf8')
const imports = (file: string): string[] =>
  [...code(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) => normalize(join(file, '..', path)))

describe('the house', () => {
  test.each(files)('%s opens no door but those of the plan', (file) => {
    const allowed = [room(file), ...(DOORS[room(file)] ?? [])]
    expect(imports(file).filter((path) => !allowed.includes(room(path)))).toEqual([])
  })

  test.each(files.filter((file) => !MAY_REACH_OUTSIDE.test(file)))('%s does not reach outside', (file) => {
    const plain = code(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect([...plain.matchAll(OUTSIDE)].map(([found]) => found)).toEqual([])
  })
})
