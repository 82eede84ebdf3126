import { expect, test } from '@jest/globals'
import { join } from 'node:path'
import { hashFiles } from '../../../src/adapters/fingerprints/hash.ts'
import { createWorkspace } from '../../support/workspace.ts'

test('whoever watches files being hashed hears how much is done, of how much, whenever others may work', async () => {
  const workspace = createWorkspace({ a: 'a', b: 'b', c: 'c'.repeat(300_000) })
  const told: string[] = []
  try {
    const paths = ['a', 'b', 'c'].map((name) => join(workspace.path, name))
    await hashFiles(paths, 300_002, () => Promise.resolve(), (done, of) => told.push(`${done.files} of ${of.files}, ${done.bytes} of ${of.bytes}`))
    await hashFiles(paths, 300_002, () => undefined, () => told.push('too often'))
  } finally {
    workspace.remove()
  }
  expect(told).toEqual(['1 of 3, 1024 of 300002', '2 of 3, 2048 of 300002', '2 of 3, 264192 of 300002', '3 of 3, 300002 of 300002'])
})
