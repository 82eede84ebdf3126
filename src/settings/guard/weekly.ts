import * as z from 'zod/mini'
import type { WeeklyWindow } from '../../core/guard.ts'
import { into, late, type Objector } from '../combinators.ts'
import { listOf } from './list.ts'

const EXAMPLES = "expected a window such as 'Mon-Fri 09:00-17:00', 'Sat,Sun 10:00-12:00' or 'Fri 22:00-Sat 02:00'"

/** Two windows, where it passes midnight. */
const window = late(() => into(z.string({ error: EXAMPLES }).check(z.meta({ pattern: ROUGHLY.source })), windowsOf))

/** What the published schema knows of a window: which day and time there are, and in which order, is for the code. */
const ROUGHLY = /^\s*(?:[A-Za-z][A-Za-z\s,\u2013-]*\s+)?\d{1,2}:\d{2}\s*[-\u2013]\s*(?:[A-Za-z]+\s+)?\d{1,2}:\d{2}\s*$/

/** `open`: windows in each week. */
export const weekly = late(() => into(listOf(window, 'a window'), (lists): readonly WeeklyWindow[] => lists.flat()))

/** A window as text, which is read as the same window again. */
export const windowText = ({ days, from, to }: WeeklyWindow): string =>
  `${days.length === 7 ? '' : `${days.map((day) => DAYS[day - 1]).join(',')} `}${timeText(from)}-${timeText(to)}`

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const LONG_DAYS = /^(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/i

const timeText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** People paste en dashes, too. */
const WINDOW =
  /^(?:(?<days>[a-z][a-z\s,\u2013-]*?)\s+)?(?<from>\d{1,2}:\d{2})\s*[-\u2013]\s*(?:(?<day>[a-z]+)\s+)?(?<to>\d{1,2}:\d{2})$/i

/** More than any window needs; the pattern would take its time over a text without end. */
const LONGEST = 200

const windowsOf = (text: string, object: Objector): readonly WeeklyWindow[] => {
  const { days, from = '', day, to = '' } = (text.length > LONGEST ? undefined : WINDOW.exec(text.trim())?.groups) ?? {}
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const on = daysOf(days)
  if (start === undefined || end === undefined || on === undefined) {
    object(EXAMPLES, undefined, text.length > LONGEST || ROUGHLY.test(text) ? 'dates' : undefined)
    return []
  }
  return day === undefined ? withinDays(on, start, end, object) : acrossDays(on, start, daysOf(day)?.[0], end, object)
}

const minutesOf = (time: string): number | undefined => {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  const sum = hours * 60 + minutes
  return minutes < 60 && sum <= 1440 ? sum : undefined
}

const daysOf = (text: string | undefined): readonly number[] | undefined => {
  if (text === undefined) return [1, 2, 3, 4, 5, 6, 7]
  const ranges = text.split(',').map((range) => range.split(/[-\u2013]/).map((name) => dayOf(name.trim())))
  const days = ranges.flatMap(([first, last, ...more], index): readonly (number | undefined)[] => {
    const until = (ranges[index]?.length ?? 0) > 1 ? last : first
    return first === undefined || until === undefined || more.length > 0 ? [undefined] : between(first, until)
  })
  return days.every((day) => day !== undefined) ? [...new Set(days)].toSorted((a, b) => a - b) : undefined
}

const dayOf = (name: string): number | undefined => {
  const index = DAYS.findIndex((day) => LONG_DAYS.test(name) && name.slice(0, 3).toLowerCase() === day.toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** `Fri-Mon` goes over the end of the week. */
const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => ((first - 1 + step) % 7) + 1)

const withinDays = (days: readonly number[], from: number, to: number, object: Objector): readonly WeeklyWindow[] => {
  if (from >= to) object(`expected a window that ends after it begins, got ${windowText({ days, from, to })}`, overnight(days, from, to), 'dates')
  return [{ days, from, to }]
}

const overnight = ([day = 1]: readonly number[], from: number, to: number): string | undefined =>
  from === to ? undefined : `for one that passes midnight say so: '${DAYS[day - 1]} ${timeText(from)}-${DAYS[day % 7]} ${timeText(to)}'`

const acrossDays = (on: readonly number[], from: number, last: number | undefined, to: number, object: Objector) => {
  const [first = 0] = on
  if (on.length !== 1 || last === undefined || (first === last && from >= to)) {
    object("expected one day at each end, and the end within a week, such as 'Fri 22:00-Sat 02:00'", undefined, 'dates')
    return []
  }
  const [, ...later] = between(first, last)
  const whole = later.slice(0, -1).toSorted((a, b) => a - b)
  return [
    { days: [first], from, to: first === last ? to : 1440 },
    { days: whole, from: 0, to: 1440 },
    ...(first === last ? [] : [{ days: [last], from: 0, to }]),
  ].filter((part) => part.days.length > 0 && part.from < part.to)
}
