import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Freeze, LeafCondition, WeeklyWindow } from '../../../../src/core/guard.ts'
import { isOpen, nextOpening, scheduleOf } from '../../../../src/policies/guard/schedule.ts'
import { zoneOf } from '../../../../src/policies/guard/zone.ts'
import { LAWS, type Law, localBy, minutesAround } from '../clocks.ts'
import { verdictOn } from './court.ts'

type Windows = Extract<LeafCondition, { kind: 'windows' }>

const OFFICE: WeeklyWindow = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }
const windows = (over: Partial<Windows> = {}): Windows => ({ kind: 'windows', zone: 'Europe/Berlin', weekly: [OFFICE], freezes: [], ...over })
const at = (instant: string | number) => ({ wall: () => (typeof instant === 'string' ? Date.parse(instant) : instant) })

describe('windows', () => {
  test.each([
    ['2026-11-24T08:00:00.000Z', 'passed', 'Tue 2026-11-24 09:00'],
    ['2026-11-24T15:59:59.999Z', 'passed', 'Tue 2026-11-24 16:59'],
    ['2026-11-24T07:59:59.999Z', 'failed', 'Tue 2026-11-24 08:59; opens Tue 2026-11-24 09:00'],
    ['2026-11-24T16:00:00.000Z', 'failed', 'Tue 2026-11-24 17:00; opens Wed 2026-11-25 09:00'],
    ['2026-11-27T23:30:00.000Z', 'failed', 'Sat 2026-11-28 00:30; opens Mon 2026-11-30 09:00'],
    ['2026-07-01T07:00:00.000Z', 'passed', 'Wed 2026-07-01 09:00'],
  ])('at %s: %s', async (instant, verdict, found) => {
    expect(await verdictOn(windows(), {}, at(instant))).toMatchObject({ verdict, found, expected: 'Mon-Fri 09:00-17:00 in Europe/Berlin' })
  })

  test('up to the end of the day go on at midnight when the next begins there', async () => {
    const night = windows({ zone: 'UTC', weekly: [{ days: [5], from: 1_320, to: 1_440 }, { days: [6, 7], from: 0, to: 120 }] })
    expect(await verdictOn(night, {}, at('2026-11-27T23:59:59.999Z'))).toMatchObject({ verdict: 'passed', expected: 'Fri 22:00-24:00 or Sat, Sun 00:00-02:00 in UTC' })
    expect(await verdictOn(night, {}, at('2026-11-28T00:00:00Z'))).toMatchObject({ verdict: 'passed' })
    expect(await verdictOn(night, {}, at('2026-11-28T02:00:00Z'))).toMatchObject({ verdict: 'failed', found: 'Sat 2026-11-28 02:00; opens Sun 2026-11-29 00:00' })
  })

  test('do not pass in a freeze, and tell its end, its reason and the next opening', async () => {
    const freezes = [{ from: '2026-12-21T00:00', to: '2027-01-02T00:00', reason: 'holidays' }]
    const judgement = await verdictOn(windows({ freezes }), {}, at('2026-12-22T09:00Z'))
    expect(judgement).toMatchObject({
      verdict: 'failed',
      expected: 'Mon-Fri 09:00-17:00 in Europe/Berlin, no freeze',
      found: 'Tue 2026-12-22 10:00; frozen until Sat 2027-01-02 00:00 (holidays); opens Mon 2027-01-04 09:00',
    })
    expect(await verdictOn(windows({ freezes }), {}, at('2026-12-18T09:00Z'))).toMatchObject({ verdict: 'passed' })
  })

  test('without a week are open but for the freezes', async () => {
    const freezes = [{ from: '2026-12-21T00:00', to: '2026-12-22T00:00' }, { from: '2026-12-21T12:00', to: '2026-12-23T00:00' }]
    const always = windows({ weekly: [], freezes })
    expect(await verdictOn(always, {}, at('2026-12-20T22:59Z'))).toMatchObject({ verdict: 'passed', expected: 'any time in Europe/Berlin, no freeze' })
    expect(await verdictOn(always, {}, at('2026-12-20T23:00Z'))).toMatchObject({
      verdict: 'failed', found: 'Mon 2026-12-21 00:00; frozen until Tue 2026-12-22 00:00; opens Wed 2026-12-23 00:00',
    })
  })

  test.each([Number.NaN, 0, Date.UTC(2019, 11, 31), Date.UTC(2200, 0), Number.POSITIVE_INFINITY, 1e300])('are unknown when the clock says %d', async (now) => {
    expect(await verdictOn(windows({ weekly: [] }), {}, at(now))).toMatchObject({ verdict: 'unknown', found: expect.stringMatching(/clock/) })
  })

  test('are unknown in a zone that this machine does not know', async () => {
    expect(await verdictOn(windows({ zone: 'Europe/Atlantis' }))).toMatchObject({ verdict: 'unknown', found: expect.stringContaining('Europe/Atlantis') })
  })

  test.each(['0000-06-01', '0001-01-01', '0026-12-24', '0099-12-31', '1884-01-01'])('do not pass in a freeze that began long ago, on %s', async (day) => {
    for (const zone of ['UTC', 'Europe/Berlin', 'Pacific/Apia']) {
      const freezes = [{ from: `${day}T00:00`, to: '2027-01-02T00:00' }]
      expect(await verdictOn(windows({ zone, weekly: [], freezes }), {}, at('2026-12-22T09:00Z'))).not.toMatchObject({ verdict: 'passed' })
    }
  })

  test('are unknown with a freeze that cannot be read', async () => {
    expect(await verdictOn(windows({ freezes: [{ from: 'Christmas', to: '2026-12-27T00:00' }] }))).toMatchObject({ verdict: 'unknown', found: expect.stringMatching(/freeze/) })
  })

  test('open again when the clock is put back into them', async () => {
    const early = windows({ weekly: [{ days: [7], from: 60, to: 150 }] })
    const judgement = await verdictOn(early, {}, at('2026-10-25T00:45Z'))
    expect(judgement).toMatchObject({ verdict: 'failed', found: 'Sun 2026-10-25 02:45; opens Sun 2026-10-25 02:00' })
    expect(await verdictOn(early, {}, at('2026-10-25T01:00Z'))).toMatchObject({ verdict: 'passed' })
  })

  test('over which the clock is put forward open a week later', async () => {
    const lost = windows({ weekly: [{ days: [7], from: 120, to: 150 }] })
    expect(await verdictOn(lost, {}, at('2026-03-22T02:00Z'))).toMatchObject({ verdict: 'failed', found: 'Sun 2026-03-22 03:00; opens Sun 2026-04-05 02:00' })
  })

  test('that never open say so', async () => {
    expect(await verdictOn(windows({ weekly: [{ days: [], from: 0, to: 60 }] }))).toMatchObject({ verdict: 'failed', found: expect.stringMatching(/no opening is known$/) })
  })
})

describe('an override', () => {
  const condition = windows({ override: { actors: ['alice', 'bob'], reasonFrom: 'WHY' } })
  const night = at('2026-11-24T02:00Z')
  const closed = 'Tue 2026-11-24 03:00; opens Tue 2026-11-24 09:00'

  test('passes listed actors with a reason, and is recorded', async () => {
    const judgement = await verdictOn(condition, { triggeringActor: 'Bob', env: { WHY: ' the shop\nis down ' } }, night)
    expect(judgement).toMatchObject({ verdict: 'passed', found: `overridden by alice and Bob: the shop is down (${closed})` })
  })

  test('is not spoken of while the window is open', async () => {
    expect(await verdictOn(condition, { env: { WHY: 'x' } })).toMatchObject({ verdict: 'passed', found: 'Tue 2026-11-24 10:00' })
  })

  test.each([
    ['without a reason', { env: {} }, `${closed}; to override it, say why in WHY`],
    ['with a blank reason', { env: { WHY: ' \n' } }, `${closed}; to override it, say why in WHY`],
    ['with a reason that nobody can see', { env: { WHY: '\u200b\u2060\u202e\u00ad\u0007' } }, `${closed}; to override it, say why in WHY`],
    ['by a stranger', { actor: 'mallory', env: { WHY: 'x' } }, `${closed}; mallory and alice may not override it`],
    ['run again by a stranger', { triggeringActor: 'mallory', env: { WHY: 'x' } }, `${closed}; alice and mallory may not override it`],
    ['by nobody', { actor: undefined, triggeringActor: undefined, env: { WHY: 'x' } }, `${closed}; nobody we know may not override it`],
    ['by one who has not said so', { actor: 'mallory', env: {} }, closed],
  ])('fails %s', async (_, circumstances, found) => {
    expect(await verdictOn(condition, circumstances, night)).toMatchObject({ verdict: 'failed', found })
  })

  test('is of no use where the clock is not known', async () => {
    expect(await verdictOn(condition, { env: { WHY: 'x' } }, at(0))).toMatchObject({ verdict: 'unknown' })
  })
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Whether it is open by the law of the place: each minute is looked at by itself. */
const openBy = (law: Law, weekly: readonly WeeklyWindow[], freezes: readonly (readonly [number, number])[], instant: number): boolean => {
  const shown = new Date(localBy(law, instant))
  const [day, minute] = [shown.getUTCDay() || 7, shown.getUTCHours() * 60 + shown.getUTCMinutes()]
  const frozen = freezes.some(([from, to]) => from <= instant && instant < to)
  return !frozen && (weekly.length === 0 || weekly.some(({ days, from, to }) => days.includes(day) && from <= minute && minute < to))
}

/** The first and the last minute in which the clock shows that, or else the one in which it leaps over it. */
const spanBy = (law: Law, { from, to }: Freeze): readonly [number, number] => {
  const around = (text: string): readonly number[] => {
    const local = Date.parse(`${text}Z`)
    const minutes = Array.from({ length: 30 * 60 }, (_, index) => local - 15 * HOUR + index * MINUTE)
    const same = minutes.filter((minute) => localBy(law, minute) === local)
    return same.length > 0 ? same : minutes.filter((minute) => localBy(law, minute) > local).slice(0, 1)
  }
  return [Math.min(...around(from)), Math.max(...around(to))]
}

const minuteOfDay = fc.constantFrom(0, 60, 90, 119, 120, 135, 150, 165, 180, 181, 240, 1_380, 1_440)
const week = fc.array(
  fc.record({ days: fc.subarray([1, 6, 7], { minLength: 1 }), from: minuteOfDay, to: minuteOfDay }).filter(({ from, to }) => from < to),
  { maxLength: 3 },
)
const textOf = (local: number): string => new Date(local).toISOString().slice(0, 16)

describe.each(Object.keys(LAWS))('around the changes of the clock in %s', (name) => {
  const law = LAWS[name] ?? (() => Number.NaN)
  const zone = zoneOf(name)
  if (zone === undefined) throw new Error(`this machine does not know ${name}`)
  const now = fc.constantFrom(...minutesAround(name, 5))
  const freeze = (near: number) =>
    fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 60 })).map(([start, length]) => {
      const local = Math.floor(localBy(law, near) / (5 * MINUTE)) * 5 * MINUTE + start * 5 * MINUTE
      return { from: textOf(local), to: textOf(local + length * 5 * MINUTE) }
    })
  const scene = now.chain((instant) => fc.record({ instant: fc.constant(instant), weekly: week, freezes: fc.array(freeze(instant), { maxLength: 2 }) }))

  test('a schedule is open just when the law of the place says so', () => {
    fc.assert(
      fc.property(scene, ({ instant, weekly, freezes }) => {
        const schedule = scheduleOf(windows({ weekly, freezes }), zone)
        const spans = freezes.map((one) => spanBy(law, one))
        return schedule !== undefined && isOpen(schedule, instant) === openBy(law, weekly, spans, instant)
      }),
      { numRuns: 100 },
    )
  })

  test('the next opening is the first minute in which it is open', () => {
    fc.assert(
      fc.property(scene, ({ instant, weekly, freezes }) => {
        const schedule = scheduleOf(windows({ weekly, freezes }), zone)
        const spans = freezes.map((one) => spanBy(law, one))
        if (schedule === undefined || isOpen(schedule, instant)) return
        let minute = instant + MINUTE
        while (!openBy(law, weekly, spans, minute) && minute < instant + 16 * DAY) minute += MINUTE
        expect(nextOpening(schedule, instant)).toBe(minute)
      }),
      { numRuns: 40 },
    )
  })
})
