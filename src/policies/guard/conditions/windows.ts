import type { Circumstances, LeafCondition, WeeklyWindow } from '../../../core/guard.ts'
import { decided, type Evaluator, type Finding, undecided } from '../evaluator.ts'
import { areListed, logins } from '../people.ts'
import { frozenBy, isOpen, nextOpening, type Schedule, scheduleOf, weekdayOf } from '../schedule.ts'
import { valueOf } from '../variable.ts'
import { listed, shown } from '../words.ts'
import { zoneOf } from '../zone.ts'

/**
 * The clock in that zone is within a weekly window, and no freeze holds; or both actors may pass
 * over that and say why in a variable, which is then told.
 */
export const windows: Evaluator<'windows'> = (condition, circumstances, ports) => {
  const expected = expectation(condition)
  const now = ports.wall()
  if (!isPossible(now)) return undecided(expected, 'the clock is not set: no year from 2020 to 2199')
  const zone = zoneOf(condition.zone)
  if (zone === undefined) return undecided(expected, `this machine does not know the time zone ${shown(condition.zone)}`)
  const schedule = scheduleOf(condition, zone)
  if (schedule === undefined) return undecided(expected, 'a freeze is not written as 2026-12-24T18:00')
  if (isOpen(schedule, now)) return decided(true, expected, timeOf(schedule, now))
  return overridden(condition, circumstances, expected, closure(schedule, now))
}

type Windows = Extract<LeafCondition, { readonly kind: 'windows' }>

/** A clock outside of these years was never set. */
const EARLIEST = Date.UTC(2020, 0)
const LATEST = Date.UTC(2200, 0)

const isPossible = (now: number): boolean => now >= EARLIEST && now < LATEST

const closure = (schedule: Schedule, now: number): string => {
  const freeze = frozenBy(schedule, now)
  const opening = nextOpening(schedule, now)
  return [
    timeOf(schedule, now),
    ...(freeze === undefined ? [] : [`frozen until ${timeOf(schedule, freeze.to)}${inBrackets(freeze.reason)}`]),
    opening === undefined ? 'no opening is known' : `opens ${timeOf(schedule, opening)}`,
  ].join('; ')
}

const inBrackets = (reason: string | undefined): string => (reason ? ` (${shown(reason)})` : '')

const overridden = ({ override }: Windows, circumstances: Circumstances, expected: string, closed: string): Finding => {
  if (override === undefined) return decided(false, expected, closed)
  const reason = shown(valueOf(circumstances.env, override.reasonFrom) ?? '') || undefined
  if (!areListed(override.actors, circumstances)) {
    return decided(false, expected, reason === undefined ? closed : `${closed}; ${people(circumstances)} may not override it`)
  }
  return reason === undefined
    ? decided(false, expected, `${closed}; to override it, say why in ${override.reasonFrom}`)
    : decided(true, expected, `overridden by ${people(circumstances)}: ${reason} (${closed})`)
}

const people = (circumstances: Circumstances): string => listed(logins(circumstances), 'and') || 'nobody we know'

/** `Mon 2026-11-23 09:00`. */
const timeOf = ({ zone }: Schedule, instant: number): string => {
  const local = zone.local(instant)
  const [date = '', time = ''] = new Date(local).toISOString().split('T')
  return `${dayName(weekdayOf(local))} ${date} ${time.slice(0, 5)}`
}

const expectation = ({ weekly, freezes, zone }: Windows): string => {
  const open = weekly.length === 0 ? 'any time' : listed(weekly.map(windowWords))
  return `${open} in ${shown(zone)}${freezes.length === 0 ? '' : ', no freeze'}`
}

const windowWords = ({ days, from, to }: WeeklyWindow): string => `${dayWords(days)} ${clockWords(from)}-${clockWords(to)}`

const clockWords = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((count) => String(count).padStart(2, '0')).join(':')

/** `Mon-Fri`, `Sat, Sun`: three days or more on end become a span. */
const dayWords = (days: readonly number[]): string =>
  spans([...new Set(days)].sort((one, other) => one - other))
    .map((span) => (span.length > 2 ? `${dayName(span[0] ?? 0)}-${dayName(span.at(-1) ?? 0)}` : span.map(dayName).join(', ')))
    .join(', ')

const spans = (days: readonly number[]): readonly (readonly number[])[] => {
  const found: number[][] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else found.push([day])
  }
  return found
}

const dayName = (day: number): string => DAY_NAMES[day - 1] ?? ''

const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
