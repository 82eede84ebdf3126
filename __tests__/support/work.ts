import { failure, type Failure, type Outcome, success } from '../../src/core/outcome.ts'
import type { Clock } from '../../src/core/ports.ts'
import type { Context, Run } from '../../src/core/run.ts'
import { sleep } from '../../src/core/sleep.ts'
import { stopReason } from '../../src/core/stop.ts'

/** One attempt of scripted work: how long it takes, what it says, and how it ends. */
export interface Turn {
  readonly takesMs?: number
  readonly says?: string
  readonly fails?: Failure
}

export const exit = (exitCode: number): Failure => ({ kind: 'exit', exitCode })

/** Work that follows a script on a clock and obeys its signal; the last turn repeats. */
export const scripted = (clock: Clock, ...turns: readonly Turn[]): Run & { readonly seen: Context[] } => {
  const seen: Context[] = []
  const run = async (context: Context): Promise<Outcome> => {
    const turn = turns[Math.min(seen.length, turns.length - 1)] ?? {}
    seen.push(context)
    if (turn.says !== undefined) await context.output.write('stdout', Buffer.from(turn.says))
    await sleep(clock, turn.takesMs ?? 0, context.signal)
    if (context.signal.aborted) return failure(stopReason(context.signal))
    return turn.fails === undefined ? success() : failure(turn.fails)
  }
  return Object.assign(run, { seen })
}
