import { formatDuration } from '../../core/duration.ts'
import type { Answered } from '../../core/lookup.ts'
import { expectationOf } from './judge.ts'
import type { Settled } from './poll.ts'

/** The first expectation that is not met: `expected status 200-299, got 503 Service Unavailable`. */
export const objectionOf = ({ findings }: Settled): string => {
  const unmet = findings.find(({ met }) => !met)
  if (unmet === undefined) return 'healthy'
  if (unmet.what === 'answer') return unmet.found
  return `expected ${expectationOf(unmet)}, got ${unmet.found}`
}

/** ` (12 attempts in 2m 00s; …)`; nothing after one attempt. */
export const effortOf = ({ attempts, elapsedMs, gaveUp }: Settled): string => {
  if (attempts === 1 && gaveUp === undefined) return ''
  const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts in ${formatDuration(elapsedMs)}`
  return ` (${tried}${gaveUp === undefined ? '' : `; ${gaveUp}`})`
}

const SOURCES: Readonly<Record<Answered['from'], string>> = {
  asked: 'asked',
  shared: 'asked together with another stage',
  memory: 'from the cache',
  store: 'from an earlier run',
}

/** Where an answer comes from: `from the cache, 12.0s old`. */
export const sourceOf = (answered: Answered, now: number): string => {
  const old = answered.from === 'asked' || answered.from === 'shared' ? '' : `, ${formatDuration(Math.max(0, now - answered.askedAt))} old`
  return `${answered.stale ? 'stale, ' : ''}${SOURCES[answered.from]}${old}`
}

/** What was found, in a few words. */
export const foundIn = ({ findings }: Settled): string => {
  const unmet = findings.find(({ met }) => !met)
  const told = unmet ?? findings[0]
  return told === undefined ? 'nothing' : told.what === 'status' || told.what === 'answer' || unmet === undefined ? told.found : `${told.what}: ${told.found}`
}

/** Parts of a lookup and how long each took: `dns 1ms, connect 2ms, first byte 40ms, in all 45ms`. */
export const timingsOf = ({ answer: { timings } }: Answered): string => {
  const parts = [['dns', timings.dns], ['connect', timings.connect], ['tls', timings.tls], ['first byte', timings.firstByte], ['in all', timings.total]] as const
  return parts.flatMap(([name, ms]) => (ms === undefined ? [] : [`${name} ${formatDuration(ms)}`])).join(', ')
}
