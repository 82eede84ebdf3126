import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { keptFiles } from '../../src/adapters/kept-files.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

let folder: Workspace | undefined

afterEach(() => folder?.remove())

const open = () => {
  folder = createWorkspace()
  return keptFiles(folder.path)
}

const text = async (bytes: Promise<Uint8Array | undefined>): Promise<string | undefined> => {
  const found = await bytes
  return found && Buffer.from(found).toString()
}

test('what is kept is found by its name, and nothing else is', async () => {
  const kept = open()
  await kept.write('a/b@1', Buffer.from('one'))
  expect(await text(kept.read('a/b@1'))).toBe('one')
  expect(await kept.read('a/b@2')).toBeUndefined()
})

test.each<[what: string, change: (text: string) => string]>([
  ['other content', (json) => json.replace(Buffer.from('one').toString('base64'), Buffer.from('two').toString('base64'))],
  ['another name', (json) => json.replace('a/b@1', 'a/b@2')],
  ['half of it', (json) => json.slice(0, -20)],
])('a file with %s is as good as none', async (_, change) => {
  const kept = open()
  await kept.write('a/b@1', Buffer.from('one'))
  const [name = ''] = readdirSync(folder?.path ?? '')
  const path = join(folder?.path ?? '', name)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  expect(await kept.read('a/b@1')).toBeUndefined()
})

test('no more than a hundred are kept', async () => {
  const kept = open()
  for (let index = 0; index < 103; index += 1) await kept.write(`file ${index}`, Buffer.from('x'))
  expect(readdirSync(folder?.path ?? '')).toHaveLength(100)
  expect(await text(kept.read('file 102'))).toBe('x')
})
