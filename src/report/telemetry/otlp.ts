import { failureReason, type Failure, type OutcomeWord, type Reason } from '../../core/outcome.ts'

/** OTLP in JSON (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding): ids in hex, 64-bit integers as texts. */
export interface Attribute {
  readonly key: string
  readonly value: { readonly stringValue: string } | { readonly intValue: string } | { readonly doubleValue: number } | { readonly boolValue: boolean }
}

export interface Resource {
  readonly attributes: readonly Attribute[]
}

/** What an attribute can be; a number is an integer, unless it is told to be none. */
export type Value = string | number | boolean | { readonly double: number }
export type Values = Readonly<Record<string, Value | undefined>>

/** Attributes of those values that are there. */
export const attributes = (values: Values): readonly Attribute[] =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: valueOf(value) }]))

const valueOf = (value: Value): Attribute['value'] => {
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'string') return { stringValue: value.slice(0, MOST_CHARACTERS) }
  return typeof value === 'number' ? { intValue: String(Math.round(value)) } : { doubleValue: value.double }
}

const MOST_CHARACTERS = 4_096

/** Nanoseconds since 1970, to the microsecond, as a text. */
export const nanoseconds = (wallMs: number): string => `${Math.round(wallMs * 1e3)}000`

/** Who made it. */
export const scope = (version: string) => ({ name: 'stagewright', version })

/** The conventions that the names are of. */
export const SCHEMA_URL = 'https://opentelemetry.io/schemas/1.43.0'

/** `cicd.pipeline.result` and `cicd.pipeline.task.run.result`. */
export const resultOf = (outcome: OutcomeWord, reason?: Reason): string => {
  switch (outcome) {
    case 'success':
      return 'success'
    case 'skipped':
      return 'skip'
    case 'cancelled':
      return 'cancellation'
    case 'failure':
      if (reason === 'timeout' || reason === 'no-output-timeout') return 'timeout'
      return reason === 'defect' || reason === 'spawn' ? 'error' : 'failure'
  }
}

/** `error.type`: of what was thrown its type, else our reason. */
export const errorType = (failure: Failure | undefined): string | undefined => {
  if (failure === undefined) return undefined
  return failure.kind === 'error' ? failure.type : failureReason(failure)
}
