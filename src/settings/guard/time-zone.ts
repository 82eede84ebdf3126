import * as z from 'zod/mini'
import { into, late } from '../combinators.ts'
import { didYouMean, nearest } from '../nearest.ts'

/** The IANA name of a time zone that this machine knows. */
export const timeZone = late(() =>
  into(z.string({ error: 'expected a time zone' }).check(z.meta({ pattern: '^[A-Za-z]' })), (name, object) => {
    if (!exists(name)) object('expected an IANA time zone that exists, such as Europe/Berlin', hintFor(name), /^[A-Za-z]/.test(name) ? 'machine' : undefined)
    return name
  }),
)

/** An offset is taken for a zone by some versions of Node, and has no summer time. */
const exists = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

const hintFor = (name: string): string => {
  if (!/^[A-Za-z]/.test(name)) return 'an offset does not say when the clocks change: write the zone of a city, or UTC'
  const suggestion = nearest(name, Intl.supportedValuesOf('timeZone'))
  if (suggestion !== undefined && name.length > 5) return didYouMean(suggestion)
  return 'write the zone of a city as Continent/City, or UTC'
}
