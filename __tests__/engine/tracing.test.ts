import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../src/core/ports.ts'
import type { Tracing } from '../../src/core/tracing.ts'
import { createStage, type Stage } from './world.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'

/** A stage whose processes are written down with the span that they were told of. */
const traced = (over: Partial<Tracing> = {}): Stage & { readonly told: readonly string[] } => {
  const stage = createStage()
  const told: string[] = []
  const tracing: Tracing = { traceId: TRACE, flags: '01', spanId: (...name) => name.join('/'), ...over }
  const { run } = stage.world.processes
  const note = ({ args, env }: Command): void => {
    const [, trace, ...rest] = (env['TRACEPARENT'] ?? '').split('-')
    told.push([args.at(-1), trace === TRACE ? rest.slice(0, -1).join('-') : trace, env['TRACESTATE']].filter((each) => each !== undefined).join(' '))
  }
  Object.assign(stage.world, {
    tracing: async () => tracing,
    environment: { TRACEPARENT: 'outer', TRACESTATE: 'old=1', PATH: '/bin' },
    processes: {
      ...stage.world.processes,
      run: (command: Command, ...rest: [never, never]) => {
        note(command)
        return run(command, ...rest)
      },
    },
  })
  return { ...stage, told }
}

describe('a process is told of its span', () => {
  test('each attempt, hook and script before a retry of its own', async () => {
    const { run, told } = traced({ state: 'a=b' })
    await run('stages: { a: { run: exits 1, retry: { max-attempts: 3, backoff: 1s, before-retry: prepare }, post: { failure: undo, cleanup: tidy } } }')
    expect(told).toEqual([
      'exits 1 attempt/a/1 a=b',
      'prepare hook/a/before-retry/1 a=b',
      'exits 1 attempt/a/2 a=b',
      'prepare hook/a/before-retry/2 a=b',
      'exits 1 attempt/a/3 a=b',
      'undo hook/a/failure/1 a=b',
      'tidy hook/a/cleanup/1 a=b',
    ])
  })

  test('also with a strict environment, and whatever the pipeline says', async () => {
    const { run, told } = traced({ state: 'a=b' })
    await run('env: { TRACEPARENT: mine }\nstages: { a: { run: work, env-mode: strict } }')
    expect(told).toEqual(['work attempt/a/1 a=b'])
  })

  test('and of nothing where the world has no trace', async () => {
    const stage = traced()
    Object.assign(stage.world, { tracing: undefined, environment: {} })
    await stage.run('stages: { a: { run: work } }')
    expect(stage.told).toEqual(['work'])
  })
})
