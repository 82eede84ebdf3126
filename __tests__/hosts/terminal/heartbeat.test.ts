import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../../src/core/event.ts'
import { withHeartbeat } from '../../../src/hosts/terminal/heartbeat.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const open = () => {
  const clock = virtualClock()
  const told: string[] = []
  const listener = (event: Event): void => void (event.type === 'aside' && told.push(`${event.stage}: ${event.text}`))
  const heartbeat = withHeartbeat({ listener, output: () => ({ write: () => undefined }) }, clock)
  return { clock, told, heartbeat, happens: heartbeat.audience.listener }
}

const started = (stage: string, expectedMs?: number): Event => ({ type: 'stage-started', stage, ...(expectedMs !== undefined && { expectedMs }), at: 0 })

describe('a log in which nothing is said', () => {
  test('tells every minute what still runs', async () => {
    const { clock, told, happens } = open()
    happens(started('build', 180_000))
    await clock.advance(125_000)
    expect(told).toEqual(['build: build still runs after 1m 00s (usually 3m 00s)', 'build: build still runs after 2m 00s (usually 3m 00s)'])
  })

  test('does not tell it while stages speak', async () => {
    const { clock, told, heartbeat, happens } = open()
    happens(started('build'))
    const output = heartbeat.audience.output('build')
    for (let index = 0; index < 10; index += 1) {
      await clock.advance(50_000)
      void output.write('stdout', Buffer.from('x'))
    }
    expect(told).toEqual([])
    await clock.advance(60_000)
    expect(told).toEqual(['build: build still runs after 9m 20s'])
  })

  test('does not name stages that have ended, and stays silent after the end', async () => {
    const { clock, told, heartbeat, happens } = open()
    happens(started('build'))
    happens({ type: 'stage-ended', stage: 'build', outcome: { status: 'skipped', reason: 'if', detail: '' } as never, conclusion: 'skipped', at: 0 })
    await clock.advance(130_000)
    heartbeat.end()
    expect([told, clock.waiting]).toEqual([[], 0])
  })
})
