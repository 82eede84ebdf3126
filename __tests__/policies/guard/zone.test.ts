import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { zoneOf } from '../../../src/policies/guard/zone.ts'
import { CHANGING, LAWS, localBy, minutesAround, YEARS } from './clocks.ts'

const DAY = 86_400_000
const instant = fc.integer({ min: Date.UTC(2021, 0), max: Date.UTC(2029, 0) })

describe.each(Object.keys(LAWS))('the clock in %s', (name) => {
  const law = LAWS[name] ?? (() => Number.NaN)
  const zone = zoneOf(name)
  if (zone === undefined) throw new Error(`this machine does not know ${name}`)

  test('shows what the law says, to the millisecond', () => {
    fc.assert(fc.property(instant, (at) => zone.local(at) === localBy(law, at)), { numRuns: 500 })
    for (const at of minutesAround(name, 10)) for (const beside of [at - 1, at]) expect(zone.local(beside)).toBe(localBy(law, beside))
  })

  test('shows a time once, twice when it is put back, and never when it is put forward over it', () => {
    for (const at of minutesAround(name, 15)) {
      const time = localBy(law, at)
      const all = [-60, -30, 0, 30, 60].map((minutes) => at + minutes * 60_000).filter((other) => localBy(law, other) === time)
      expect(zone.instants(time)).toEqual(all)
    }
  })

  test('is put forward and back when the law says so', () => {
    for (const year of YEARS) {
      const clock = CHANGING[name]
      const changes = clock === undefined ? [] : [clock.forward(year), clock.back(year)].sort((one, other) => one - other)
      expect(zone.changes(Date.UTC(year, 0), Date.UTC(year + 1, 0))).toEqual(changes)
    }
  })
})

describe('a time over which the clock is put forward', () => {
  test.each(Object.entries(CHANGING))('is in %s the moment of the change', (name, { forward, law }) => {
    for (const year of YEARS) {
      const change = forward(year)
      const skipped = change + law(change - DAY) * 60_000
      for (const minutes of [0, 1, 29]) expect(zoneOf(name)?.instants(skipped + minutes * 60_000)).toEqual([change])
    }
  })
})

test.each(['Europe/Atlantis', '', 'x'.repeat(1_000), 'Europe/Berlin\n'])('there is no zone %j', (name) => {
  expect(zoneOf(name)).toBeUndefined()
})
