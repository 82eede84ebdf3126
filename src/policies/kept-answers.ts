import type { Json } from '../core/detail.ts'
import type { Answer, FaultKind, Timings } from '../core/lookup.ts'

/** An answer of an earlier run, and when it was asked for, in milliseconds since 1970. */
export interface KeptAnswer {
  readonly at: number
  readonly answer: Answer
}

const VERSION = 1
const MOST_KEPT = 500
const MOST_CHARACTERS = 2 ** 20

/** Answers by the SHA-256 of their question; what has another form, or comes from the future, is left out. */
export const keptAnswers = (text: string, wall: number): ReadonlyMap<string, KeptAnswer> => {
  const root = parsed(text)
  if (root['version'] !== VERSION) return new Map()
  return new Map(
    Object.entries(mapOf(root['answers'])).flatMap(([key, value]) => {
      const { at, answer } = mapOf(value)
      const sound = answerOf(mapOf(answer))
      return typeof at === 'number' && at <= wall && sound !== undefined ? [[key, { at, answer: sound }] as const] : []
    }),
  )
}

/** The newest as text: at most 500, and at most 1 Mi characters. */
export const keptText = (answers: ReadonlyMap<string, KeptAnswer>): string => {
  let left = MOST_CHARACTERS
  const newest = [...answers].toSorted(([, a], [, b]) => b.at - a.at).slice(0, MOST_KEPT)
  const fitting = newest.filter(([, kept]) => (left -= JSON.stringify(kept).length + LONGEST_KEY) >= 0)
  return `${JSON.stringify({ version: VERSION, answers: Object.fromEntries(fitting) })}\n`
}

const LONGEST_KEY = 80

type Fields = Readonly<Record<string, Json | undefined>>

const parsed = (text: string): Fields => {
  try {
    return mapOf(JSON.parse(text))
  } catch {
    return {}
  }
}

const mapOf = (value: Json | undefined): Fields => (isMap(value) ? value : {})

const isMap = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was written may have been changed since: nothing of it is believed but what has the right form. */
const answerOf = (fields: Fields): Answer | undefined => {
  const { total } = mapOf(fields['timings'])
  if (typeof total !== 'number') return undefined
  const { kind } = fields
  return typeof kind === 'string' && Object.hasOwn(READERS, kind) ? READERS[kind]?.(fields, { total }) : undefined
}

const READERS: Readonly<Record<string, (fields: Fields, timings: Timings) => Answer | undefined>> = {
  http: ({ status, statusText, headers, body, cut }, timings) =>
    typeof status === 'number' && typeof statusText === 'string' && typeof body === 'string'
      ? { kind: 'http', status, statusText, headers: texts(headers), body, cut: cut === true, redirects: [], timings }
      : undefined,
  tcp: ({ address }, timings) => (typeof address === 'string' ? { kind: 'tcp', address, timings } : undefined),
  dns: ({ records }, timings) => ({ kind: 'dns', records: list(records), timings }),
  tls: ({ protocol, subject, issuer, names, validFrom, validTo, distrust }, timings) =>
    typeof validFrom === 'number' && typeof validTo === 'number'
      ? {
          kind: 'tls',
          protocol: word(protocol),
          subject: word(subject),
          issuer: word(issuer),
          names: list(names),
          validFrom,
          validTo,
          timings,
          ...(typeof distrust === 'string' && { distrust }),
        }
      : undefined,
  none: ({ fault, message }, timings) =>
    typeof fault === 'string' && typeof message === 'string' ? { kind: 'none', fault: fault as FaultKind, message, timings } : undefined,
}

const word = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const list = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])

const texts = (value: Json | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mapOf(value)).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])))
