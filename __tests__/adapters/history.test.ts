import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { fileHistory } from '../../src/adapters/history.ts'
import type { PastResult } from '../../src/core/past.ts'

const temp = mkdtempSync(join(tmpdir(), 'history-test-'))
afterAll(() => rmSync(temp, { recursive: true }))

let count = 0
const fresh = (): string => join(temp, String(++count), 'history.json')
const result = (outcome: PastResult['outcome'], at = 1): PastResult => ({ at, outcome, durationMs: 5, attempts: 1 })

describe('the history', () => {
  test('knows nothing at first, and later how each stage has ended, oldest first', async () => {
    const path = fresh()
    expect(fileHistory(path, 'main').past('a')).toEqual([])
    await fileHistory(path, 'main').record({ a: result('failure', 1), b: result('success', 1) })
    await fileHistory(path, 'main').record({ a: result('success', 2) })
    expect(fileHistory(path, 'main').past('a')).toEqual([result('failure', 1), result('success', 2)])
    expect(fileHistory(path, 'main').past('b')).toEqual([result('success', 1)])
    expect(fileHistory(path, 'main').stages()).toEqual(['a', 'b'])
  })

  test('tells what was on this ref from what was elsewhere', async () => {
    const path = fresh()
    await fileHistory(path, 'main').record({ a: result('success', 1) })
    await fileHistory(path, 'topic').record({ a: result('failure', 2) })
    expect(fileHistory(path, 'topic').past('a')).toEqual([result('failure', 2)])
    expect(fileHistory(path, 'topic').elsewhere('a')).toEqual([result('success', 1)])
  })

  test('keeps what another run wrote meanwhile', async () => {
    const path = fresh()
    const [one, other] = [fileHistory(path, 'main'), fileHistory(path, 'main')]
    await one.record({ a: result('success', 1) })
    await other.record({ b: result('success', 2) })
    expect(fileHistory(path, 'main').stages()).toEqual(['a', 'b'])
  })

  test('leaves nothing beside its file', async () => {
    const path = fresh()
    await fileHistory(path, 'main').record({ a: result('success') })
    expect(readdirSync(dirname(path))).toEqual(['history.json'])
  })

  test.each(['', 'no JSON', '[]', 'null', '{"version":9}'])('counts %j as empty', async (text) => {
    const path = fresh()
    mkdirSync(dirname(path))
    writeFileSync(path, text)
    expect(fileHistory(path, 'main').past('a')).toEqual([])
    await fileHistory(path, 'main').record({ a: result('success') })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1, refs: { main: { a: [[1, 's', 5, 1, '']] } } })
  })

  test('that cannot be written is no trouble', async () => {
    const path = '/dev/null/none/history.json'
    await fileHistory(path, 'main').record({ a: result('success') })
    expect(existsSync(path)).toBe(false)
  })
})
