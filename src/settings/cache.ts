import * as z from 'zod/mini'
import { into, late, optional, text } from './combinators.ts'
import { variablePatterns } from './variables.ts'

const globs = late(() => into(z.union([text, z.array(text)], { error: 'expected a path, a glob, or a list of these' }), (value) => [value].flat()))

/** `cache` of a stage. */
export const cache = late(() =>
  z.strictObject({
    inputs: optional(
      globs,
      'The files that the result depends on: paths and globs relative to the working directory; a folder stands for all in it. `!` takes away, and the last one that matches a path decides. `[]` if there are none.',
    ),
    outputs: optional(globs, 'The files that it makes, in the same form. They are restored as they were, and what else lies there is removed.'),
    env: optional(variablePatterns, 'Variables on whose values the result depends, by name or as `APP_*`; those of `env` in the pipeline file count anyway.'),
    key: optional(text, 'What else the result depends on, as a text. `${{ }}` is evaluated.'),
    always: optional(z.boolean(), 'Whether a stage that seems to act on the world outside is skipped, too.'),
  }).check(z.meta({ required: ['inputs'] })),
)

export type CacheSettings = z.output<typeof cache>
