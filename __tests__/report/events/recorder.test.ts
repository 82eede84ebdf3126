import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Event } from '../../../src/core/event.ts'
import type { Telling } from '../../../src/report/events/json.ts'
import { eventRecorder } from '../../../src/report/events/recorder.ts'
import { eventSchema } from '../../../src/report/events/schema.ts'
import { ENDINGS, SAMPLES } from './samples.ts'

const ALL: Telling = { arguments: true, results: true, output: 'tail' }
const PLENTY = 10e6

/** What becomes of events; `waiting` is what the file has not written yet. */
const recorded = (events: Iterable<Event>, { told = ALL, maxBytes = PLENTY, waiting = () => 0 }: { told?: Telling; maxBytes?: number; waiting?: (lines: number) => number } = {}) => {
  const lines: string[] = []
  const file = {
    get bytes() {
      return Buffer.byteLength(lines.join(''))
    },
    get waiting() {
      return waiting(lines.length)
    },
    add: (line: string) => void lines.push(line),
  }
  const listener = eventRecorder(file, () => told, maxBytes)
  for (const event of events) listener(event)
  return { lines, events: lines.map((line) => eventSchema.parse(JSON.parse(line))), bytes: file.bytes }
}

const notice = (text: string): Event => ({ type: 'notice', stage: 'build', text, at: 5 })

describe('the event log', () => {
  test.each([...Object.values(SAMPLES), ...ENDINGS].map((event) => [event.type, event] as const))('tells %s as the schema says', (type, event) => {
    expect(recorded([event]).events).toEqual([expect.objectContaining({ version: 1, seq: 1, at: 12.346, type })])
  })

  test('numbers what it tells, with the wall time of each', () => {
    const { events } = recorded([{ ...SAMPLES['run-started'], at: 0 }, notice('a'), SAMPLES['run-ended']])
    expect(events.map(({ seq, time }) => [seq, time])).toEqual([
      [1, '2026-01-01T00:00:00.000Z'],
      [2, '2026-01-01T00:00:00.005Z'],
      [3, '2026-01-01T00:00:00.012Z'],
    ])
  })

  test('is whole lines of JSON whatever happens in whatever order, with whatever texts', () => {
    const event = fc.tuple(fc.constantFrom(...Object.values(SAMPLES), ...ENDINGS), fc.string({ unit: 'binary' })).map(([sample, text]) => ('text' in sample ? { ...sample, text } : sample))
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.integer({ min: 2_048, max: 20_000 }), (events, maxBytes) => {
        const { lines, events: read } = recorded(events, { maxBytes })
        expect(lines.filter((line) => line.indexOf('\n') !== line.length - 1)).toEqual([])
        expect(read.map(({ seq }) => seq)).toEqual(read.map(({ seq }) => seq).toSorted((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })

  test('tells how far a stage is at most once a second', () => {
    const progress = (stage: string, at: number): Event => ({ type: 'progress', stage, text: String(at), at })
    const { events } = recorded([progress('a', 0), progress('b', 1), progress('a', 999), progress('a', 1_000), progress('a', 1_001)])
    expect(events.map((event) => event.type === 'progress' && [event.stage, event.text])).toEqual([['a', '0'], ['b', '1'], ['a', '1000']])
  })

  test('tells of outputs by value, of exports by name', () => {
    expect(recorded([SAMPLES['attempt-ended']]).events[0]).toMatchObject({ outputs: { version: '1.2' }, exports: ['TOKEN'], exitCode: 3 })
    expect(recorded([SAMPLES['attempt-ended']]).lines.join('')).not.toContain('"x"')
  })
})

describe('a stage whose `log` says so', () => {
  test('is told without arguments', () => {
    const [line] = recorded([SAMPLES.called], { told: { ...ALL, arguments: false } }).lines
    expect(JSON.parse(line ?? '')).toMatchObject({ work: 'call', command: 'call f.ts#f', env: [] })
    expect(line).not.toContain('arguments')
  })

  test('is told without results, but with the decision of its guard', () => {
    const told = { ...ALL, results: false }
    const detail = SAMPLES.detail as Extract<Event, { type: 'detail' }>
    const backup: Event = { ...detail, detail: { ...detail.detail, kind: 'backup' } }
    const { events } = recorded([SAMPLES['attempt-ended'], SAMPLES.summary, backup, SAMPLES.detail], { told })
    expect(events.map(({ type }) => type)).toEqual(['attempt-ended', 'detail'])
    expect(events[0]).not.toHaveProperty('outputs')
  })

  test('is told without what it wrote', () => {
    const { events } = recorded([SAMPLES['attempt-tail'], SAMPLES['hook-ended']], { told: { ...ALL, output: 'none' } })
    expect(events.map(({ type }) => type)).toEqual(['hook-ended'])
    expect(events[0]).not.toHaveProperty('tail')
  })
})

describe('a file that is full', () => {
  const long = Array.from({ length: 100 }, (_, index) => notice(`${index} ${'x'.repeat(1_000)}`))

  test('holds the first events, how many were left out, and the end of the run', () => {
    const { events, bytes } = recorded([SAMPLES['run-started'], ...long, SAMPLES['run-ended']], { maxBytes: 65_536 })
    const [dropped, last] = events.slice(-2)
    expect(bytes).toBeLessThanOrEqual(65_536)
    expect(last).toMatchObject({ type: 'run-ended', outcome: 'failure' })
    expect(dropped).toMatchObject({ type: 'dropped', why: 'size', events: 102 - (events.length - 1) })
    expect(dropped?.seq).toBe(102)
  })

  test('takes no later event that happens to be short: what is missing is one piece', () => {
    const { events } = recorded([...long, notice('short'), SAMPLES['run-ended']], { maxBytes: 65_536 })
    expect(events.some((event) => event.type === 'notice' && event.text === 'short')).toBe(false)
  })
})

test('a file that is too slow gets on where it left off, and says what it has missed', () => {
  let slow = true
  const events = function* (): Generator<Event> {
    yield notice('missed')
    yield notice('missed too')
    slow = false
    yield notice('back')
  }
  const { events: read } = recorded(events(), { waiting: () => (slow ? 2 ** 23 : 0) })
  expect(read).toEqual([expect.objectContaining({ type: 'dropped', why: 'speed', events: 2 }), expect.objectContaining({ text: 'back' })])
})
