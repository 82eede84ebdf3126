import { expect, test } from '@jest/globals'
import type { Output } from '../../src/core/run.ts'
import { inTurn } from '../../src/streams/in-turn.ts'

test('an output for several writers waits for each chunk before it takes the next, and for nothing else', async () => {
  const begun: string[] = []
  const waiting: (() => void)[] = []
  const slow: Output = {
    write: (_, chunk) => {
      const text = Buffer.from(chunk).toString()
      begun.push(text)
      return text === 'quick' ? undefined : new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
  const output = inTurn(slow)
  expect(output.write('stdout', Buffer.from('quick'))).toBeUndefined()
  const first = output.write('stdout', Buffer.from('first'))
  const second = output.write('stderr', Buffer.from('second'))
  const third = output.write('stdout', Buffer.from('quick'))
  expect(begun).toEqual(['quick', 'first'])
  waiting.shift()?.()
  await first
  expect(begun).toEqual(['quick', 'first', 'second'])
  waiting.shift()?.()
  await Promise.all([second, third])
  expect(begun).toEqual(['quick', 'first', 'second', 'quick'])
  expect(output.write('stdout', Buffer.from('quick'))).toBeUndefined()
})
