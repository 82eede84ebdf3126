import { describe, expect, test } from '@jest/globals'
import type { Written } from '../../src/core/ports.ts'
import { handOver } from '../../src/stages/run.ts'
import { notebook } from '../support/context.ts'

const hand = (declared: { readonly outputs?: readonly string[]; readonly exports?: readonly string[] }, written: Partial<Written>) => {
  const { context, events } = notebook()
  const handover = handOver({ outputs: [], exports: [], ...declared }, { outputs: {}, env: {}, paths: [], summary: '', problems: [], ...written }, context)
  return { handover, notices: events.flatMap((event) => (event.type === 'notice' ? [event.text] : [])) }
}

describe('what a script hands on by patterns', () => {
  test('is what fits', () => {
    const { handover, notices } = hand(
      { outputs: ['v*', 'sha'], exports: ['APP_*'] },
      { outputs: { version: '1', vendor: '2', sha: '3', other: '4' }, env: { APP_A: '1', B: '2' } },
    )
    expect(handover).toEqual({ outputs: { version: '1', vendor: '2', sha: '3' }, exports: { APP_A: '1' }, paths: [] })
    expect(notices).toEqual([
      'wrote other to GITHUB_OUTPUT; not handed on, since `outputs` does not name it',
      'wrote B to GITHUB_ENV; not handed on, since `exports` does not name it',
    ])
  })

  test('is never what could change what programs do, and that is said', () => {
    const { handover, notices } = hand({ exports: ['*', 'BASH_ENV'] }, { env: { A: '1', LD_PRELOAD: 'x.so', NODE_OPTIONS: '-r x', BASH_ENV: 'x.sh' }, paths: ['/evil'] })
    expect(handover).toEqual({ outputs: {}, exports: { A: '1', BASH_ENV: 'x.sh' }, paths: [] })
    expect(notices).toEqual([expect.stringMatching(/^wrote LD_PRELOAD, NODE_OPTIONS, PATH to GITHUB_ENV; not handed on, since .* full name/)])
  })

  test('is dangerous only by its full name', () => {
    expect(hand({ exports: ['PATH', 'LD_PRELOAD'] }, { env: { LD_PRELOAD: 'x.so' }, paths: ['/opt'] })).toEqual({
      handover: { outputs: {}, exports: { LD_PRELOAD: 'x.so' }, paths: ['/opt'] },
      notices: [],
    })
  })
})
