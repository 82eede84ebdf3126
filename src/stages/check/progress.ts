import { formatDuration } from '../../core/duration.ts'
import type { Clock } from '../../core/ports.ts'
import type { Context } from '../../core/run.ts'
import { say } from './log.ts'
import type { Settled } from './poll.ts'
import { objectionOf } from './words.ts'

/** So often the log hears of a wait, that one sees that it goes on. */
const LOG_EVERY_MS = 15_000

/** Tells those who watch of each answer, and the log of those that differ from the one before, and now and then. */
export const progress = (targets: number, context: Context, clock: Clock) => {
  const last = new Map<string, { readonly objection: string; readonly at: number }>()
  let done = 0
  const log = (name: string, objection: string, text: string): void => {
    const before = last.get(name)
    if (before !== undefined && before.objection === objection && clock.now() - before.at < LOG_EVERY_MS) return
    last.set(name, { objection, at: clock.now() })
    void say(context, text)
  }
  return {
    waiting: (settled: Settled, delayMs: number, leftMs: number): void => {
      const { attempts, target } = settled
      const objection = objectionOf(settled)
      const text = `attempt ${attempts}: ${targets === 1 ? '' : `${target.name}: `}${objection}; again in ${formatDuration(delayMs)}, ${formatDuration(leftMs)} left`
      context.emit({ type: 'progress', text, ...fraction(done, targets) })
      log(target.name, objection, text)
    },
    settled: ({ target, healthy }: Settled): void => {
      done += 1
      if (targets > 1) context.emit({ type: 'progress', text: `${done} of ${targets}: ${target.name} is ${healthy ? 'healthy' : 'not healthy'}`, ...fraction(done, targets) })
    },
  }
}

/** Of one target nobody knows how far it is from being healthy. */
const fraction = (done: number, targets: number): { readonly fraction?: number } => (targets === 1 ? {} : { fraction: done / targets })
