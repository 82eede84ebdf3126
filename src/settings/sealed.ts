import * as z from 'zod/mini'
import { described, late } from './combinators.ts'
import { environment } from './script.ts'

/** What a final stage sees of the pipeline around it, whoever extends its file. */
export const sealed = late(() =>
  z.strictObject({
    env: environment,
    'exports-of': described(z.array(z.string()), 'The stages whose exports reach it.'),
  }),
)
