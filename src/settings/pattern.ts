import * as z from 'zod'

/**
 * A regular expression as text: `ECONNRESET|ETIMEDOUT`, or with flags `/timed out/i`. It is searched
 * for in each line.
 */
export const pattern = z
  .string()
  .min(1)
  .transform((text, context): RegExp => {
    const [, source = text, flags = ''] = /^\/(.+)\/([imsu]*)$/s.exec(text) ?? []
    try {
      return new RegExp(source, flags)
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `expected a regular expression: ${error instanceof Error ? error.message : String(error)}`,
      })
      return z.NEVER
    }
  })
