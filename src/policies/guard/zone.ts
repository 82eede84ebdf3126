/**
 * The clock on the wall in an IANA time zone. Local times are milliseconds since 1970 as if that
 * clock showed UTC; instants are real milliseconds since 1970.
 */
export interface Zone {
  /** What the clock shows. */
  local(instant: number): number
  /**
   * When it shows that: twice where the clock is put back over it. Where the clock is put forward
   * over it, the moment in which that happens.
   */
  instants(local: number): readonly number[]
  /** When the clock is put forward or back. */
  changes(from: number, to: number): readonly number[]
}

export const DAY = 86_400_000

/** The zone of that name, or nothing if this machine knows none. */
export const zoneOf = (name: string): Zone | undefined => {
  const format = formatOf(name)
  if (format === undefined) return undefined
  const local = (instant: number): number => shownBy(format, instant)
  const offset = (instant: number): number => local(instant) - instant
  const changes = (from: number, to: number): readonly number[] => changesOf(offset, from, to)
  return { local, changes, instants: (time) => instantsOf(time, offset, changes) }
}

const formatOf = (timeZone: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
  } catch {
    return undefined
  }
}

const shownBy = (format: Intl.DateTimeFormat, instant: number): number => {
  const parts = format.formatToParts(instant)
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const milliseconds = ((instant % 1_000) + 1_000) % 1_000
  // `Date.UTC` would take the years before 100 for those of the last century.
  const time = new Date(Date.UTC(2000, 0, 1, number('hour'), number('minute'), number('second'), milliseconds))
  return time.setUTCFullYear(number('year'), number('month') - 1, number('day'))
}

/** A day before and a day after are surely on either side of a change that is near. */
const instantsOf = (local: number, offset: (instant: number) => number, changes: Zone['changes']): readonly number[] => {
  const offsets = new Set([offset(local - DAY), offset(local + DAY)])
  const found = [...offsets].map((one) => local - one).filter((instant) => instant + offset(instant) === local)
  return found.length > 0 ? found.sort((one, other) => one - other) : changes(local - DAY, local + DAY).slice(0, 1)
}

/** No clock is put forward and back within half a day. */
const STEP = DAY / 2

const changesOf = (offset: (instant: number) => number, from: number, to: number): readonly number[] => {
  const found: number[] = []
  for (let start = from; start < to; start += STEP) {
    const end = Math.min(start + STEP, to)
    if (offset(start) !== offset(end)) found.push(changeBetween(offset, start, end))
  }
  return found
}

/** The first millisecond of the new offset, by bisection. */
const changeBetween = (offset: (instant: number) => number, from: number, to: number): number => {
  let [before, after] = [from, to]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offset(middle) === offset(from)) before = middle
    else after = middle
  }
  return after
}
