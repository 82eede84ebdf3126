import type { Answer } from '../../core/lookup.ts'

/** Milliseconds that the server asks to be left alone for (`Retry-After`, RFC 9110, 10.2.3: seconds or a date), if it does. */
export const retryAfterMs = (answer: Answer, wall: number): number | undefined => {
  const value = answer.kind === 'http' ? answer.headers['retry-after']?.trim() : undefined
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const date = /^[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - wall)
}
