import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { parseDuration } from '../../src/core/duration.ts'
import { parseSize } from '../../src/core/size.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import type { Pipeline } from '../../src/settings/pipeline.ts'
import { durationText, renderPipeline, sizeText } from '../../src/settings/render.ts'
import { machine } from './checks.ts'
import { EXAMPLE } from './example.ts'

const load = async (text: string): Promise<Pipeline> => {
  const loaded = await loadPipeline(text, 'p.yml', machine)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pipeline
}

/** Without the functions, which are never equal. */
const data = (pipeline: Pipeline) => ({
  ...pipeline,
  evaluateTemplate: undefined,
  stages: pipeline.stages.map((stage) => ({ ...stage, if: stage.if?.text })),
})

describe('a rendered pipeline', () => {
  test('is the same pipeline when it is loaded again, and then renders the same', async () => {
    const pipeline = await load(EXAMPLE)
    const rendered = renderPipeline(pipeline)
    const again = await load(rendered)
    expect(data(again)).toEqual(data(pipeline))
    expect(renderPipeline(again)).toBe(rendered)
  })

  test('shows the defaults merged, with durations and sizes as one writes them', async () => {
    const text =
      'defaults: { timeout: 90m, limits: { output: 64MiB }, retry: { max-attempts: 2, backoff: 500ms } }\nstages: { a: { run: x, needs: [] } }'
    expect(renderPipeline(await load(text))).toBe(
      [
        'stages:',
        '  a:',
        '    run: x',
        '    needs: []',
        '    retry:',
        '      max-attempts: 2',
        '      backoff: 500ms',
        '    timeout: 1h30m',
        '    limits:',
        '      output: 64MiB',
        '',
      ].join('\n'),
    )
  })

  test('keeps patterns that look like more than they are', async () => {
    const text = String.raw`stages: { a: { run: x, retry: [{ max-attempts: 2, on: { output: '/^a/' } }, { max-attempts: 2, on: { output: '/a\/b' } }, { max-attempts: 2, on: { output: '[/]x/' } }] } }`
    const pipeline = await load(text)
    expect(data(await load(renderPipeline(pipeline)))).toEqual(data(pipeline))
  })
})

test('a duration as text is read as the same number of milliseconds', () => {
  fc.assert(
    fc.property(fc.nat(365 * 86_400_000), (ms) => {
      expect(parseDuration(durationText(ms))).toBe(ms)
    }),
  )
  expect([0, 500, 90_000, 1.5, 5_400_000].map(durationText)).toEqual(['0s', '500ms', '1m30s', '1.5ms', '1h30m'])
})

test('a size as text is read as the same number of bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 45 }), (bytes) => {
      expect(parseSize(sizeText(bytes))).toBe(bytes)
    }),
  )
  expect([1, 1000, 1024, 5e7].map(sizeText)).toEqual(['1B', '1kB', '1KiB', '50MB'])
})
