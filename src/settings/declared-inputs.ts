import * as z from 'zod/mini'
import { defaulted, into, late, type Objector, optional, text } from './combinators.ts'
import { either, quoted } from './wording.ts'

export const INPUT_TYPES = ['string', 'number', 'boolean', 'choice'] as const
export type InputType = (typeof INPUT_TYPES)[number]
export type InputValue = string | number | boolean

/** What a pipeline asks of whoever runs or extends it. */
export interface DeclaredInput {
  readonly type: InputType
  readonly description?: string | undefined
  readonly default?: InputValue | undefined
  readonly required?: boolean | undefined
  readonly options?: readonly string[] | undefined
}

const name = () => z.string().check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, {
    error: 'expected a name of letters, digits, - and _ that begins with a letter or _ (at most 100)',
  }),
)

const typed = (type: InputType) => ({ required: ['type'], properties: { type: { const: type } } })
const defaultOf = (type: string) => ({ properties: { default: { type } } })
const unless = (condition: object, demand: object) => ({ anyOf: [condition, demand] })

/** What goes together, for the published schema. */
const TOGETHER = [
  unless({ not: typed('number') }, defaultOf('number')),
  unless({ not: typed('boolean') }, defaultOf('boolean')),
  unless({ anyOf: [typed('number'), typed('boolean')] }, defaultOf('string')),
  unless({ not: typed('choice') }, { required: ['options'] }),
  unless(typed('choice'), { not: { required: ['options'] } }),
  { not: { required: ['required', 'default'], properties: { required: { const: true } } } },
]

/** `inputs` of a pipeline. */
export const declaredInputs = late(() =>
  z.record(
    name(),
    into(
      z
        .strictObject({
          type: defaulted(z.enum(INPUT_TYPES), 'string', '`string` (default), `number`, `boolean` or `choice`.'),
          description: optional(text, 'What it is for.'),
          default: optional(
            z.union([z.string(), z.number(), z.boolean()], { error: 'expected a text, a number, true or false' }),
            'Its value where none is given; if there is none, an empty text, 0, false, or the first of the options.',
          ),
          required: optional(z.boolean(), 'Whether a value must be given.'),
          options: optional(z.array(text).check(z.minLength(1)), 'The values of a `choice`.'),
        })
        .check(z.meta({ allOf: TOGETHER })),
      (input: DeclaredInput, object): DeclaredInput => {
        const fault = faultOf(input)
        if (fault !== undefined) object(...fault)
        return input
      },
    ),
  ),
)

type Words = Parameters<Objector>

const faultOf = (input: DeclaredInput): Words | undefined => {
  const { type, options, required, default: value } = input
  if (type === 'choice' && options === undefined) return ["expected 'options' with the type choice, got none", 'write options: [one, another]']
  if (type !== 'choice' && options !== undefined) return [`expected 'options' with the type choice, got them with ${type}`, 'write type: choice']
  if (value === undefined) return undefined
  if (required === true) return ["expected a default or required: true, got both", 'what is required has no use for a default']
  const isOther = type === 'choice' && typeof value === 'string'
  return fitting(input, value) === undefined ? undefined : [`expected a default that is ${wanted(input)}, got ${quoted(value)}`, undefined, isOther ? 'names' : undefined]
}

/** Why a value is none for an input, as what was expected; nothing where it is one. */
export const fitting = (input: DeclaredInput, value: unknown): string | undefined => {
  const fits = input.type === 'choice' ? input.options?.some((option) => option === value) === true : typeof value === input.type
  return fits ? undefined : wanted(input)
}

const wanted = ({ type, options = [] }: DeclaredInput): string =>
  ({ string: 'a text', number: 'a number', boolean: 'true or false', choice: either(options.map(quoted)) })[type]
