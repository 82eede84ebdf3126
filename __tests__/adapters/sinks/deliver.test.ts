import { describe, expect, test } from '@jest/globals'
import { type Delivering, deliver } from '../../../src/adapters/sinks/deliver.ts'
import type { Reply } from '../../../src/adapters/sinks/http.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const refused: Reply = { kind: 'fault', message: 'h refused the connection', isLasting: false }
const answer = (status: number, body = '', retryAfterMs?: number): Reply => ({ kind: 'answer', status, body, ...(retryAfterMs !== undefined && { retryAfterMs }) })

const delivering = (replies: readonly Reply[], over: Partial<Delivering> = {}) => {
  const clock = virtualClock()
  const times: number[] = []
  const send = async (): Promise<Reply> => replies[times.push(clock.now()) - 1] ?? refused
  const delivery = deliver({ send, where: 'h', maxAttempts: 4, signal: new AbortController().signal, clock, random: () => 0.5, ...over })
  return { clock, times, delivery }
}

describe('what is not taken', () => {
  test.each([[refused], [answer(429)], [answer(502)], [answer(503)], [answer(504)]])('is sent again after %j, each time later', async (reply) => {
    const { clock, times, delivery } = delivering([reply, reply, reply, answer(200)])
    await clock.runAll()
    expect(await delivery).toEqual({ kind: 'sent' })
    expect(times).toEqual([0, 150, 600, 1_950])
  })

  test.each([[answer(400, 'bad name\nmore')], [answer(401)], [answer(413)], [answer(500)], [answer(301)]])('is not sent again after %j', async (reply) => {
    const { times, delivery } = delivering([reply])
    expect(await delivery).toMatchObject({ kind: 'failed', isLasting: true })
    expect(times).toHaveLength(1)
  })

  test('is sent again when the sink asks for it', async () => {
    const { clock, times, delivery } = delivering([answer(429, '', 7_000), answer(200)])
    await clock.runAll()
    expect(await delivery).toEqual({ kind: 'sent' })
    expect(times).toEqual([0, 7_000])
  })

  test('is given up after so many attempts, for the last reason', async () => {
    const { clock, times, delivery } = delivering([refused, refused, refused, answer(503, 'overloaded')])
    await clock.runAll()
    expect(await delivery).toEqual({ kind: 'failed', message: 'h answered 503: overloaded', isLasting: false })
    expect(times).toHaveLength(4)
  })
})

describe('what is said about an answer', () => {
  test.each([
    [answer(400, 'bad name\nmore'), 'h answered 400: bad name'],
    [answer(404, '<html>a page</html>'), 'h answered 404'],
    [answer(302, 'Found'), 'h answered 302: redirects are not followed'],
    [answer(403, 'x'.repeat(999)), `h answered 403: ${'x'.repeat(200)}`],
  ])('%j is said as %s', async (reply, message) => {
    expect(await delivering([reply]).delivery).toMatchObject({ message })
  })

  test('what a sink says about what it took is a note', async () => {
    const { delivery } = delivering([answer(200, 'partly')], { noteIn: (body) => `took it ${body}` })
    expect(await delivery).toEqual({ kind: 'sent', note: 'h took it partly' })
  })
})

describe('a wait', () => {
  test('ends with the signal of the end, and with it the delivery', async () => {
    const stop = new AbortController()
    const { clock, times, delivery } = delivering([answer(429, '', 60_000)], { signal: stop.signal })
    await clock.settle()
    stop.abort()
    expect(await delivery).toMatchObject({ kind: 'failed', isLasting: false })
    expect(times).toEqual([0])
    expect(clock.waiting).toBe(0)
  })

  test('ends where there is hurry, so that who waits can send it another way', async () => {
    const hurry = new AbortController()
    const { clock, delivery } = delivering([refused], { hurry: hurry.signal })
    await clock.settle()
    hurry.abort()
    expect(await delivery).toMatchObject({ kind: 'failed', message: 'h refused the connection' })
    expect(clock.waiting).toBe(0)
  })
})
