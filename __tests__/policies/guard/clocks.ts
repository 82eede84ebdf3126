/** Minutes east of UTC at an instant, by the law of the place and not by any table of time zones. */
export type Law = (instant: number) => number

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

/** The n-th Sunday of a month (0 is January), at midnight UTC. */
const sunday = (year: number, month: number, nth: number): number => {
  const first = Date.UTC(year, month)
  return first + (((7 - new Date(first).getUTCDay()) % 7) + (nth - 1) * 7) * DAY
}

const lastSunday = (year: number, month: number): number => {
  const last = Date.UTC(year, month + 1, 0)
  return last - new Date(last).getUTCDay() * DAY
}

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear()

interface Clock {
  readonly law: Law
  /** When the clock is put forward, and when it is put back, in a year. */
  readonly forward: (year: number) => number
  readonly back: (year: number) => number
}

/** Directive 2000/84/EC: from the last Sunday in March to the last in October, at 01:00 UTC. */
const berlin: Clock = {
  forward: (year) => lastSunday(year, 2) + 60 * MINUTE,
  back: (year) => lastSunday(year, 9) + 60 * MINUTE,
  law: (at) => (at >= berlin.forward(yearOf(at)) && at < berlin.back(yearOf(at)) ? 120 : 60),
}

/** Energy Policy Act of 2005: from the second Sunday in March to the first in November, at 2 o'clock local time. */
const newYork: Clock = {
  forward: (year) => sunday(year, 2, 2) + 7 * 60 * MINUTE,
  back: (year) => sunday(year, 10, 1) + 6 * 60 * MINUTE,
  law: (at) => (at >= newYork.forward(yearOf(at)) && at < newYork.back(yearOf(at)) ? -240 : -300),
}

/** Half an hour only, from the first Sunday in October to the first in April, at 2 o'clock local time. */
const lordHowe: Clock = {
  forward: (year) => sunday(year, 9, 1) + (120 - 630) * MINUTE,
  back: (year) => sunday(year, 3, 1) + (120 - 660) * MINUTE,
  law: (at) => (at >= lordHowe.back(yearOf(at)) && at < lordHowe.forward(yearOf(at)) ? 630 : 660),
}

export const CHANGING: Readonly<Record<string, Clock>> = {
  'Europe/Berlin': berlin,
  'America/New_York': newYork,
  'Australia/Lord_Howe': lordHowe,
}

export const LAWS: Readonly<Record<string, Law>> = {
  'Europe/Berlin': berlin.law,
  'America/New_York': newYork.law,
  'Australia/Lord_Howe': lordHowe.law,
  'Asia/Kathmandu': () => 345,
  UTC: () => 0,
}

export const YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028]

/** What a clock under that law shows. */
export const localBy = (law: Law, instant: number): number => instant + law(instant) * MINUTE

/** All minutes from three hours before to three hours after each change of those years. */
export const minutesAround = (zone: string, step: number): readonly number[] => {
  const clock = CHANGING[zone] ?? berlin
  return YEARS.flatMap((year) => [clock.forward(year), clock.back(year)]).flatMap((change) =>
    Array.from({ length: Math.floor(360 / step) + 1 }, (_, index) => change + (index * step - 180) * MINUTE),
  )
}
