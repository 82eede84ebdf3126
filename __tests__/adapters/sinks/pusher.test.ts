import { expect, test } from '@jest/globals'
import type { Delivery } from '../../../src/adapters/sinks/deliver.ts'
import { pusher, type PusherOptions } from '../../../src/adapters/sinks/pusher.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const sent: Delivery = { kind: 'sent' }

const pushing = (answer: PusherOptions['send'] = async () => sent) => {
  const clock = virtualClock()
  const pushes: string[] = []
  const send: PusherOptions['send'] = (isLast, signal) => {
    pushes.push(`${clock.now()}${isLast ? ' last' : ''}`)
    return answer(isLast, signal)
  }
  return { clock, pushes, ...pusher({ send, clock, everyMs: 60_000 }) }
}

test('a state is sent every minute, and once more at the end', async () => {
  const { clock, pushes, close } = pushing()
  await clock.advance(130_000)
  expect(await close(2_000)).toEqual(sent)
  expect(pushes).toEqual(['60000', '120000', '130000 last'])
  expect(clock.waiting).toBe(0)
})

test('a run of less than a minute sends its last state alone', async () => {
  const { pushes, close } = pushing()
  await close(2_000)
  expect(pushes).toEqual(['0 last'])
})

test('one that hangs does not let others pile up, and is given up for the last', async () => {
  const { clock, pushes, close } = pushing(async (isLast, signal) => {
    if (!isLast) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return sent
  })
  await clock.advance(200_000)
  expect(pushes).toEqual(['60000'])
  expect(await close(2_000)).toEqual(sent)
  expect(pushes).toEqual(['60000', '200000 last'])
})

test('a last one that hangs costs what it may', async () => {
  const gone: Delivery = { kind: 'failed', message: 'h did not answer in time', isLasting: false }
  const { clock, close } = pushing((_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(gone))))
  const closing = close(2_000)
  await clock.advance(2_000)
  expect(await closing).toEqual(gone)
  expect(clock.waiting).toBe(0)
})

test('where there is no state yet nothing is sent, and it is asked for again', async () => {
  const { clock, pushes, close } = pushing((isLast) => (isLast ? Promise.resolve(sent) : undefined))
  await clock.advance(120_000)
  expect(await close(2_000)).toEqual(sent)
  expect(pushes).toEqual(['60000', '120000', '120000 last'])
})
