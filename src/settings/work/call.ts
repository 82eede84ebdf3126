import * as z from 'zod/mini'
import { calleePattern, parseCallee } from '../../core/callee.ts'
import { into, json, late, text } from '../combinators.ts'

/** `call` of a stage: a file and one of its functions. */
export const call = late(() =>
  into(text.check(z.meta({ pattern: calleePattern() })), (value, object) => {
    const callee = parseCallee(value)
    if (typeof callee === 'string') object(callee)
    return value
  }),
)

/** `with` of a stage. */
export const callArguments = late(() => z.record(z.string(), json, { error: 'expected a map of arguments by name' }))
