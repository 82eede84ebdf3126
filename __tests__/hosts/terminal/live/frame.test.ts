import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Event, StageHead } from '../../../../src/core/event.ts'
import { failure, success } from '../../../../src/core/outcome.ts'
import { frame, type FrameOptions, type Size } from '../../../../src/hosts/terminal/live/frame.ts'
import { emptyScene, type Scene, sceneAfter } from '../../../../src/hosts/terminal/live/scene.ts'
import { widthOf } from '../../../../src/report/width.ts'

const head = (name: string, more: Partial<StageHead> = {}): StageHead => ({ name, title: name, part: 'stages', needs: [], command: '', ...more })
const begin = (...stages: readonly StageHead[]): Event => ({ type: 'run-started', name: 'x', wallTime: 0, stages, at: 0 })
const start = (stage: string, expectedMs?: number): Event => ({ type: 'stage-started', stage, ...(expectedMs !== undefined && { expectedMs }), at: 0 })
const end = (stage: string): Event => ({ type: 'stage-ended', stage, outcome: success(), conclusion: 'success', at: 0 })

/** The scene after events, each with the time at which it happened. */
const sceneOf = (...happened: readonly (readonly [number, Event])[]): Scene => happened.reduce((scene, [now, event]) => sceneAfter(scene, event, now), emptyScene(0))

const OPTIONS: FrameOptions = { color: false, expectedMs: () => undefined, parallel: 4, lastLine: () => '' }
const draw = (scene: Scene, now: number, options: Partial<FrameOptions> = {}, size: Partial<Size> = {}): readonly string[] =>
  frame(scene, now, { columns: 80, rows: 24, ...size }, { ...OPTIONS, ...options })

describe('the live view', () => {
  test('shows nothing before a run begins', () => {
    expect(draw(emptyScene(0), 1_000)).toEqual([])
  })

  test('tells what runs, for how long, and what it wrote last', () => {
    const scene = sceneOf([0, begin(head('build'), head('test'))], [0, start('build')], [4_000, start('test')])
    expect(draw(scene, 62_300, { lastLine: (stage) => (stage === 'build' ? 'compiling a.ts' : '') })).toEqual([
      '● build  1m 02s  compiling a.ts',
      '● test   58s   ',
      '0 of 2 done · 1m 02s',
    ])
  })

  test('tells how long a stage usually takes, and that it takes longer', () => {
    const scene = sceneOf([0, begin(head('build'))], [0, start('build', 40_000)])
    expect([draw(scene, 10_000)[0], draw(scene, 50_000)[0]]).toEqual(['● build  10s of ~40s', '● build  50s > ~40s'])
  })

  test('tells which attempt runs, of how many, and counts down to the next', () => {
    const waiting = sceneOf(
      [0, begin(head('test'))],
      [0, start('test')],
      [1_000, { type: 'wait-started', stage: 'test', attempt: 1, delayMs: 12_000, maxAttempts: 3, at: 0 }],
    )
    expect(draw(waiting, 4_500)[0]).toBe('◌ test  4s  waits 9s for attempt 2 of 3')
    const again = sceneAfter(waiting, { type: 'attempt-started', stage: 'test', attempt: 2, at: 0 }, 13_000)
    expect(draw(again, 14_000, { lastLine: () => 'trying' })[0]).toBe('● test  14s  attempt 2 of 3  trying')
  })

  test('names the hook that runs', () => {
    const scene = sceneOf([0, begin(head('test'))], [0, start('test')], [0, { type: 'hook-started', stage: 'test', hook: 'cleanup', at: 0 }])
    expect(draw(scene, 1_000)[0]).toBe('● test  1s  cleanup hook')
  })

  test('shows how far long work is, with a bar where there is room, until the next attempt', () => {
    const scene = sceneOf([0, begin(head('save'))], [0, start('save')], [0, { type: 'progress', stage: 'save', text: 'copying: 3 of 9 files', fraction: 0.335, at: 0 }])
    expect(draw(scene, 1_000)[0]).toBe('● save  1s  ███░░░░░░░  33%  copying: 3 of 9 files')
    expect(draw(scene, 1_000, {}, { columns: 50 })[0]).toBe('● save  1s   33%  copying: 3 of 9 files')
    const next = sceneAfter(scene, { type: 'attempt-started', stage: 'save', attempt: 2, at: 0 }, 2_000)
    expect(draw(next, 2_000)[0]).toBe('● save  2s  attempt 2')
  })

  test('forgets what has ended, and counts what failed', () => {
    const failed: Event = { type: 'stage-ended', stage: 'lint', outcome: failure({ kind: 'exit', exitCode: 1 }), conclusion: 'failure', at: 0 }
    const scene = sceneOf([0, begin(head('build'), head('lint'), head('test'))], [0, start('build')], [0, start('lint')], [3_000, failed], [3_000, end('build')])
    expect(draw(scene, 5_000)).toEqual(['2 of 3 done · 1 failed · 5s'])
  })

  test('takes no more than half of the window and counts the rest', () => {
    const names = Array.from({ length: 30 }, (_, index) => `s${index}`)
    const scene = sceneOf([0, begin(...names.map((name) => head(name)))], ...names.map((name) => [0, start(name)] as const))
    const lines = draw(scene, 1_000)
    expect(lines).toHaveLength(12)
    expect(lines.at(-2)).toMatch(/^ {2}and 20 more: s10, s11, .*…$/)
    expect(draw(scene, 1_000, {}, { rows: 2 })).toEqual(['0 of 30 done · 1s'])
    expect(draw(scene, 1_000, {}, { rows: 1 })).toEqual([])
  })

  test('tells how much time is left where every stage has a past: the longest way', () => {
    const past: Readonly<Record<string, number>> = { build: 40_000, test: 100_000, lint: 30_000, clean: 5_000 }
    const heads = [head('build'), head('test', { needs: ['build'] }), head('lint'), head('clean', { part: 'finally' })]
    const scene = sceneOf([0, begin(...heads)], [0, start('build', 40_000)], [0, start('lint', 30_000)])
    const options = { expectedMs: (stage: string) => past[stage] }
    expect(draw(scene, 10_000, options).at(-1)).toBe('0 of 4 done · 10s · about 2m 15s left')
    expect(draw(scene, 10_000, { ...options, parallel: 1 }).at(-1)).toBe('0 of 4 done · 10s · about 2m 35s left')
    expect(draw(scene, 10_000, { expectedMs: (stage) => (stage === 'test' ? undefined : past[stage]) }).at(-1)).toBe('0 of 4 done · 10s')
  })

  test.each([1, -1] as const)('finds the longest way also through a very long pipeline, in any order of its stages (%i)', (order) => {
    const heads = Array.from({ length: 20_000 }, (_, index) => head(`s${index}`, { needs: index === 0 ? [] : [`s${index - 1}`] }))
    const scene = sceneOf([0, begin(...(order === 1 ? heads : heads.toReversed()))])
    expect(draw(scene, 0, { expectedMs: () => 1_000, parallel: 1_000 })).toEqual(['0 of 20000 done · 0s · about 5h 33m left'])
  })

  test('is the same text with colours and without', () => {
    const scene = sceneOf([0, begin(head('build'))], [0, start('build', 1_000)])
    const [colored, plain] = [draw(scene, 5_000, { color: true }), draw(scene, 5_000)]
    expect(colored.join()).toContain('\x1b[36m●')
    expect(colored.map((line) => line.replace(/\x1b\[[\d;]*m/g, ''))).toEqual(plain)
  })

  test('never has a line as wide as the window, nor a control character, nor more lines than half of it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('日本語'.repeat(20), '👨‍👩‍👧👍🏽⚠️', '\x1b[2J\t\r\nx', 'e\u0301'.repeat(50)))
    const stage = fc.record({ title: text, line: text, progress: text, fraction: fc.double({ min: -1, max: 2, noNaN: true }), expectedMs: fc.nat(1e7) })
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 8 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 }), fc.nat(1e8), (stages, columns, rows, now) => {
        const heads = stages.map(({ title }, index) => head(`s${index}`, { title }))
        const events = stages.flatMap(({ progress, fraction, expectedMs }, index): Event[] => [
          start(`s${index}`, expectedMs),
          ...(index % 2 === 0 ? [{ type: 'progress', stage: `s${index}`, text: progress, fraction, at: 0 } as const] : []),
        ])
        const scene = sceneOf([0, begin(...heads)], ...events.map((event) => [0, event] as const))
        const lines = draw(scene, now, { lastLine: (name) => stages[Number(name.slice(1))]?.progress.replace(/[\p{Cc}\u2028\u2029]/gu, '') ?? '' }, { columns, rows })
        expect(lines.length).toBeLessThanOrEqual(Math.max(4, rows / 2))
        expect(lines.length).toBeLessThan(rows + (rows === 1 ? 1 : 0))
        expect(lines.filter((line) => widthOf(line) >= columns || /[\x00-\x1f\x7f-\x9f]/.test(line))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
