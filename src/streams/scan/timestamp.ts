const STAMP = /(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?\s?(Z|[+-]\d{2}:?\d{2})?/
const ACCESS = /(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})/
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** Where a line is expected to say when it was written. */
const SOUGHT_IN = 200

/** When a line was written, in milliseconds since 1970, if it says so: as ISO 8601 (UTC where it names no zone), or as access logs do. */
export const timeIn = (text: string): number | undefined => {
  const head = text.slice(0, SOUGHT_IN)
  return known(isoTime(STAMP.exec(head)) ?? accessTime(ACCESS.exec(head)))
}

/** A time as a record has it: a text, or seconds, milliseconds, microseconds or nanoseconds since 1970. */
export const timeOf = (value: unknown): number | undefined => {
  if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value)) return timeIn(value)
  const number = Number(value)
  if (value === null || value === undefined || typeof value === 'boolean' || !(number > 0)) return undefined
  const unit = [1_000, 1, 1e-3, 1e-6][Math.min(3, Math.max(0, Math.floor((Math.log10(number) - 8) / 3)))] ?? 1
  return number * unit
}

const isoTime = (found: RegExpExecArray | null): number | undefined => {
  if (found === null) return undefined
  const [, day = '', time = '', fraction = '0', zone = 'Z'] = found
  return Date.parse(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`)
}

const accessTime = (found: RegExpExecArray | null): number | undefined => {
  if (found === null) return undefined
  const [, day = '', month = '', year = '', time = '', hours = '', minutes = ''] = found
  const number = String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0')
  return Date.parse(`${year}-${number}-${day}T${time}${hours}:${minutes}`)
}

const known = (time: number | undefined): number | undefined => (time === undefined || Number.isNaN(time) ? undefined : time)
