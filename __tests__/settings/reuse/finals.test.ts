import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import type { PipelineStage } from '../../../src/settings/pipeline.ts'
import { loadFiles, pipelineOf, problemsOf } from './files.ts'

const BASE = `env: { MODE: strict, KEY: sealed }
secrets: [TOKEN]
defaults: { timeout: 10m, limits: { output: 1MiB } }
timeouts: { pipeline: 30m }
stages:
  build: { run: make }
  test: { needs: build, run: make test }
  scan:
    needs: test
    run: scan
    limits: { output: 2MiB }
    final: true
  deploy:
    run: deploy
    guard: { api-key: { from-env: KEY, sha256: ['${'0'.repeat(64)}'] }, final: true }
finally:
  audit: { run: audit, continue-on-error: true, final: true }
`

const over = (own: string, base = BASE) => ({ 'p.yml': `extends: ./base.yml\n${own}\n`, 'base.yml': base })

describe('a final stage', () => {
  test.each<[what: string, own: string, words: string]>([
    ['be changed', 'stages: { scan: { timeout: 1s } }', "stage 'scan' is final in base.yml:12: p.yml can't change it"],
    ['be removed', 'stages: { scan: { remove: true } }', "stage 'scan' is final in base.yml:12"],
    ['be written anew as it is', 'stages: { scan: { run: scan } }', "stage 'scan' is final in base.yml:12"],
    ['be made no longer final', 'stages: { scan: { final: false } }', "stage 'scan' is final in base.yml:12"],
    ['be put in place of by one in `finally`', 'finally: { scan: { run: x } }', "stage 'scan' is final in base.yml:12"],
    ['be skipped with what it needs', 'stages: { test: { if: false } }', "stage 'scan', final in base.yml:12, needs stage 'test': p.yml can't set 'if' there"],
    ['be skipped with what that needs', 'stages: { build: { guard: { refs: none, on-deny: skip } } }', "needs stage 'build': p.yml can't set 'guard' there"],
    ['be made to wait for another', 'stages: { build: { needs: x }, x: { run: x, if: false } }', "can't set 'needs' there"],
    ['lose what it needs', 'stages: { test: { remove: true } }', "can't set 'remove' there"],
    ['lose its time in `finally`', 'timeouts: { finally: 1ms }', "stage 'audit' is final in base.yml:17"],
    ['vanish with all stages', 'stages: null', 'p.yml:2:1: error: expected a map, got nothing'],
  ])('cannot %s, and both files are named', async (_, own, words) => {
    const told = (await problemsOf(over(own))).join('\n')
    expect(told).toContain(words)
    expect(told).toMatch(/^p\.yml:2:\d+: error/m)
  })

  test('keeps the defaults, the environment and the secrets of its own file', async () => {
    const { stages, ...rest } = await pipelineOf(over('defaults: { continue-on-error: true, timeout: 1s, retry: 9, limits: { output: 1B } }\nenv: { MODE: loose, BASH_ENV: evil }\nsecrets: []\nfail-fast: false'))
    const scan = stages.find(({ key }) => key === 'scan')
    expect(scan?.settings).toMatchObject({ timeout: 600_000, limits: { output: 2 * 2 ** 20 }, secrets: ['TOKEN'], sealed: { env: { MODE: 'strict', KEY: 'sealed' }, 'exports-of': ['scan', 'audit'] } })
    expect(scan?.settings).not.toHaveProperty('continue-on-error')
    expect(scan?.settings).not.toHaveProperty('retry')
    expect(rest).not.toHaveProperty('defaults')
    expect(stages.find(({ key }) => key === 'build')?.settings).toMatchObject({ timeout: 1_000, 'continue-on-error': true, limits: { output: 1 } })
  })

  test('may be needed by stages of the file that extends it, and have what it needs do other work', async () => {
    const { stages } = await pipelineOf(over("stages: { build: { run: 'npm run build' }, publish: { needs: scan, run: publish } }"))
    expect(stages.map(({ key }) => key)).toEqual(['build', 'test', 'scan', 'deploy', 'publish', 'audit'])
  })

  test.each<[order: string, extended: string]>([
    ['before it', '[./other.yml, ./base.yml]'],
    ['after it', '[./base.yml, ./other.yml]'],
  ])('is not touched by another base %s in the list', async (_, extended) => {
    const files = { 'p.yml': `extends: ${extended}`, 'base.yml': BASE, 'other.yml': 'stages: { scan: { if: false } }' }
    expect((await problemsOf(files)).join('\n')).toContain("other.yml:1:11: error: stage 'scan' is final in base.yml:12: other.yml can't change it")
  })

  test('is not undone by naming again a file below the one that made it final', async () => {
    const files = {
      'p.yml': 'extends: [./strict.yml, ./loose.yml]',
      'strict.yml': 'extends: ./loose.yml\nstages: { scan: { run: scan, final: true } }',
      'loose.yml': 'stages: { scan: { run: "true" } }',
    }
    expect((await problemsOf(files)).join('\n')).toContain("stage 'scan' is final in strict.yml:2")
  })

  test('may reach a pipeline by two ways', async () => {
    const files = { 'p.yml': 'extends: [./one.yml, ./two.yml]', 'one.yml': 'extends: ./base.yml\nstages: { one: { run: x } }', 'two.yml': 'extends: ./base.yml\nstages: { two: { run: x } }', 'base.yml': BASE }
    expect((await pipelineOf(files)).stages.map(({ key }) => key)).toEqual(['build', 'test', 'scan', 'deploy', 'one', 'two', 'audit'])
  })

  test('of a file in the middle has the defaults of that file over those of its base', async () => {
    const files = { 'p.yml': 'extends: ./middle.yml\ndefaults: { timeout: 3m }', 'middle.yml': 'extends: ./low.yml\ndefaults: { timeout: 2m }\nstages: { b: { run: b, final: true } }', 'low.yml': 'defaults: { timeout: 1m }\nstages: { a: { run: a, final: true }, c: { run: c } }' }
    const { stages } = await pipelineOf(files)
    expect(stages.map(({ key, settings }) => [key, settings.timeout])).toEqual([['a', 60_000], ['c', 180_000], ['b', 120_000]])
    expect(stages[0]?.settings.sealed?.['exports-of']).toEqual(['a'])
  })

  test.each([
    ['stages: []', 'stages: { build: { run: x } }'],
    ['stages: { deploy: null }', 'stages: { deploy: { run: x } }'],
    ['finally: null', 'finally: { own: { run: x } }'],
  ])('is not wiped out by %s, with %s over it', async (wipe, own) => {
    const told = (await problemsOf({ 'p.yml': `extends: [./base.yml, ./other.yml]\n${own}`, 'base.yml': BASE, 'other.yml': wipe })).join('\n')
    expect(told).toMatch(/^other\.yml:1:\d+: error: expected a map, got/m)
  })
})

describe('a final guard', () => {
  test('stays in force on a stage whose other keys are changed', async () => {
    const deploy = (await pipelineOf(over('stages: { deploy: { run: mine } }'))).stages.find(({ key }) => key === 'deploy')
    expect(deploy).toMatchObject({ settings: { run: 'mine' }, guard: { condition: { kind: 'api-key' }, mode: 'enforce', final: true } })
  })

  test.each<[what: string, own: string, words: string]>([
    ['be replaced', 'stages: { deploy: { guard: { refs: main } } }', "the guard of stage 'deploy' is final in base.yml:15: p.yml can't change it"],
    ['be made to report only', 'stages: { deploy: { guard: { mode: evaluate } } }', "the guard of stage 'deploy' is final"],
    ['be removed with its stage', 'stages: { deploy: { remove: true } }', "the guard of stage 'deploy' is final"],
    ['be given its key by `env`', 'env: { KEY: mine }', "the final guard of stage 'deploy' in base.yml:15 decides by KEY: p.yml can't set it"],
    ['be given its key by `env` of the stage', 'stages: { deploy: { env: { KEY: mine } } }', "decides by KEY: p.yml can't set it"],
    ['be given its key by what another stage exports', "stages: { x: { run: x, exports: 'K*' } }", "decides by KEY: p.yml can't set it"],
  ])('cannot %s', async (_, own, words) => {
    expect((await problemsOf(over(own))).join('\n')).toContain(words)
  })

  test('cannot be given its key by other work of a stage that exports it, which else may be changed by nobody but its own file', async () => {
    const base = BASE.replace('stages:\n', 'stages:\n  login: { run: login, exports: [KEY] }\n')
    expect(await problemsOf(over('stages: { own: { needs: login, run: own } }', base))).toEqual([])
    expect((await problemsOf(over('stages: { login: { run: forge } }', base))).join('\n')).toContain("p.yml:2:20: error: the final guard of stage 'deploy' in base.yml:16 decides by KEY, which stage 'login' exports: p.yml can't change that stage")
  })
})

/** Keys with values that would weaken a stage, or say something else about it. */
const STAGE_KEYS: Readonly<Record<string, readonly unknown[]>> = {
  run: ['true', 'scan'], if: [false, true, 'always()'], needs: ['build', [], 'own'], env: [{ MODE: 'x' }, null], timeout: ['1s'], retry: [1, 5],
  'continue-on-error': [true, { 'exit-codes': ['1-255'] }], guard: [{ refs: 'none', 'on-deny': 'skip' }, { fork: false, mode: 'evaluate' }], remove: [true], final: [true, false],
  cache: [{ inputs: [] }], outputs: [['a']], exports: [['A', 'PATH']], secrets: [[], ['A']], mutex: ['m'], sealed: [{ env: {}, 'exports-of': [] }], shell: ['sh'], 'working-directory': ['.'],
}

/** One thing that a file says: a path and what stands there. */
type Edit = readonly [path: readonly string[], value: unknown]

const ROOT_EDITS: readonly Edit[] = [
  [['env'], { MODE: 'loose' }], [['env'], { KEY: 'x' }], [['env'], { BASH_ENV: 'x' }], [['env'], null], [['secrets'], []], [['secrets'], ['X']], [['fail-fast'], 'kill'],
  [['timeouts'], { pipeline: '10m' }], [['timeouts'], { finally: '1ms' }], [['stages'], null], [['stages'], []], [['finally'], {}], [['finally'], null], [['stages', 'deploy'], null], [['stages', 'scan'], []], [['stages', 'test'], 'x'], [['stages', 'own'], { run: 'own', exports: ['PATH'] }],
  ...Object.entries({ 'continue-on-error': true, timeout: '1s', shell: 'sh', limits: { output: '1B' }, retry: 9, 'working-directory': '.', 'env-mode': 'strict' }).map(([key, value]): Edit => [['defaults', key], value]),
]

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...ROOT_EDITS),
  fc
    .tuple(fc.constantFrom('stages', 'stages', 'stages', 'finally'), fc.constantFrom('build', 'test', 'scan', 'deploy', 'audit', 'own'), fc.constantFrom(...Object.entries(STAGE_KEYS).flatMap(([key, values]) => values.map((value) => [key, value] as const))))
    .map(([part, stage, [key, value]]): Edit => [[part, stage, key], value]),
)

const written = (edits: readonly Edit[]): Record<string, unknown> => {
  const root: Record<string, unknown> = {}
  for (const [path, value] of edits) {
    let map = root
    for (const key of path.slice(0, -1)) map = map[key] = Object(map[key] ?? {})
    map[path.at(-1) ?? ''] = value
  }
  return root
}

const file = fc.array(edit, { maxLength: 3 }).map(written)

/** What a run makes of a stage. */
const effective = ({ settings: all, needs, guard, part, if: condition }: PipelineStage) => ({ all, needs, guard, part, condition: condition?.text })

test('whatever a file says that extends another, what is final there stays as it was, or nothing runs', async () => {
  const plain = await pipelineOf(over(''))
  const finals = ['scan', 'audit']
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(file, fc.option(file), fc.boolean(), async (own, other, before) => {
      const bases = other === null ? ['./base.yml'] : before ? ['./other.yml', './base.yml'] : ['./base.yml', './other.yml']
      const loaded = await loadFiles({ 'p.yml': stringify({ extends: bases, ...own }), 'base.yml': BASE, 'other.yml': stringify(other ?? {}) })
      if (!loaded.ok) return
      accepted += 1
      for (const key of finals) {
        const [was, is] = [plain, loaded.pipeline].map(({ stages }) => stages.find((stage) => stage.key === key))
        expect(is && effective(is)).toEqual(was && effective(was))
      }
      expect(loaded.pipeline.stages.find(({ key }) => key === 'deploy')?.guard).toEqual(plain.stages.find(({ key }) => key === 'deploy')?.guard)
      for (const key of ['build', 'test']) expect(loaded.pipeline.stages.find((stage) => stage.key === key)).toMatchObject({ needs: key === 'test' ? [{ stage: 'build' }] : [] })
      for (const key of ['build', 'test']) expect(loaded.pipeline.stages.find((stage) => stage.key === key)?.if).toBeUndefined()
    }),
    { numRuns: 300 },
  )
  // Else it would only have looked at what is refused.
  expect(accepted).toBeGreaterThan(20)
})
