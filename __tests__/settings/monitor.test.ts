import { describe, expect, test } from '@jest/globals'
import { policiesOf } from '../../src/settings/explain.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import type { Pipeline } from '../../src/settings/pipeline.ts'
import { renderPipeline } from '../../src/settings/render.ts'
import { machine } from './checks.ts'

const load = async (text: string): Promise<Pipeline> => {
  const loaded = await loadPipeline(text, 'p.yml', machine)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.pipeline
}

const problems = async (stage: string): Promise<readonly string[]> => {
  const loaded = await loadPipeline(`stages:\n  a:\n    run: x\n    ${stage}\n`, 'p.yml', machine)
  return loaded.ok ? [] : loaded.problems.map(({ line, column, message, hint }) => `${line}:${column}: ${message}${hint === undefined ? '' : ` (${hint})`}`)
}

const settingsOf = async (text: string) => (await load(text)).stages.map(({ settings: { monitor, limits } }) => ({ monitor, limits }))

describe('the keys of the monitor', () => {
  test('may stand in a stage and in `defaults`', async () => {
    const text = 'defaults: { monitor: false, limits: { memory: 2GiB } }\nstages: { a: { run: x }, b: { run: x, monitor: { every: 2s } }, c: { run: x, monitor: true, limits: { memory: 5MB } } }'
    expect(await settingsOf(text)).toEqual([
      { monitor: false, limits: { memory: 2 ** 31 } },
      { monitor: { every: 2_000 }, limits: { memory: 2 ** 31 } },
      { monitor: true, limits: { memory: 5e6 } },
    ])
  })

  test.each([
    ['monitor: {}', { monitor: {} }],
    ['monitor: { every: 100ms }', { monitor: { every: 100 } }],
    ['limits: { memory: 1536MiB, output: 5MB }', { limits: { memory: 1536 * 2 ** 20, output: 5e6 } }],
    ['monitor: false', { monitor: false }],
  ])('%s is the same when it was rendered and is loaded again', async (keys, expected) => {
    const pipeline = await load(`stages: { a: { run: x, ${keys} } }`)
    const [again] = await settingsOf(renderPipeline(pipeline))
    expect(again).toMatchObject(expected)
  })

  test.each([
    ['monitor: maybe', ['4:14: expected true, false or a map with every']],
    ['monitor: { every: 99ms }', ['4:23: expected at least 100ms']],
    ['monitor: { every: 5 }', ['4:23: expected a duration with its unit']],
    ['monitor: { evry: 5s }', ['4:16: ']],
    ['limits: { memory: 12 }', ['4:23: expected a size with its unit']],
    ['limits: { memory: 0B }', ['4:23: expected a size above zero']],
  ])('%s is refused at its place', async (keys, expected) => {
    const told = await problems(keys)
    expect(told).toHaveLength(expected.length)
    for (const [index, text] of expected.entries()) expect(told[index]).toContain(text)
  })

  test.each([
    ['linux', []],
    ['darwin', ['1:42: limits.memory never acts on this machine: the memory of a process tree can be seen on Linux alone']],
  ])('on %s a limit of memory is warned of where it can never act', async (platform, expected) => {
    const loaded = await loadPipeline('stages: { a: { run: x, limits: { memory: 3GB } } }', 'p.yml', { ...machine, platform })
    expect(loaded.ok && loaded.warnings.map(({ line, column, message }) => `${line}:${column}: ${message}`)).toEqual(expected)
  })

  test('are explained', async () => {
    const { stages } = await load('stages: { a: { run: x, monitor: { every: 2s }, limits: { memory: 3GB } }, b: { run: x, monitor: false } }')
    expect(stages.map((stage) => policiesOf(stage))).toEqual([
      [['limits', 'an attempt ends when it has more than 3GB of memory'], ['monitor', 'the CPU time and memory of its processes are told, looked at every 2s']],
      [['monitor', 'what it uses is not told']],
    ])
  })
})
