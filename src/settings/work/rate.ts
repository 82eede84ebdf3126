import { into, late } from '../combinators.ts'
import * as z from 'zod/mini'

const SPANS = { second: 1_000, minute: 60_000, hour: 3_600_000 } as const

const RATE = /^([1-9]\d{0,5})\s*(?:per\s+|\/\s*)(second|minute|hour|s|m|h)$/

/** `10 per second`, `100/m`: how many, and in how many milliseconds. */
export const rate = late(() =>
  into(z.string({ error: WORDS }).check(z.meta({ pattern: `^\\s*${RATE.source.slice(1, -1)}\\s*$` })), (value, object) => {
    const [, digits, unit = ''] = RATE.exec(value.trim()) ?? []
    if (digits === undefined) object(WORDS)
    const span = Object.entries(SPANS).find(([name]) => name.startsWith(unit))
    return { count: Number(digits ?? 1), perMs: span?.[1] ?? SPANS.second }
  }),
)

const WORDS = 'expected a number per second, minute or hour, such as 10 per second'
