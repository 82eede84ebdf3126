import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { storedHistory } from '../../../src/adapters/history.ts'
import { shelvedRecords } from '../../../src/adapters/records.ts'
import { storedShelf } from '../../../src/adapters/store/stored-shelf.ts'
import type { Shelf } from '../../../src/core/lookup.ts'
import { actionsStage, never } from './actions-stage.ts'

describe('a document in a store', () => {
  test('is found by a later run under another key', async () => {
    const { store } = await actionsStage()
    const shelf = (run: number) => storedShelf(store(), { key: `doc.${run}`, prefixes: ['doc.'], signal: never })
    expect(await shelf(1).read()).toBeUndefined()
    await shelf(1).write('one')
    await shelf(2).write('two')
    expect(await shelf(3).read()).toBe('two')
    expect(await storedShelf(store(), { key: 'doc.4', soughtAt: 'doc.1', prefixes: [], signal: never }).read()).toBe('one')
  }, 20_000)

  test('that is something else counts as none', async () => {
    const { store } = await actionsStage()
    await store().put('doc.1', async (folder) => writeFileSync(join(folder, 'other'), ''), never)
    await store().put('big.1', async (folder) => writeFileSync(join(folder, 'document.json'), 'x'.repeat(5 * 2 ** 20)), never)
    for (const key of ['doc.1', 'big.1']) expect(await storedShelf(store(), { key, prefixes: [], signal: never }).read()).toBeUndefined()
  }, 20_000)
})

/** A shelf in memory. */
const memory = (text?: string): Shelf & { text: string | undefined } => ({
  text,
  async read() {
    return this.text
  },
  async write(written) {
    this.text = written
  },
})

const result = { at: 1, outcome: 'success', durationMs: 10, attempts: 1 } as const

describe('history in a store', () => {
  test('is known when it has arrived, and goes on from run to run', async () => {
    const shelf = memory()
    const first = storedHistory(shelf, () => true, 'refs/heads/main')
    expect(first.past('a')).toEqual([])
    await first.record({ a: result })
    const second = storedHistory(shelf, () => true, 'refs/heads/main')
    await second.ready
    expect([second.past('a'), second.stages()]).toEqual([[result], ['a']])
    const other = storedHistory(shelf, () => true, 'refs/heads/other')
    await other.ready
    expect([other.past('a'), other.elsewhere('a')]).toEqual([[], [result]])
  })

  test('that could not be read is not written over', async () => {
    const shelf = memory('{"version":1,"refs":{}}')
    await storedHistory({ ...shelf, read: async () => undefined, write: shelf.write.bind(shelf) }, () => false, 'main').record({ a: result })
    expect(shelf.text).toBe('{"version":1,"refs":{}}')
  })

  test('that is damaged begins anew', async () => {
    const shelf = memory('<html>')
    const history = storedHistory(shelf, () => true, 'main')
    await history.record({ a: result })
    expect(shelf.text).toContain('"a"')
  })

  test('is not written where nothing ran', async () => {
    const shelf = memory()
    await storedHistory(shelf, () => true, 'main').record({})
    expect(shelf.text).toBeUndefined()
  })
})

describe('the record of a run', () => {
  const record = { commit: 'c', stages: {} }

  test('is not sought by a run that resumes none', async () => {
    const shelf: Shelf = { read: () => Promise.reject(new Error('nobody should ask')), write: async () => undefined }
    expect(await shelvedRecords({ shelf, missing: undefined, clear: async () => undefined }).previous()).toBeUndefined()
  })

  test('tells why there is none', async () => {
    const at = (text?: string) => shelvedRecords({ shelf: memory(text), missing: 'there was none', clear: async () => undefined }).previous()
    expect(await at()).toBe('there was none')
    expect(await at('garbage')).toBe('what is kept of the run before cannot be read')
    expect(await at(JSON.stringify({ version: 1, ...record }))).toEqual(record)
  })

  test('is taken away when there is nothing to go on from', async () => {
    let cleared = 0
    const shelf = memory()
    const records = shelvedRecords({ shelf, missing: undefined, clear: async () => void (cleared += 1) })
    await records.leave(record)
    await records.leave(undefined)
    expect([cleared, shelf.text]).toEqual([1, JSON.stringify({ version: 1, ...record })])
  })
})
