import { failure } from '../../core/outcome.ts'
import type { Answer, Answered, Lookup } from '../../core/lookup.ts'
import type { Context, Run, Wrapper } from '../../core/run.ts'
import { wrap } from '../../core/run.ts'
import { stopReason } from '../../core/stop.ts'
import { traceIn } from '../../core/tracing.ts'
import { cached } from '../../policies/cached-lookup.ts'
import { lookupTimeout } from '../../policies/lookup-timeout.ts'
import { paced } from '../../policies/paced-lookup.ts'
import { acceptanceOf } from './acceptance.ts'
import { lookUpCommand } from './command.ts'
import { detailOf } from './detail.ts'
import { narrate } from './log.ts'
import { lookedUp } from './looked-up.ts'
import { poll, type Settled } from './poll.ts'
import { progress } from './progress.ts'
import type { CheckPorts, CheckSpec, LookupDesk } from './spec.ts'
import { type Target, targetsOf } from './target.ts'
import { outcomeOf } from './verdict.ts'

const DEFAULT_CONCURRENCY = 8
const MOST_IN_FULL = 5

/**
 * Work that looks targets up and judges the answers. It hands on `healthy`, and of a single target
 * `status`, `latency-ms` and, where the stage declares it, `body`; of several `results`, in JSON.
 */
export const check =
  (spec: CheckSpec, ports: CheckPorts): Run =>
  async (context) => {
    const targets = targetsOf(spec, ports)
    if (typeof targets === 'string') return failure({ kind: 'operation', reason: 'refused', message: `the lookup can't begin: ${targets}` })
    const all = await settleAll(targets, spec, ports, context)
    if (context.signal.aborted) return failure(stopReason(context.signal))
    const now = ports.clock.now()
    const inFull = all.filter(({ healthy }) => !healthy).slice(0, MOST_IN_FULL)
    for (const each of all) await narrate(context, each, now, inFull.includes(each))
    context.emit({ type: 'detail', detail: detailOf(all, now) })
    return outcomeOf(all, ports.outputs, now)
  }

const settleAll = async (targets: readonly Target[], spec: CheckSpec, ports: CheckPorts, context: Context): Promise<readonly Settled[]> => {
  const desk = await ports.lookups()
  const tell = progress(targets.length, context, ports.clock)
  const asked = lookedUp(context, ports.clock)
  const pace = paced(spec.concurrency ?? DEFAULT_CONCURRENCY, spec.rate, ports.clock)
  const settleOne = async (target: Target): Promise<Settled> => {
    const lookup = lookupFor(target, spec, desk, pace, ports, context)
    const settled = await poll(target, lookup, spec.wait, { ...ports, told: tell.waiting, asked }, context.signal)
    tell.settled(settled)
    return settled
  }
  return Promise.all(targets.map(settleOne))
}

const lookupFor = (target: Target, spec: CheckSpec, desk: LookupDesk, pace: Wrapper<Lookup<Answered>>, ports: CheckPorts, { attempt, env }: Context): Lookup<Answered> =>
  wrap(
    asked(desk, ports, traceIn(env)),
    cached(desk.memory, acceptanceOf(spec, { expect: target.expect, isGate: ports.isGate, isRetry: attempt > 1 }, ports.clock)),
    pace,
    lookupTimeout(target.timeoutMs, ports.clock),
  )

const asked =
  ({ network }: LookupDesk, ports: CheckPorts, trace: Readonly<Record<string, string>>): Lookup<Answered> =>
  async (question, signal) => {
    const askedAt = ports.clock.now()
    const answer: Answer = question.kind === 'command' ? await lookUpCommand(question, ports, signal, trace) : await network(question, signal)
    return { answer, askedAt, from: 'asked', stale: false }
  }
