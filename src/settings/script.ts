import * as z from 'zod/mini'
import { described, into, late, optional, text } from './combinators.ts'
import { limit } from './quantity.ts'
import { either, quoted } from './wording.ts'

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

/** The shells that are known by name. */
export const SHELL_NAMES = ['bash', 'sh', 'pwsh', 'python', 'node'] as const

const SHELL = new RegExp(`^(?:${SHELL_NAMES.join('|')})$|\\{0\\}|\\$\\{\\{`)

const shellText = late(() =>
  into(text.check(z.meta({ pattern: SHELL.source })), (written, object) => {
    if (!SHELL.test(written)) object(`expected ${either(SHELL_NAMES)}, or a command line with {0} for the script file, got ${quoted(written)}`, `write ${written} {0}`)
    return written
  }),
)

/** `shell`, wherever it may stand. */
export const shell = optional(
  shellText,
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
  ).check(z.meta({ id: 'script' })),
)

export type Script = z.output<typeof script>
