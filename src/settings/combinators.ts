import * as z from 'zod/mini'
import type { Beyond } from './beyond.ts'
import { _default as withDefault } from 'zod/mini'

type Schema = z.core.$ZodType

/** A key that may be left out; its description belongs to the key alone, so that keys can share a schema. */
export const optional = <S extends Schema>(schema: S, description: string): z.ZodMiniOptional<S> => {
  const key = z.optional(schema)
  z.globalRegistry.add(key, { description })
  return key
}

/** A key that is `value` where it is left out. */
export const defaulted = <S extends Schema>(
  schema: S,
  value: z.core.util.NoUndefined<z.output<S>>,
  description: string,
): z.ZodMiniDefault<S> => {
  const key = withDefault(schema, value)
  z.globalRegistry.add(key, { description })
  return key
}

/** A copy of the schema that has a description. */
export const described = <S extends z.ZodMiniType>(schema: S, description: string): S =>
  schema.check(z.describe(description))

/** A schema that is made when a value asks for it: a run that never retries need not wait for what `retry` may be. */
export const late = <S extends Schema>(make: () => S): z.ZodMiniLazy<S> => {
  const schema = z.lazy(make)
  const { _zod: internals } = schema
  // Else zod would make it to learn whether it may be left out; what may is for `optional` to say.
  internals.optin = undefined
  return schema
}

/** A text of one to so many characters, as people count them. */
export const shortText = (most: number) =>
  text.check(
    z.refine((value) => Array.from(value).length <= most, { error: `expected a text with a length of at most ${most}` }),
    z.meta({ maxLength: most }),
  )

/** A text of at least one character. */
export const text = z.string().check(z.minLength(1))

/** Whatever JSON can hold. */
export const json: z.ZodMiniType<z.core.util.JSONType> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]).check(z.meta({ id: 'json' })),
)

/** For the published schema: where one thing holds, so does another. */
export const implies = (condition: object, demand: object) => ({ anyOf: [{ not: condition }, demand] })

/** Takes what is wrong with a value, in words, what to do about it, and why no schema could know. */
export type Objector = (message: string, hint?: string, beyond?: Beyond) => void

/** Turns the values of a schema into what `change` makes of them; it may object to them. */
export const into = <S extends Schema, T>(schema: S, change: (value: z.output<S>, object: Objector) => T) =>
  z.pipe(
    schema,
    z.transform((input: z.output<S>, { issues }): T =>
      change(input, (message, hint, beyond) => issues.push({ code: 'custom', message, input, params: { hint, beyond } })),
    ),
  )
