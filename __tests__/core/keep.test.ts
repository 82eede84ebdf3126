import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Dated, type Keep, letGo } from '../../src/core/keep.ts'

const at = (...times: readonly string[]): readonly Dated[] => times.map((time) => ({ id: time, createdAt: Date.parse(`${time}Z`) }))

const remaining = (snapshots: readonly Dated[], keep: Keep): readonly string[] => {
  const gone = letGo(snapshots, keep)
  return snapshots.map(({ id }) => id).filter((id) => !gone.includes(id))
}

describe('what `keep` keeps', () => {
  test('is everything if it says nothing', () => {
    expect(letGo(at('2020-01-01T00:00', '2024-01-01T00:00'), {})).toEqual([])
  })

  test('is the last so many', () => {
    const snapshots = at('2026-01-01T00:00', '2026-01-02T00:00', '2026-01-03T00:00')
    expect(letGo(snapshots, { last: 2 })).toEqual(['2026-01-01T00:00'])
  })

  test('is the newest of each day, and the oldest of all while days are left', () => {
    const snapshots = at('2026-01-01T08:00', '2026-01-01T20:00', '2026-01-02T08:00', '2026-01-02T20:00')
    expect(remaining(snapshots, { daily: 2 })).toEqual(['2026-01-01T20:00', '2026-01-02T20:00'])
    expect(remaining(snapshots, { daily: 3 })).toEqual(['2026-01-01T08:00', '2026-01-01T20:00', '2026-01-02T20:00'])
  })

  test('counts days without a snapshot not at all', () => {
    const snapshots = at('2024-05-05T00:00', '2025-05-05T00:00', '2026-05-05T00:00')
    expect(remaining(snapshots, { daily: 2 })).toEqual(['2025-05-05T00:00', '2026-05-05T00:00'])
  })

  test('begins a week on Monday, also over the end of a year', () => {
    const snapshots = at('2025-12-28T12:00', '2025-12-29T12:00', '2026-01-04T12:00', '2026-01-05T12:00')
    expect(remaining(snapshots, { weekly: 3 })).toEqual(['2025-12-28T12:00', '2026-01-04T12:00', '2026-01-05T12:00'])
  })

  test('reaches back from the newest snapshot, not from today', () => {
    const snapshots = at('2020-01-01T00:00', '2020-01-02T00:00', '2020-01-02T12:00')
    expect(remaining(snapshots, { withinMs: 86_400_000 })).toEqual(['2020-01-02T00:00', '2020-01-02T12:00'])
  })

  test('always holds the newest', () => {
    expect(remaining(at('2026-01-01T00:00', '2026-01-02T00:00'), { last: 0, withinMs: 1 })).toEqual(['2026-01-02T00:00'])
  })

  test('is what a plain walk with a counter for each rule keeps', () => {
    const moment = fc.integer({ min: Date.UTC(2023, 11, 20), max: Date.UTC(2026, 1, 10) })
    const count = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined })
    const rules = fc.record({ last: count, hourly: count, daily: count, weekly: count, monthly: count, yearly: count, withinMs: fc.option(fc.integer({ min: 1, max: 1e10 }), { nil: undefined }) })
    fc.assert(
      fc.property(fc.uniqueArray(moment, { maxLength: 60 }), rules, (moments, keep) => {
        const given = Object.fromEntries(Object.entries(keep).filter(([, value]) => value !== undefined)) as Keep
        const snapshots = moments.map((createdAt) => ({ id: String(createdAt).padStart(15, '0'), createdAt }))
        expect(new Set(remaining(snapshots, given))).toEqual(new Set(oracle(snapshots, given)))
      }),
    )
  })
})

/** As restic documents it: from the newest on, each rule has a count, and a name for the period it is in. */
const oracle = (snapshots: readonly Dated[], keep: Keep): readonly string[] => {
  const list = [...snapshots].sort((a, b) => b.createdAt - a.createdAt)
  if (Object.keys(keep).length === 0) return list.map(({ id }) => id)
  const left = { ...keep } as Record<string, number>
  const seen: Record<string, string> = {}
  const kept = new Set(list.slice(0, 1).map(({ id }) => id))
  list.forEach((one, index) => {
    if (keep.withinMs !== undefined && one.createdAt > (list[0]?.createdAt ?? 0) - keep.withinMs) kept.add(one.id)
    for (const [rule, name] of Object.entries(namesOf(one, index))) {
      if ((left[rule] ?? 0) <= 0 || (seen[rule] === name && index !== list.length - 1)) continue
      seen[rule] = name
      left[rule] = (left[rule] ?? 0) - 1
      kept.add(one.id)
    }
  })
  return [...kept]
}

const namesOf = ({ createdAt }: Dated, index: number): Record<string, string> => {
  const date = new Date(createdAt)
  const [year, month, day, hour] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours()]
  // The week of a day is named by its Thursday.
  const thursday = new Date(Date.UTC(year, month, day + 3 - ((date.getUTCDay() + 6) % 7)))
  return {
    last: String(index),
    hourly: `${year} ${month} ${day} ${hour}`,
    daily: `${year} ${month} ${day}`,
    weekly: thursday.toISOString().slice(0, 10),
    monthly: `${year} ${month}`,
    yearly: `${year}`,
  }
}
