import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { Part } from '../../../src/core/plan/part.ts'
import { recorder } from '../../../src/entries/fan-out/recorder.ts'
import { createSecrets } from '../../../src/streams/secrets/index.ts'
import { virtualClock } from '../../support/virtual-clock.ts'
import { createWorkspace } from '../../support/workspace.ts'

const workspace = createWorkspace()
afterAll(() => workspace.remove())

const HEAD = { kind: 'stagewright part', version: 1, run: '7', attempt: 1, runner: 'r', entry: { wave: 1, shard: 1, name: 'shard 1', 'runs-on': 'x', stages: ['a'], plan: 'p', pipeline: 'f' } } as const

const handedIn = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as Part).handed

describe('the part of a shard', () => {
  test('holds no secret that a stage hands on, be it one that only a later stage has masked', () => {
    const [path, secrets] = [join(workspace.path, 'part.json'), createSecrets()]
    secrets.add('known-secret')
    const record = recorder({ path, head: HEAD, secrets, clock: virtualClock() })
    record.handOn({ outputs: { plain: 'fine', known: 'a known-secret', later: 'its later-secret' }, exports: { LATER: 'later-secret' }, paths: ['/opt/later-secret/bin', '/opt/bin'] }, 'a')
    secrets.add('later-secret')
    record.end()
    expect(handedIn(path)).toEqual({ a: { outputs: { plain: 'fine' }, exports: {}, paths: ['/opt/bin'], withheld: ['known', 'later', 'LATER'] } })
    expect(record.troubles()).toEqual(['known, later, LATER of a holds a secret: stages in other shards do not get it'])
  })
})
