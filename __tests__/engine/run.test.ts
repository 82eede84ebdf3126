import { describe, expect, test } from '@jest/globals'
import { createStage } from './world.ts'

const ended = ({ stages }: { readonly stages: readonly { readonly name: string; readonly conclusion: string }[] }) =>
  Object.fromEntries(stages.map(({ name, conclusion }) => [name, conclusion]))

describe('a run', () => {
  test('ends its stages in time for `finally`, which has all of its time', async () => {
    const { run, started } = createStage()
    const { report } = await run(`
timeouts: { pipeline: 10m, finally: 2m }
max-parallel: 1
stages: { a: { run: takes 1000000 }, b: { run: takes 1 } }
finally: { close: { run: takes 119999 }, late: { needs: close, run: takes 60000 } }`)
    expect(started).toEqual(['0: takes 1000000', '480000: takes 119999', '599999: takes 60000'])
    expect(report.stages.map(({ name, failure }) => [name, failure])).toEqual([
      ['a', { kind: 'timeout', scope: 'pipeline', limitMs: 480_000 }],
      ['b', undefined],
      ['close', undefined],
      ['late', { kind: 'timeout', scope: 'finally', limitMs: 120_000 }],
    ])
    expect(report.durationMs).toBe(600_000)
  })

  test('reports each wait with its beginning and end', async () => {
    const { run } = createStage()
    const { report } = await run('stages: { a: { run: takes 100 exits 1, retry: { max-attempts: 3, backoff: { initial-delay: 2s, factor: 3, max-delay: 1m, jitter: none } } } }')
    expect(report.stages[0]?.attempts.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([[0, 100], [2_100, 2_200], [8_200, 8_300]])
    expect(report.stages[0]?.waits).toEqual([{ startMs: 100, endMs: 2_100 }, { startMs: 2_200, endMs: 8_200 }])
  })

  test('tells a defect as one, whatever was thrown, and goes on', async () => {
    const { run } = createStage()
    const { report } = await run('fail-fast: false\nstages: { a: { run: throws }, b: { run: takes 5 } }')
    expect(ended(report)).toEqual({ a: 'failure', b: 'success' })
    expect(report.stages[0]?.failure).toMatchObject({ kind: 'defect', message: 'not even an error' })
  })
})

describe('a cancelled run that leaves work to a later step', () => {
  const yaml = `
max-parallel: 2
stages:
  first: { run: sets v=7, outputs: v, post: { cleanup: takes 1 } }
  long: { needs: first, run: takes 100000, post: { success: takes 2, aborted: takes 3, cleanup: takes 4 } }
  hooked: { needs: first, run: takes 10, post: { success: takes 90000, cleanup: takes 6 } }
  tidy: { needs: long, if: always(), run: takes 7 }
  next: { needs: long, run: takes 8 }
finally: { close: { run: takes 9 } }`

  test('starts nothing more, and the later step does the rest with what was known', async () => {
    const stage = createStage()
    stage.clock.after(500, stage.cancel)
    const { report, deferred } = await stage.run(yaml, true)
    expect(report.outcome).toBe('cancelled')
    expect(report.durationMs).toBe(500)
    expect(report.stages.map(({ name, deferred: hooks }) => [name, hooks])).toEqual([
      ['first', []], ['long', ['aborted', 'cleanup']], ['hooked', ['success', 'cleanup']], ['tidy', []], ['next', []], ['close', []],
    ])
    expect(report.deferred).toEqual(['tidy', 'close'])
    if (deferred === undefined) throw new Error('nothing was left')
    expect(deferred.known.facts['first']).toMatchObject({ outputs: { v: '7' } })

    const before = stage.started.length
    const later = await stage.runDeferred(yaml, JSON.parse(JSON.stringify(deferred)))
    expect(stage.started.slice(before).map((text) => text.replace(/^\d+: /, ''))).toEqual(['takes 3', 'takes 4', 'takes 90000', 'takes 6', 'takes 7', 'takes 9'])
    expect(later.deferred).toBeUndefined()
    expect(later.report.stages.map(({ name }) => name)).toEqual(['long', 'hooked', 'tidy', 'close'])
  })

  test('during `finally` leaves what it stopped and what had not begun, and nothing that had ended', async () => {
    const closing = `
stages: { work: { run: takes 1 } }
finally:
  done: { run: takes 2 }
  long: { run: takes 90000, needs: done }
  last: { run: takes 3, needs: long }
`
    const stage = createStage()
    stage.clock.after(50, stage.cancel)
    const { report, deferred } = await stage.run(closing, true)
    expect(report.durationMs).toBe(50)
    expect(report.deferred).toEqual(['long', 'last'])
    if (deferred === undefined) throw new Error('nothing was left')

    const later = await stage.runDeferred(closing, JSON.parse(JSON.stringify(deferred)))
    expect(later.report.stages.map(({ name, outcome }) => [name, outcome])).toEqual([['long', 'success'], ['last', 'success']])
  })

  test('leaves nothing when it was not cancelled', async () => {
    expect((await createStage().run(yaml, true)).deferred).toBeUndefined()
  })
})
