import * as z from 'zod/mini'

type Schema = z.core.$ZodType

/** A key that may be left out. What it is for is kept by its place, so that keys can share a schema without copies of it. */
export const optional = <S extends Schema>(schema: S, description: string): z.ZodMiniOptional<S> => {
  const key = z.optional(schema)
  z.globalRegistry.add(key, { description })
  return key
}

/** A text that is not empty, and may be bounded to `longest` characters. */
export const text = (longest?: number) =>
  longest === undefined
    ? z.string().check(z.minLength(1))
    : z.string().check(z.minLength(1), z.maxLength(longest))

/** Values of `schema` become what `change` makes of them, which may object in words. */
export const into = <S extends Schema, T>(schema: S, change: (value: z.output<S>, object: Object) => T) =>
  z.pipe(
    schema,
    z.transform<z.output<S>, T>((value, { issues }) =>
      change(value, (message) => issues.push({ code: 'custom', message, input: value })),
    ),
  )

/** Takes what is wrong with a value, in words. */
export type Object = (message: string) => void
