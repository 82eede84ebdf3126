import type { Guard, Judge } from '../core/guard.ts'
import { failure, skipped } from '../core/outcome.ts'
import type { Policy } from '../core/run.ts'
import { stopReason } from '../core/stop.ts'
import { guardDetail } from './guard/detail.ts'
import { rule, type RulingOptions } from './guard/ruling.ts'

/**
 * Runs what it wraps only if the guard's conditions pass; what could not be found out does not. Tells
 * the decision in any case. With `mode: evaluate` it runs all the same, with a notice of what would
 * have been denied.
 */
export const guard =
  (rules: Guard, judge: Judge, options: RulingOptions): Policy =>
  (next) =>
  async (context) => {
    const ruling = await rule(rules, judge, context.signal, options)
    if (context.signal.aborted) return failure(stopReason(context.signal))
    context.emit({ type: 'detail', detail: guardDetail(rules, ruling) })
    if (ruling.passed) return next(context)
    if (rules.mode !== 'evaluate') return denied(rules, ruling.objections)
    context.emit({ type: 'notice', text: `the guard would have denied this: ${ruling.objections.join('; ')}` })
    return next(context)
  }

const denied = ({ onDeny }: Guard, objections: readonly string[]): ReturnType<typeof failure> =>
  onDeny === 'skip' ? skipped('denied', `its guard denied it: ${objections.join('; ')}`) : failure({ kind: 'denied', objections })
