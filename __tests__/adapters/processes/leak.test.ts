import { expect, jest, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import { begin, PATIENCE_MS, shell, until } from './command.ts'

jest.setTimeout(4 * PATIENCE_MS)

const descriptors = (): number => readdirSync('/proc/self/fd').length
const folders = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('stagewright-pipes-'))

/** Pipes that wait for their command are a part of it; their number never passes this. */
const STOCK = 2 * 32 + 2

test('six hundred short commands leave no descriptor and no file behind', async () => {
  const port = processes(clock)
  const before = folders()
  const command = shell(':', { file: 'true', args: [] })
  const round = async (): Promise<void> => {
    await Promise.all(Array.from({ length: 4 }, () => begin(command, port).ended))
  }
  await round()
  const atFirst = descriptors()
  for (let count = 0; count < 150; count++) await round()
  expect(descriptors() - atFirst).toBeLessThanOrEqual(STOCK)
  const made = folders().filter((name) => !before.includes(name))
  // Other tests of the same machine may be making their own at this moment.
  await until(() => made.every((name) => !folders().includes(name)))
})

test('a command that cannot be started leaves no descriptor behind', async () => {
  const port = processes(clock)
  const attempts = Array.from({ length: 200 }, () => shell(':', { file: '/no/such/program' }))
  const atFirst = descriptors()
  for (const attempt of attempts) await begin(attempt, port).ended
  expect(descriptors() - atFirst).toBeLessThanOrEqual(STOCK)
})
