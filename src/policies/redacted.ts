import type { Output, Policy } from '../core/run.ts'
import type { Secrets } from '../core/secrets.ts'
import { hearMasks } from '../streams/secrets/heard.ts'

/**
 * Keeps secrets out of what it wraps writes, so that nothing around it ever sees one. Where it
 * `hears`, what the work itself asks the runner to mask is a secret from then on.
 */
export const redacted =
  (secrets: Secrets, hears: boolean): Policy =>
  (next) =>
  async (context) => {
    const output = secrets.output(context.output)
    const learn = (value: string): unknown => hears && secrets.add(value, 'work')
    const hearing = { stdout: hearMasks(learn), stderr: hearMasks(learn) }
    // First written, then heard: the runner has to read the value once.
    const write: Output['write'] = (stream, chunk) => {
      const written = output.write(stream, chunk)
      hearing[stream].push(chunk)
      return written
    }
    try {
      return await next({ ...context, output: { write } })
    } finally {
      await output.end()
      for (const each of Object.values(hearing)) each.end()
    }
  }
