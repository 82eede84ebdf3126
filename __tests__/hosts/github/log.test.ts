import { expect, test } from '@jest/globals'
import { githubLog } from '../../../src/hosts/github/log.ts'
import { PASSING } from '../../../src/hosts/log/stage-log.ts'
import { createSpool } from '../../../src/adapters/spool.ts'
import { memoryWriter } from '../log/sink.ts'
import { tmpdir } from 'node:os'

/** Lines as problem matchers of setup-node and setup-go read them, and a command. */
const READ = [
  "src/cart.ts(4,42): error TS2551: Property 'prize' does not exist.",
  '/home/runner/work/app/src/shop.js',
  "  1:17  error    'left' is assigned a value but never used         no-unused-vars",
  './main.go:5:2: undefined: x',
  '::error file=src/a.ts,line=3::no',
]
const OTHERS = ['all is well', 'see https://example.com/a.js', '  12:30 it began', 'error: no', '']

const written = async (order: 'grouped' | 'stream'): Promise<readonly string[]> => {
  const writer = memoryWriter()
  const log = githubLog(writer, { order, titles: new Map([['a', 'a'], ['b', 'b']]), spool: () => createSpool(tmpdir()) })
  const stage = log.open('a', PASSING)
  await stage.write('stdout', Buffer.from([...READ, ...OTHERS].map((line) => `${line}\n`).join('')))
  await log.end()
  return writer.text().split('\n').slice(0, -1)
}

test('in grouped order nothing stands before a line', async () => {
  expect(await written('grouped')).toEqual(['::group::a', ...READ, ...OTHERS, '::endgroup::'])
})

test('in stream order nothing stands before a line that problem matchers read', async () => {
  expect(await written('stream')).toEqual([...READ, ...OTHERS.map((line) => `a | ${line}`)])
})
