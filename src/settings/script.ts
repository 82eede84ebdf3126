import * as z from 'zod/mini'
import { described, into, late, optional, text } from './combinators.ts'
import { limit } from './quantity.ts'

/** `env`, wherever it may stand. */
export const environment = optional(
  late(() =>
    z.record(
      z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable' })),
      into(
        z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'expected a text, a number, true or false' }),
        (value) => (value === null ? '' : String(value)),
      ),
    ),
  ),
  'Environment variables; `${{ }}` is evaluated in their values.',
)

/** `shell`, wherever it may stand. */
export const shell = optional(
  text,
  '`bash` (default), `sh`, `pwsh`, `python`, `node`, or a command line with `{0}` where the script file goes.',
)

/** `working-directory`, wherever it may stand. */
export const workingDirectory = optional(text, 'Where it runs, relative to the workspace. `${{ }}` is evaluated.')

/** A hook, or what runs before a retry: a script, or a map when it needs more than that. */
export const script = late(() =>
  into(
    z.union(
      [
        text,
        z.strictObject({
          run: described(text, 'The script.'),
          shell,
          'working-directory': workingDirectory,
          env: environment,
          timeout: optional(limit, 'The limit for this script; 5m if not given.'),
        }),
      ],
      { error: 'expected a script, or a map with the script in `run`' },
    ),
    (value) => (typeof value === 'string' ? { run: value } : value),
  ),
)

export type Script = z.output<typeof script>
