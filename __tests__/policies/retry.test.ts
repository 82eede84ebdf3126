import { describe, expect, test } from '@jest/globals'
import { failure, success } from '../../src/core/outcome.ts'
import { type Context, type Run, wrap } from '../../src/core/run.ts'
import type { Backoff } from '../../src/policies/backoff.ts'
import { retry, retryBudget, type RetryRule } from '../../src/policies/retry.ts'
import { timeout } from '../../src/policies/timeout.ts'
import { notebook } from '../support/context.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { exit, scripted, type Turn } from '../support/work.ts'

const fixed = (ms: number): Backoff => ({ initialDelay: ms, factor: 1, maxDelay: ms, jitter: 'none' })

const play = async (rules: readonly RetryRule[], turns: readonly Turn[], budget?: number) => {
  const clock = virtualClock()
  const work = scripted(clock, ...turns)
  const { context, events, abort } = notebook()
  const policy = retry(rules, { clock, random: () => 0.5, ...(budget !== undefined && { budget: retryBudget(budget) }) })
  const ended = wrap(work, policy)(context)
  return { clock, work, events, abort, ended, finish: async () => { await clock.runAll(); return ended } }
}

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type)

describe('retry', () => {
  test('does nothing about a success', async () => {
    const { finish, work, events } = await play([{ maxAttempts: 3 }], [{}])
    expect(await finish()).toEqual(success())
    expect(work.seen).toHaveLength(1)
    expect(events).toEqual([])
  })

  test('runs again after a wait until it succeeds, and counts attempts in total', async () => {
    const { finish, work, clock, events } = await play([{ maxAttempts: 3, backoff: fixed(2_000) }], [{ fails: exit(1) }, { fails: exit(1) }, {}])
    expect(await finish()).toEqual(success())
    expect(work.seen.map(({ attempt }) => attempt)).toEqual([1, 2, 3])
    expect(clock.now()).toBe(4_000)
    expect(types(events)).toEqual(['wait-started', 'wait-ended', 'wait-started', 'wait-ended'])
  })

  test('never runs again what was denied', async () => {
    const denied = { kind: 'denied', objections: ['no'] } as const
    const { finish, work } = await play([{ maxAttempts: 3, backoff: fixed(10) }], [{ fails: denied }, {}])
    expect(await finish()).toEqual(failure(denied))
    expect(work.seen).toHaveLength(1)
  })

  test.each(['TimeoutError', 'OSError'])('runs again after an error of the type or with the base class %s', async (name) => {
    const raised = { kind: 'error', type: 'TimeoutError', bases: ['OSError', 'Exception'], message: 'late' } as const
    const { finish } = await play([{ on: { errors: [name] }, maxAttempts: 2, backoff: fixed(10) }], [{ fails: raised }, {}])
    expect(await finish()).toEqual(success())
  })

  test('does not run again after an error of another type', async () => {
    const raised = { kind: 'error', type: 'KeyError', bases: ['LookupError'], message: 'x' } as const
    const { finish, work } = await play([{ on: { errors: ['TimeoutError'] }, maxAttempts: 2 }], [{ fails: raised }, {}])
    expect(await finish()).toEqual(failure(raised))
    expect(work.seen).toHaveLength(1)
  })

  test('runs again after an operation that failed for a reason that a rule names', async () => {
    const unreachable = { kind: 'operation', reason: 'unreachable', message: 'web1 is unreachable' } as const
    const { finish } = await play([{ on: { reasons: ['unreachable'] }, maxAttempts: 2, backoff: fixed(10) }], [{ fails: unreachable }, {}])
    expect(await finish()).toEqual(success())
  })

  test('gives the last failure whole, and does not wait after it', async () => {
    const { finish, clock, events } = await play([{ maxAttempts: 2, backoff: fixed(5_000) }], [{ fails: exit(1) }, { fails: exit(7) }])
    expect(await finish()).toEqual(failure(exit(7)))
    expect(clock.now()).toBe(5_000)
    expect(events.at(-1)).toEqual({ type: 'not-retried', attempt: 2, why: { kind: 'attempts', maxAttempts: 2 } })
  })

  test('lets the first rule that matches decide, each with its own count', async () => {
    const rules: RetryRule[] = [
      { on: { output: /ECONNRESET/ }, maxAttempts: 3, backoff: fixed(10) },
      { on: { exitCodes: [[137, 137]], reasons: ['timeout'] }, maxAttempts: 2, backoff: fixed(100) },
    ]
    const turns: Turn[] = [
      { says: 'x ECONNRESET\n', fails: exit(1) },
      { fails: exit(137) },
      { says: 'ECONNRESET', fails: exit(137) },
      { fails: exit(137) },
    ]
    const { finish, clock, work, events } = await play(rules, turns)
    expect(await finish()).toEqual(failure(exit(137)))
    expect(work.seen).toHaveLength(4)
    expect(clock.now()).toBe(10 + 100 + 10)
    expect(events.at(-1)).toMatchObject({ why: { kind: 'attempts', maxAttempts: 2 } })
  })

  test('is not for a failure that no rule is for', async () => {
    const { finish, work, events } = await play([{ on: { exitCodes: [[2, 5]] }, maxAttempts: 9 }], [{ fails: exit(6) }])
    expect(await finish()).toEqual(failure(exit(6)))
    expect(work.seen).toHaveLength(1)
    expect(events).toEqual([{ type: 'not-retried', attempt: 1, why: { kind: 'no-rule' } }])
  })

  test.each([
    ['an exit code in a range', { exitCodes: [[100, 110]] }, exit(105)],
    ['a reason', { reasons: ['no-output-timeout'] }, { kind: 'no-output-timeout', limitMs: 1 }],
    ['a signal', { signals: ['SIGSEGV'] }, { kind: 'signal', signal: 'SIGSEGV' }],
    ['the exit code 128 + n of a signal', { exitCodes: [[137, 137]] }, { kind: 'signal', signal: 'SIGKILL' }],
  ] as const)('is for %s', async (_, on, fails) => {
    const { finish, work } = await play([{ on, maxAttempts: 2, backoff: fixed(1) }], [{ fails }, {}])
    expect(await finish()).toEqual(success())
    expect(work.seen).toHaveLength(2)
  })

  test('is forbidden by a line that abort-on matches', async () => {
    const { finish, work, events } = await play([{ abortOn: /401/, maxAttempts: 5 }], [{ says: 'HTTP 401\n', fails: exit(1) }])
    expect(await finish()).toEqual(failure(exit(1)))
    expect(work.seen).toHaveLength(1)
    expect(events).toEqual([{ type: 'not-retried', attempt: 1, why: { kind: 'abort-on', pattern: '401' } }])
  })

  test('looks for a pattern in each attempt anew', async () => {
    const rules: RetryRule[] = [{ on: { output: /flaky/ }, maxAttempts: 9, backoff: fixed(1) }]
    const { finish, work } = await play(rules, [{ says: 'flaky\n', fails: exit(1) }, { says: 'broken\n', fails: exit(1) }])
    expect(await finish()).toEqual(failure(exit(1)))
    expect(work.seen).toHaveLength(2)
  })

  test('fails early when the next wait cannot fit into max-elapsed', async () => {
    const rules: RetryRule[] = [{ maxAttempts: 9, backoff: fixed(400), maxElapsedMs: 1_000 }]
    const { finish, clock, events } = await play(rules, [{ takesMs: 300, fails: exit(1) }])
    await finish()
    expect(clock.now()).toBe(300 + 400 + 300)
    expect(events.at(-1)).toMatchObject({ attempt: 2, why: { kind: 'max-elapsed', limitMs: 1_000 } })
  })

  test('ends when the budget of the run is spent', async () => {
    const { finish, work, events } = await play([{ maxAttempts: 9, backoff: fixed(1) }], [{ fails: exit(1) }], 2)
    await finish()
    expect(work.seen).toHaveLength(3)
    expect(events.at(-1)).toMatchObject({ why: { kind: 'retry-budget', budget: 2 } })
  })

  test('runs nothing again when it is cancelled during the wait', async () => {
    const { clock, work, abort, ended } = await play([{ maxAttempts: 3, backoff: fixed(10_000) }], [{ fails: exit(1) }])
    await clock.advance(5_000)
    abort({ kind: 'cancelled', by: 'SIGINT' })
    expect(await ended).toEqual(failure({ kind: 'cancelled', by: 'SIGINT' }))
    expect(work.seen).toHaveLength(1)
    expect(clock.waiting).toBe(0)
  })

  test('announces no further attempt when it is cancelled while an attempt fails by itself', async () => {
    const { context, events, abort } = notebook()
    const clock = virtualClock()
    const failing: Run = async () => (abort({ kind: 'cancelled', by: 'SIGINT' }), failure(exit(1)))
    const policy = retry([{ maxAttempts: 3, backoff: fixed(1) }], { clock, random: () => 0 })
    expect(await wrap(failing, policy)(context)).toEqual(failure(exit(1)))
    expect(events).toEqual([])
  })

  test('never repeats what a limit over all attempts has stopped', async () => {
    const clock = virtualClock()
    const work = scripted(clock, { takesMs: 600, fails: exit(1) })
    const { context } = notebook()
    const policy = retry([{ maxAttempts: 9, backoff: fixed(1) }], { clock, random: () => 0 })
    const ended = wrap(work, timeout(1_000, 'total', clock), policy)(context)
    await clock.runAll()
    expect(await ended).toEqual(failure({ kind: 'timeout', scope: 'total', limitMs: 1_000 }))
    expect(clock.now()).toBe(1_000)
    expect(work.seen).toHaveLength(2)
  })

  test('tells the script before a retry what failed, and gives up when that script fails', async () => {
    const seen: Context[] = []
    const before: Run = async (context) => (seen.push(context) > 1 ? failure(exit(3)) : success())
    const rules: RetryRule[] = [{ maxAttempts: 9, backoff: fixed(1), beforeRetry: before }]
    const { finish, work, events } = await play(rules, [{ fails: exit(42) }])
    expect(await finish()).toEqual(failure(exit(42)))
    expect(work.seen).toHaveLength(2)
    expect(seen[0]?.env).toMatchObject({ STAGEWRIGHT_ATTEMPT: '1', STAGEWRIGHT_REASON: 'exit', STAGEWRIGHT_EXIT_CODE: '42' })
    expect(events.at(-1)).toMatchObject({ why: { kind: 'before-retry', outcome: failure(exit(3)) } })
  })
})
