import { describe, expect, test } from '@jest/globals'
import { handing } from '../../src/engine/handed.ts'
import type { Pipeline } from '../../src/settings/pipeline.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import { machine } from '../settings/checks.ts'

const pipelineOf = async (yaml: string): Promise<Pipeline> => {
  const loaded = await loadPipeline(yaml, 'p.yml', machine)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pipeline
}

const YAML = `stages:
  set: { run: x, final: true, sealed: { exports-of: [set] } }
  other: { run: x }
  scan: { run: x, final: true, sealed: { exports-of: [set] } }
`

const handover = (exports: Readonly<Record<string, string>>, ...paths: readonly string[]) => ({ outputs: {}, exports, paths })

describe('what stages hand on', () => {
  test('reaches all later stages, but of the final ones only those that take it from there', async () => {
    const handed = handing(await pipelineOf(YAML), { env: {}, paths: [] })
    handed.take('set', handover({ A: 'set', B: 'set' }, '/set/1', '/set/2'))
    handed.take('other', handover({ A: 'other' }, '/other'))
    expect(handed.seenBy('other')).toMatchObject({ env: { A: 'other', B: 'set' }, paths: ['/other', '/set/2', '/set/1'] })
    expect(handed.seenBy('scan')).toEqual({ env: { A: 'set', B: 'set' }, paths: ['/set/2', '/set/1'] })
  })

  test('is the same for a later step that goes on from there', async () => {
    const pipeline = await pipelineOf(YAML)
    const handed = handing(pipeline, { env: {}, paths: [] })
    handed.take('set', handover({ A: 'set' }, '/set'))
    handed.take('other', handover({ A: 'other' }, '/other'))
    const later = handing(pipeline, JSON.parse(JSON.stringify(handed.all)))
    for (const stage of ['other', 'scan']) expect(later.seenBy(stage)).toMatchObject({ env: handed.seenBy(stage).env, paths: handed.seenBy(stage).paths })
  })
})
