import type { Freeze, GuardCondition, WeeklyWindow } from '../../core/guard.ts'
import { DAY, type Zone } from './zone.ts'

/** When something is open. Weekly windows go by the clock on the wall; freezes are stretches of real time. */
export interface Schedule {
  readonly zone: Zone
  readonly weekly: readonly WeeklyWindow[]
  readonly freezes: readonly Stretch[]
}

/** `to` is the first moment after it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly reason: string | undefined
}

/**
 * The schedule of a condition, or nothing if a freeze is not written as it must be. A freeze that
 * begins or ends while the clock is put back lasts as long as its words can mean.
 */
export const scheduleOf = (
  { weekly, freezes }: Extract<GuardCondition, { readonly kind: 'windows' }>,
  zone: Zone,
): Schedule | undefined => {
  const stretches = freezes.map((freeze) => stretchOf(freeze, zone))
  return stretches.includes(undefined) ? undefined : { zone, weekly, freezes: stretches.filter((one) => one !== undefined) }
}

export const isOpen = (schedule: Schedule, instant: number): boolean =>
  isInWindow(schedule, instant) && frozenBy(schedule, instant) === undefined

/** The freeze that holds, the one that ends last if there are several. */
export const frozenBy = ({ freezes }: Schedule, instant: number): Stretch | undefined =>
  freezes.filter(({ from, to }) => from <= instant && instant < to).sort((one, other) => other.to - one.to)[0]

/** The first moment after `instant` in which it is open, if there is one. */
export const nextOpening = (schedule: Schedule, instant: number): number | undefined => {
  const ends = schedule.freezes.map(({ to }) => to).filter((to) => to > instant)
  let first = Number.POSITIVE_INFINITY
  for (const base of [instant, ...ends.sort((one, other) => one - other)]) {
    if (first <= base) break
    first = Math.min(first, turns(schedule, base).find((turn) => turn > instant && isOpen(schedule, turn)) ?? first)
  }
  return Number.isFinite(first) ? first : undefined
}

/** 1 is Monday. */
export const weekdayOf = (local: number): number => ((Math.floor(local / DAY) + 3) % 7) + 1

const MINUTE = 60_000

/** Each weekly window comes within a week; once more if the clock was put forward over it. */
const DAYS_AHEAD = 15

const stretchOf = ({ from, to, reason }: Freeze, zone: Zone): Stretch | undefined => {
  const [start, end] = [Date.parse(`${from}Z`), Date.parse(`${to}Z`)]
  if (Number.isNaN(start) || Number.isNaN(end)) return undefined
  const stretch = { from: Math.min(...zone.instants(start)), to: Math.max(...zone.instants(end)), reason }
  return Number.isFinite(stretch.from) && Number.isFinite(stretch.to) ? stretch : undefined
}

const isInWindow = ({ zone, weekly }: Schedule, instant: number): boolean => {
  const local = zone.local(instant)
  const minute = (local % DAY) / MINUTE
  return weekly.length === 0 || weekly.some(({ days, from, to }) => days.includes(weekdayOf(local)) && from <= minute && minute < to)
}

/** All moments from `base` on, for two weeks, in which what is closed may open. */
const turns = (schedule: Schedule, base: number): readonly number[] =>
  [base, ...schedule.zone.changes(base, base + DAYS_AHEAD * DAY), ...starts(schedule, base)]
    .filter((turn) => turn >= base)
    .sort((one, other) => one - other)

const starts = ({ zone, weekly }: Schedule, base: number): readonly number[] => {
  const today = Math.floor(zone.local(base) / DAY)
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => (today + ahead) * DAY).flatMap((midnight) =>
    weekly
      .filter(({ days }) => days.includes(weekdayOf(midnight)))
      .flatMap(({ from }) => zone.instants(midnight + from * MINUTE)),
  )
}
