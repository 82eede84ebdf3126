import { expect, test } from '@jest/globals'
import { hashingTold } from '../../src/engine/hashing.ts'
import { notebook } from '../support/context.ts'
import { virtualClock } from '../support/virtual-clock.ts'

test('a stage tells how far the hashing of its files is, ten times a second at most', async () => {
  const clock = virtualClock()
  const { context, events } = notebook()
  const told = hashingTold(context, clock)
  for (let done = 1; done <= 5; done += 1) {
    told({ files: done, bytes: done * 1_000 }, { files: 5, bytes: 5_000 })
    await clock.advance(50)
  }
  expect(events).toEqual([1, 3, 5].map((done) => ({ type: 'progress', text: `hashing: ${done} of 5 files, ${done}.0 kB of 5.0 kB`, fraction: done / 5 })))
})
