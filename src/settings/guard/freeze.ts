import * as z from 'zod/mini'
import type { Freeze } from '../../core/guard.ts'
import { described, into, late, type Objector, optional, text } from '../combinators.ts'
import { listOf } from './list.ts'

const EXPECTED = 'expected a date (2026-12-24) or a local time (2026-12-24T18:00)'

const moment = late(() => into(z.string({ error: EXPECTED }).check(z.meta({ pattern: MOMENT.source })), momentOf))

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d))?$/

const freeze = late(() =>
  into(
    z.strictObject({
      from: described(moment, 'The first moment, in the time zone of the windows: a date, or a date and a time.'),
      to: described(moment, 'The end: up to a time, or to the end of a date.'),
      reason: optional(text, 'Why, for those who are denied.'),
    }),
    ({ from, to, reason }, object): Freeze => {
      const [first, end] = [`${from.date}T${from.time ?? '00:00'}`, to.time === undefined ? `${dayAfter(to.date)}T00:00` : `${to.date}T${to.time}`]
      if (first >= end) object(`expected a freeze that ends after it begins, got ${first} to ${end}`, 'swap them, or correct the year', 'dates')
      return { from: first, to: end, ...(reason !== undefined && { reason }) }
    },
  ),
)

/** `freezes`: spans of time in which nothing passes. */
export const freezes = listOf(freeze, 'a freeze with from and to')

interface Moment {
  readonly date: string
  readonly time?: string
}

const momentOf = (written: string, object: Objector): Moment => {
  const [, date = '', time] = MOMENT.exec(written) ?? []
  if (date === '' || !isDate(date)) object(EXPECTED, momentHint(written, date), date === '' ? undefined : 'dates')
  return { date, ...(time !== undefined && { time }) }
}

const momentHint = (written: string, date: string): string | undefined => {
  if (date !== '') return numbers(date)[0] < EARLIEST ? 'correct the year' : 'there is no such day'
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(written) ? 'it is local to `timezone`: leave the offset out' : undefined
}

/** An earlier year was mistyped, and would freeze nothing. */
const EARLIEST = 1970

const isDate = (date: string): boolean => {
  const [year, month, day] = numbers(date)
  return year >= EARLIEST && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const dayAfter = (date: string): string => {
  const [year, month, day] = numbers(date)
  if (day < daysIn(year, month)) return dateText(year, month, day + 1)
  return month < 12 ? dateText(year, month + 1, 1) : dateText(year + 1, 1, 1)
}

const numbers = (date: string): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

const dateText = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')

/** Of the Gregorian calendar. */
const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
