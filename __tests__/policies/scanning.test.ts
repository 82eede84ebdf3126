import { describe, expect, test } from '@jest/globals'
import type { Source } from '../../src/core/sources.ts'
import { scanningTold } from '../../src/policies/scanning.ts'
import { notebook } from '../support/context.ts'
import { virtualClock } from '../support/virtual-clock.ts'

/** A file whose chunks take a while each. */
const slow = (name: string, chunks: number, clock: ReturnType<typeof virtualClock>, size?: number): Source => ({
  name,
  ...(size !== undefined && { size }),
  async *read() {
    for (let index = 0; index < chunks; index += 1) {
      await clock.advance(60)
      yield Buffer.alloc(1_000)
    }
  },
})

const told = async (sources: (clock: ReturnType<typeof virtualClock>) => readonly Source[]) => {
  const clock = virtualClock()
  const { context, events } = notebook()
  const all = sources(clock)
  const read = scanningTold(all, context, clock)
  let bytes = 0
  for (const source of all) for await (const chunk of read(source)) bytes += chunk.length
  return { bytes, progress: events.map((event) => (event.type === 'progress' ? [event.text, event.fraction] : [])) }
}

describe('a scan of files', () => {
  test('tells now and then which part is done, and changes nothing', async () => {
    expect(await told((clock) => [slow('a.log', 3, clock, 3_000), slow('b.log', 2, clock, 5_000)])).toEqual({
      bytes: 5_000,
      progress: [
        ['scanning a.log: 2.0 kB of 8.0 kB', 0.25],
        ['scanning b.log: 4.0 kB of 8.0 kB', 0.5],
      ],
    })
  })

  test('tells no part where a file is compressed', async () => {
    expect((await told((clock) => [slow('a.gz', 2, clock), slow('b.log', 1, clock, 1_000)])).progress).toEqual([['scanning a.gz: 2.0 kB', undefined]])
  })
})
