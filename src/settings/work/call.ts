import * as z from 'zod/mini'
import { parseCallee } from '../../core/callee.ts'
import { into, late, text } from '../combinators.ts'

/** `call` of a stage: a file and one of its functions. */
export const call = late(() =>
  into(text, (value, object) => {
    const callee = parseCallee(value)
    if (typeof callee === 'string') object(callee)
    return value
  }),
)

/** `with` of a stage. */
export const callArguments = late(() => z.record(z.string(), z.json(), { error: 'expected a map of arguments by name' }))
