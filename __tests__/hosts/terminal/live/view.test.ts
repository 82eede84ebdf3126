import { EventEmitter } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../../../src/core/event.ts'
import { openView } from '../../../../src/hosts/terminal/live/view.ts'
import { virtualClock } from '../../../support/virtual-clock.ts'

const open = () => {
  const clock = virtualClock()
  const frames: (readonly string[] | undefined)[] = []
  const screen = Object.assign(new EventEmitter(), { columns: 60, rows: 24 })
  const writer = { below: (lines: readonly string[] | undefined) => void frames.push(lines) }
  const view = openView({ writer, clock, screen, color: false, expectedMs: () => undefined, parallel: 1 })
  return { clock, frames, screen, view }
}

const EVENTS: readonly Event[] = [
  { type: 'run-started', name: 'x', wallTime: 0, stages: [{ name: 'build', title: 'build', part: 'stages', needs: [], command: '' }, { name: 'test', title: 'test', part: 'stages', needs: ['build'], command: '' }], at: 0 },
  { type: 'stage-started', stage: 'build', at: 0 },
]

describe('a view', () => {
  test('is drawn ten times a second at most, however much happens', async () => {
    const { clock, frames, view } = open()
    for (const event of EVENTS) view.listener(event)
    const output = view.listening({ listener: () => {}, output: () => ({ write: () => undefined }) }).output('build')
    for (let index = 0; index < 1_000; index += 1) {
      void output.write('stdout', Buffer.from(`line ${index}\n`))
      await clock.advance(1)
    }
    expect(frames.length).toBeGreaterThan(8)
    expect(frames.length).toBeLessThanOrEqual(11)
  })

  test('is drawn every second while nothing happens', async () => {
    const { clock, frames, view } = open()
    for (const event of EVENTS) view.listener(event)
    await clock.advance(5_050)
    expect(frames.slice(1).map((lines) => lines?.at(-1))).toEqual(['0 of 2 done · 0s', ...[1, 2, 3, 4, 5].map((seconds) => `0 of 2 done · ${seconds}s`)])
  })

  test('shows the last line that a stage wrote, and passes it on', async () => {
    const { clock, frames, view } = open()
    const heard: string[] = []
    const { output } = view.listening({ listener: () => {}, output: () => ({ write: (_, chunk) => void heard.push(Buffer.from(chunk).toString()) }) })
    for (const event of EVENTS) view.listener(event)
    void output('build').write('stderr', Buffer.from('compiling\n'))
    await clock.advance(100)
    expect([frames.at(-1)?.[0], heard]).toEqual(['● build  0s  compiling', ['compiling\n']])
  })

  test('is drawn anew in a window of another size', async () => {
    const { clock, frames, screen, view } = open()
    for (const event of EVENTS) view.listener(event)
    await clock.advance(100)
    screen.columns = 12
    screen.emit('resize')
    await clock.advance(100)
    expect(frames.slice(2)).toEqual([[], ['● build  0s', '0 of 2 done']])
  })

  test('of a single stage is one line, with what it wrote last only while that line has not ended', async () => {
    const { clock, frames, view } = open()
    const [begin, start] = EVENTS
    if (begin?.type !== 'run-started' || start === undefined) throw new Error('no events')
    view.listener({ ...begin, stages: begin.stages.slice(0, 1) })
    view.listener(start)
    const { write } = view.listening({ listener: () => {}, output: () => ({ write: () => undefined }) }).output('build')
    for (const text of ['....', '.\n']) {
      void write('stdout', Buffer.from(text))
      await clock.advance(100)
    }
    expect(frames).toEqual([[], ['● build  0s  ....'], ['● build  0s']])
  })

  test('is gone after its end, and nothing waits any more', async () => {
    const { clock, frames, screen, view } = open()
    for (const event of EVENTS) view.listener(event)
    await clock.advance(100)
    view.end()
    expect([frames.at(-1), clock.waiting, screen.listenerCount('resize')]).toEqual([undefined, 0, 0])
  })
})
