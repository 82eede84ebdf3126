import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { fileHistory } from '../../src/adapters/history.ts'

const temp = mkdtempSync(join(tmpdir(), 'history-test-'))
afterAll(() => rmSync(temp, { recursive: true }))

let count = 0
const fresh = (): string => join(temp, String(++count), 'last.json')

describe('the history', () => {
  test('knows nothing at first, and later how each stage ended the last time', () => {
    const path = fresh()
    expect(fileHistory(path).last('a')).toBeUndefined()
    fileHistory(path).record({ a: { outcome: 'failure' }, b: { outcome: 'success' } })
    fileHistory(path).record({ a: { outcome: 'success' } })
    expect(fileHistory(path).last('a')).toEqual({ outcome: 'success' })
    expect(fileHistory(path).last('b')).toEqual({ outcome: 'success' })
  })

  test('writes nothing when nothing is new', () => {
    const path = fresh()
    fileHistory(path).record({ a: { outcome: 'success' } })
    const { ino } = statSync(path)
    fileHistory(path).record({ a: { outcome: 'success' } })
    expect(statSync(path).ino).toBe(ino)
    fileHistory(path).record({ a: { outcome: 'failure' } })
    expect(statSync(path).ino).not.toBe(ino)
  })

  test.each(['', 'no JSON', '[]', 'null', '{"a":null,"b":{"outcome":"strange"},"c":3}'])('counts %j as empty', (text) => {
    const path = fresh()
    mkdirSync(dirname(path))
    writeFileSync(path, text)
    expect(['a', 'b', 'c'].map((stage) => fileHistory(path).last(stage))).toEqual([undefined, undefined, undefined])
    fileHistory(path).record({ a: { outcome: 'success' } })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ a: { outcome: 'success' } })
  })

  test('that cannot be written is no trouble', () => {
    const path = '/dev/null/none/last.json'
    expect(() => fileHistory(path).record({ a: { outcome: 'success' } })).not.toThrow()
    expect(existsSync(path)).toBe(false)
  })
})
