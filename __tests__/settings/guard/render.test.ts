import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import type { Guard } from '../../../src/core/guard.ts'
import { guardText } from '../../../src/settings/guard/render.ts'
import { loadPipeline } from '../../../src/settings/load.ts'
import { renderPipeline } from '../../../src/settings/render.ts'
import { guards } from '../../support/guards.ts'
import { machine } from '../checks.ts'

const loaded = async (text: string) => {
  const result = await loadPipeline(text, 'p.yml', machine)
  if (!result.ok) throw new Error(`${JSON.stringify(result.problems)}\n${text}`)
  return result.pipeline
}

const guardIn = async (text: string): Promise<Guard | undefined> => (await loaded(text)).stages[0]?.guard

const written = (guard: Guard): string => stringify({ stages: { a: { run: 'x', guard: guardText(guard) } } })

test('a rendered guard is the same guard when it is loaded again', async () => {
  await fc.assert(
    fc.asyncProperty(guards(), async (guard) => {
      expect(await guardIn(written(guard))).toEqual(guard)
    }),
    { numRuns: 300 },
  )
})

test('a rendered pipeline keeps the guards of its stages, those of finally too', async () => {
  const pipeline = await loaded(
    "stages: { a: { run: x, guard: { refs: main, on-deny: skip } } }\nfinally: { z: { run: x, guard: { windows: { timezone: UTC, open: 'Fri 22:00-Sat 02:00' } } } }",
  )
  const again = await loaded(renderPipeline(pipeline))
  expect(again.stages.map(({ guard }) => guard)).toEqual(pipeline.stages.map(({ guard }) => guard))
  expect(renderPipeline(pipeline)).toContain('guard:\n      refs:\n        - main\n      on-deny: skip\n')
})
