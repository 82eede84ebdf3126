import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { createCaller } from './caller.ts'

// Real processes, on a machine that may have more to do.
jest.setTimeout(60_000)

/** A folder of the PATH with a Node that cannot strip types, if there is one. */
const old = (process.env['PATH'] ?? '').split(delimiter).find((folder) => {
  if (folder === dirname(process.execPath)) return false
  const [major = 99, minor = 0] = (/^v(\d+)\.(\d+)/.exec(spawnSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? []).slice(1).map(Number)
  return major < 22 || (major === 22 && minor < 6)
})
const withOldNode = old === undefined ? (test.skip as typeof test) : test

const caller = createCaller({
  'ci/typed.ts': 'export const one = (): number => 1\n',
  'ci/plain.mjs': "export const one = () => 1\nexport const typed = () => import('./typed.ts')\n",
  'ci/syntax.mjs': 'export const a = 1\nconst b = = 2\n',
})

afterAll(() => caller.remove())

describe('a Node that knows nothing of types', () => {
  withOldNode('is named, with what to do about it', async () => {
    expect((await caller.call('ci/typed.ts#one', { path: old ?? '' })).failure).toMatchObject({
      kind: 'operation',
      reason: 'tool',
      message: expect.stringMatching(/^Node v\d+\.\d+\.\d+ cannot run the TypeScript of ci\/typed\.ts$/),
      remedy: expect.stringContaining('use Node 22.18 or later'),
    })
  })

  withOldNode('is passed over for the Node that runs us, which is said', async () => {
    const called = await caller.call('ci/typed.ts#one', { path: old ?? '', ports: { node: process.execPath } })
    expect(called.result).toBe('1')
    const text = expect.stringMatching(/^the node on the PATH \(v\d+\.\d+\.\d+\) cannot run TypeScript: the one that runs Stagewright did$/)
    expect(called.events).toContainEqual({ type: 'notice', text })
  })

  withOldNode('still calls JavaScript', async () => {
    expect((await caller.call('ci/plain.mjs#one', { path: old ?? '' })).result).toBe('1')
    expect((await caller.call('ci/syntax.mjs#a', { path: old ?? '' })).failure).toMatchObject({ type: 'SyntaxError', place: { file: 'ci/syntax.mjs', line: 2 } })
  })
})
