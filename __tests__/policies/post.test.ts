import { describe, expect, test } from '@jest/globals'
import { failure, HOOK_NAMES, type Outcome, skipped, success, unstable } from '../../src/core/outcome.ts'
import { wrap } from '../../src/core/run.ts'
import { type Hooks, type LastResult, post } from '../../src/policies/post.ts'
import { notebook } from '../support/context.ts'
import { exit } from '../support/work.ts'

const play = async (outcome: Outcome, last?: LastResult['outcome'], over: Hooks = {}, defers = false) => {
  const ran: string[] = []
  const all: Hooks = Object.fromEntries(HOOK_NAMES.map((name) => [name, over[name] ?? (async () => success())]))
  const hooks = Object.fromEntries(Object.entries(all).map(([name, run]) => [name, (context: Parameters<typeof run>[0]) => { ran.push(name); return run(context) }]))
  const options = { last: async () => last && { outcome: last }, signal: new AbortController().signal, defers: () => defers }
  const { context, events } = notebook()
  return { ended: await wrap(async () => outcome, post(hooks, options))(context), ran, events }
}

const cancelled = failure({ kind: 'cancelled', by: 'SIGINT' })

describe('post', () => {
  test.each([
    ['a success after a success', success(), 'success', ['always', 'success', 'cleanup']],
    ['a success after a failure', success(), 'failure', ['always', 'changed', 'fixed', 'success', 'cleanup']],
    ['a failure after a success', failure(exit(1)), 'success', ['always', 'changed', 'regression', 'unsuccessful', 'failure', 'cleanup']],
    ['a failure of which no last result is known', failure(exit(1)), undefined, ['always', 'unsuccessful', 'failure', 'cleanup']],
    ['a success with a mark', unstable('3 files could not be read'), undefined, ['always', 'success', 'unstable', 'cleanup']],
    ['a denied stage', failure({ kind: 'denied', objections: ['no'] }), 'success', ['cleanup']],
    ['a cancelled stage', cancelled, undefined, ['always', 'aborted', 'unsuccessful', 'cleanup']],
  ] as const)('runs for %s the hooks that apply, in their order', async (_, outcome, last, hooks) => {
    expect((await play(outcome, last)).ran).toEqual(hooks)
  })

  test('runs nothing for a skipped stage', async () => {
    const outcome = skipped('needs', 'build')
    expect(await play(outcome)).toMatchObject({ ended: outcome, ran: [] })
  })

  test('turns green to red when a hook fails, and later hooks see that', async () => {
    const { ended, ran } = await play(success(), undefined, { always: async () => failure(exit(3)) })
    expect(ended).toMatchObject({ status: 'failure', failure: { kind: 'hook', hook: 'always', cause: exit(3) } })
    expect(ran).toEqual(['always', 'unsuccessful', 'failure', 'cleanup'])
  })

  test('never turns red to green, and keeps the first cause', async () => {
    const { ended } = await play(failure(exit(1)), undefined, { failure: async () => success(), cleanup: async () => failure(exit(9)) })
    expect(ended).toEqual(failure(exit(1)))
  })

  test('leaves the hooks of a cancelled stage to a later step when told so', async () => {
    const { ran, events } = await play(cancelled, undefined, {}, true)
    expect(ran).toEqual([])
    expect(events.flatMap((event) => (event.type === 'hooks-deferred' ? event.hooks : []))).toEqual(['always', 'aborted', 'unsuccessful', 'cleanup'])
  })
})
