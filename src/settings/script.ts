import * as z from 'zod'
import { limit } from './quantity.ts'

export const environment = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable' }),
    z
      .union([z.string(), z.number(), z.boolean(), z.null()], { error: 'expected a text, a number, true or false' })
      .transform((value) => (value === null ? '' : String(value))),
  )
  .describe('Environment variables; `${{ }}` is evaluated in their values.')

export const shell = z
  .string()
  .min(1)
  .describe(
    '`bash` (default), `sh`, `pwsh`, `python`, `node`, or a command line with `{0}` where the script file goes.',
  )

export const workingDirectory = z
  .string()
  .min(1)
  .describe('Where it runs, relative to the workspace. `${{ }}` is evaluated.')

/** A hook, or what runs before a retry: a script, or a map when it needs more than that. */
export const script = z
  .union(
    [
      z.string().min(1),
      z.strictObject({
        run: z.string().min(1).describe('The script.'),
        shell: shell.optional(),
        'working-directory': workingDirectory.optional(),
        env: environment.optional(),
        timeout: limit.describe('The limit for this script; 5m if not given.').optional(),
      }),
    ],
    { error: 'expected a script, or a map with the script in `run`' },
  )
  .transform((value) => (typeof value === 'string' ? { run: value } : value))

export type Script = z.output<typeof script>
