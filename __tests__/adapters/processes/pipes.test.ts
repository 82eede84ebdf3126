import { expect, jest, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { drain } from '../../../src/adapters/processes/drain.ts'
import { pipes } from '../../../src/adapters/processes/pipes.ts'
import { spawn } from '../../../src/adapters/processes/spawn.ts'
import type { Output } from '../../../src/core/run.ts'
import { PATIENCE_MS, shell } from './command.ts'

jest.setTimeout(2 * PATIENCE_MS)

/** On a Mac the pipes are Node's own; what they do is the same on every machine. */
test.each(['linux', 'darwin'] as const)('pipes as on %s carry every byte to a slow output, one chunk at a time', async (platform) => {
  const open = pipes(platform)
  const [stdout, stderr] = [open(), open()]
  const spawned = await spawn(shell('head -c 3000000 /dev/zero; head -c 2000000 /dev/zero >&2'), stdout, stderr)
  if (spawned.kind !== 'spawned') throw new Error(spawned.message)
  const bytes = { stdout: 0, stderr: 0 }
  let underWay = 0
  let most = 0
  const write: Output['write'] = async (stream, chunk) => {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise((resolve) => setImmediate(resolve))
    bytes[stream] += chunk.length
    underWay -= 1
  }
  const sources = [['stdout', stdout, spawned.stdout], ['stderr', stderr, spawned.stderr]] as const
  const output = drain(sources, { write }, clock)
  expect(await spawned.exited).toEqual({ kind: 'exit', exitCode: 0 })
  await output.settled(PATIENCE_MS, PATIENCE_MS)
  expect(bytes).toEqual({ stdout: 3_000_000, stderr: 2_000_000 })
  expect(most).toBe(1)
  expect(output.open()).toEqual([])
})
