import type { HookName } from '../core/outcome.ts'
import type { Policy } from '../core/run.ts'
import { record } from './recorded.ts'

/** Tells when a hook, or the script before a retry, began and how it ended, with the last part of its output. */
export const told =
  (hook: HookName | 'before-retry'): Policy =>
  (next) =>
  async (context) => {
    context.emit({ type: 'hook-started', hook })
    const recorder = record(context.output)
    const outcome = await next({ ...context, output: recorder.output })
    context.emit({ type: 'hook-ended', hook, outcome, tail: recorder.tail() })
    return outcome
  }
