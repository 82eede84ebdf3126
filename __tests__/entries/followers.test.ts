import { describe, expect, test } from '@jest/globals'
import type { Follower } from '../../src/core/follower.ts'
import { contained, settle } from '../../src/entries/followers.ts'
import type { Control } from '../../src/engine/world.ts'
import { reportOf } from '../support/reports.ts'

const report = reportOf({ a: {} })
const never = new AbortController().signal
const control = (over: Partial<Control> = {}): Control => ({ cancel: never, kill: never, defers: false, ...over })
const follower = (over: Partial<Follower> = {}): Follower => ({ listener: () => undefined, settle: async () => [], ...over })
const event = { type: 'run-notice', text: '', at: 0 } as const

describe('those who follow a run', () => {
  test('finish side by side, and say what went wrong once each', async () => {
    const waiting: (() => void)[] = []
    const meet = (word: string) =>
      follower({
        settle: () =>
          new Promise((resolve) => {
            waiting.push(() => resolve([word, 'both']))
            if (waiting.length === 2) for (const go of waiting) go()
          }),
      })
    expect(await settle([meet('one'), meet('other')], report, control())).toEqual(['one', 'both', 'other'])
  })

  test.each([
    ['as long as they like', control(), undefined],
    ['a second where the run was cancelled', control({ cancel: AbortSignal.abort() }), 1_000],
    ['next to nothing where it was killed', control({ cancel: AbortSignal.abort(), kill: AbortSignal.abort() }), 250],
  ])('may take %s', async (_, given, withinMs) => {
    const seen: (number | undefined)[] = []
    await settle([follower({ settle: async (__, ms) => (seen.push(ms), []) })], report, given)
    expect(seen).toEqual([withinMs])
  })

  test('are not waited for longer than that', async () => {
    const endless = follower({ settle: () => new Promise(() => undefined) })
    const brief = follower({ settle: async () => ['brief'] })
    expect(await settle([endless, brief], report, control({ kill: AbortSignal.abort() }))).toEqual(['what follows the run was not waited for', 'brief'])
  })
})

describe('one with a defect', () => {
  test('is not heard of by the run, hears nothing more, and says it at the end', async () => {
    let heard = 0
    const broken = contained(
      follower({
        listener: () => {
          heard += 1
          throw new Error('out of ink')
        },
        settle: async () => ['what else'],
      }),
    )
    broken.listener(event)
    broken.listener(event)
    expect(heard).toBe(1)
    expect(await broken.settle(report)).toEqual(['what follows the run has failed: out of ink', 'what else'])
  })

  test('also where it is at the end', async () => {
    const broken = contained(follower({ settle: () => Promise.reject(new Error('no paper')) }))
    expect(await broken.settle(report)).toEqual(['what follows the run has failed: no paper'])
  })
})
