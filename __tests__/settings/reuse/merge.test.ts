import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../../src/settings/load.ts'
import { renderPipeline } from '../../../src/settings/render.ts'
import { machine } from '../checks.ts'
import { basesOf, loadFiles, pipelineOf, problemsOf, SHA } from './files.ts'

const REMOTE = `octo/policies/ci/base.yml@${SHA}`

const keysOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => (await pipelineOf(files)).stages.map(({ key }) => key)

const stageOf = async (files: Readonly<Record<string, string>>, key: string) => (await pipelineOf(files)).stages.find((stage) => stage.key === key)

describe('a pipeline that extends another', () => {
  const base = "env: { A: base, B: base }\ndefaults: { timeout: 10m }\nstages:\n  build: { run: make, env: { X: '1', Y: '1' }, outputs: [a, b] }\n  test: { needs: build, run: make test }\n"

  test('gets its stages before its own, maps merged deeply, lists and scalars replaced', async () => {
    const pipeline = await pipelineOf({
      'p.yml': "extends: ./base.yml\nenv: { B: own }\nstages:\n  lint: { run: lint }\n  build: { env: { Y: '2' }, outputs: [c] }\n",
      'base.yml': base,
    })
    expect(pipeline.env).toEqual({ A: 'base', B: 'own' })
    expect(pipeline.stages.map(({ key }) => key)).toEqual(['build', 'test', 'lint'])
    expect(pipeline.stages[0]?.settings).toMatchObject({ run: 'make', env: { X: '1', Y: '2' }, outputs: ['c'], timeout: 600_000 })
  })

  test('removes a stage of it', async () => {
    expect(await keysOf({ 'p.yml': 'extends: ./base.yml\nstages: { test: { remove: true } }', 'base.yml': base })).toEqual(['build'])
  })

  test('replaces a kind of work by another, and what a check asks by what it asks', async () => {
    const files = { 'p.yml': 'extends: ./base.yml\nstages:\n  a: { run: make }\n  c: { check: { tcp: "localhost:1" } }\n', 'base.yml': 'stages:\n  a: { call: "x.js#f", with: { n: 1 } }\n  c: { check: { http: "https://example.com", wait: 1m } }\n' }
    const a = await stageOf(files, 'a')
    expect(a?.settings).toEqual({ run: 'make' })
    expect((await stageOf(files, 'c'))?.settings.check).toMatchObject({ tcp: 'localhost:1', wait: { for: 60_000 } })
  })

  test('replaces a guard as a whole', async () => {
    const stage = await stageOf({ 'p.yml': 'extends: ./base.yml\nstages: { a: { guard: { permission: write } } }', 'base.yml': 'stages: { a: { run: x, guard: { refs: main } } }' }, 'a')
    expect(stage?.guard?.condition).toEqual({ kind: 'permission', least: 'write' })
  })

  test('lets the later of several bases win', async () => {
    const files = { 'p.yml': 'extends: [./one.yml, ./two.yml]', 'one.yml': 'name: one\nstages: { a: { run: one } }', 'two.yml': 'name: two\nstages: { b: { run: two } }' }
    const pipeline = await pipelineOf(files)
    expect(pipeline.name).toBe('two')
    expect(pipeline.stages.map(({ key }) => key)).toEqual(['a', 'b'])
  })

  test('takes no file of the workspace for one on GitHub that is called like it', async () => {
    const text = { 'p.yml': `extends: [./${REMOTE}, octo/policies/ci/strict.yml@${SHA}]` }
    const remote = basesOf({ [`octo/policies/ci/strict.yml@${SHA}`]: 'extends: ./base.yml', [REMOTE]: 'stages: { scan: { run: scan, final: true } }' })
    const bases = { ...remote, local: basesOf({ [REMOTE]: 'stages: { own: { run: own } }' }).local }
    const loaded = await loadPipeline(text['p.yml'], 'p.yml', machine, { bases: async () => bases })
    expect(loaded.ok && loaded.pipeline.stages.map(({ key }) => key)).toEqual(['own', 'scan'])
  })

  test('finds files from the folder of the file that names them, on GitHub in the same repository and commit', async () => {
    const pipeline = await pipelineOf({
      'p.yml': `extends: ${REMOTE}`,
      [REMOTE]: 'extends: ../shared/more.yml\nstages: { a: { run: a } }',
      [`octo/policies/shared/more.yml@${SHA}`]: 'stages: { b: { run: b } }',
    })
    expect(pipeline.stages.map(({ key, origin }) => [key, origin])).toEqual([
      ['b', { file: 'octo/policies/shared/more.yml', line: 1, sha: SHA }],
      ['a', { file: 'octo/policies/ci/base.yml', line: 2, sha: SHA }],
    ])
  })

  test('tells where each stage was written, and what changes it', async () => {
    const { stages } = await pipelineOf({ 'p.yml': 'extends: ./base.yml\nstages:\n  build: { timeout: 1m }\n  own: { run: x }\n', 'base.yml': base })
    expect(stages.map(({ key, origin }) => [key, origin])).toEqual([
      ['build', { file: 'base.yml', line: 4, changedIn: [{ file: 'p.yml', line: 3 }] }],
      ['test', { file: 'base.yml', line: 5 }],
      ['own', { file: 'p.yml', line: 4 }],
    ])
  })

  test('is the same pipeline when it is rendered and loaded again', async () => {
    const pipeline = await pipelineOf({ 'p.yml': 'extends: ./base.yml\nstages: { scan: { final: false, run: y } }', 'base.yml': `${base}  scan: { run: x, final: false }\nfinally: { audit: { run: x, final: true } }\n` })
    const rendered = renderPipeline(pipeline)
    const again = await loadPipeline(rendered, 'p.yml', machine)
    if (!again.ok) throw new Error(JSON.stringify(again.problems))
    const data = ({ stages, evaluateTemplate: _, ...rest }: typeof pipeline) => ({ ...rest, stages: stages.map(({ origin: __, ...stage }) => stage) })
    expect(data(again.pipeline)).toEqual(data(pipeline))
    expect(rendered).not.toContain('extends')
  })

  test('points at the place in the file that is wrong', async () => {
    expect(await problemsOf({ 'p.yml': 'extends: ./base.yml\nstages: { b: { run: x, needs: a } }', 'base.yml': 'stages:\n  a:\n    run: x\n    tiemout: 10m\n' })).toEqual([
      "base.yml:4:5: error: unknown key 'tiemout'\n      tiemout: 10m\n      ^\n  hint: did you mean 'timeout'?",
    ])
  })
})

describe('what cannot be extended', () => {
  test.each<[what: string, from: string, words: string]>([
    ['a commit that is too short', `octo/p/a.yml@${SHA.slice(1)}`, 'expected a commit of 40 hexadecimal digits in lower case, got 39'],
    ['a commit that is too long', `octo/p/a.yml@${SHA}0`, 'got 41'],
    ['a commit in upper case', `octo/p/a.yml@${SHA.toUpperCase()}`, 'in lower case'],
    ['a tag', 'octo/p/a.yml@v1', "expected a commit of 40 hexadecimal digits after @, got 'v1'"],
    ['no commit', 'octo/p/a.yml', 'expected a commit after the path'],
    ['a path out of its repository', `octo/p/../../secret/x.yml@${SHA}`, 'expected a path inside of octo/p'],
    ['an address', `https://github.com/octo/p/a.yml@${SHA}`, 'hint: write owner/repo/path.yml@COMMIT without the address'],
    ['a bare name', 'base.yml', 'hint: write ./base.yml'],
    ['an absolute path', '/etc/passwd', 'expected ./file.yml or owner/repo/path.yml@COMMIT'],
    ['an expression', '${{ github.repository }}', 'expected ./file.yml'],
    ['a file that is not there', './missing.yml', "missing.yml can't be extended: there is no such file"],
  ])('%s is refused', async (_, from, words) => {
    const [told = ''] = await problemsOf({ 'p.yml': `extends: '${from}'\nstages: { a: { run: x } }` })
    expect(told).toContain(words)
    expect(told).toMatch(/^p\.yml:1:10: error/)
  })

  test('a file on GitHub that leads out of its repository', async () => {
    const [told] = await problemsOf({ 'p.yml': `extends: ${REMOTE}`, [REMOTE]: 'extends: ../../x.yml\nstages: { a: { run: x } }' })
    expect(told).toContain(`${REMOTE}:1:10: error: expected a path inside of octo/policies`)
  })

  test('files that extend one another, each named', async () => {
    const files = { 'p.yml': 'extends: ./a.yml\nstages: {}', 'a.yml': 'extends: ./b.yml', 'b.yml': 'extends: ./a.yml' }
    expect((await problemsOf(files))[0]).toContain('b.yml:1:10: error: files extend one another: a.yml → b.yml → a.yml')
    expect((await problemsOf({ 'p.yml': 'extends: ./p.yml' }))[0]).toContain('files extend one another: p.yml → p.yml')
  })

  test('more than ten files, each extending the next', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.yml`, `extends: ./${index + 1}.yml\nstages: { a: { run: x } }`]))
    expect((await problemsOf({ 'p.yml': 'extends: ./0.yml', ...files }))[0]).toContain('expected at most 10 files that extend one another')
  })

  test('a file that is no UTF-8, too large, no YAML, or no map', async () => {
    const told = async (content: string | Uint8Array) => (await problemsOf({ 'p.yml': 'extends: ./b.yml', 'b.yml': content }))[0]
    expect(await told(Uint8Array.of(0x61, 0xff))).toContain('b.yml:1:2: error: expected UTF-8')
    expect(await told(`#${' '.repeat(2 ** 20)}`)).toContain('expected a file of at most 1 MiB')
    expect(await told('a: [')).toContain('b.yml:1:5: error: not YAML')
    expect(await told('- a')).toContain('expected a map with `stages`, got a list')
  })

  test('one with another digest than it must have', async () => {
    const files = (integrity: string) => ({ 'p.yml': `extends: { from: ./b.yml, integrity: '${integrity}' }`, 'b.yml': 'stages: { a: { run: x } }\n' })
    const [told = ''] = await problemsOf(files(`sha256-${'0'.repeat(64)}`))
    expect(told).toContain("expected a file with the digest 'sha256-000")
    const digest = /got 'sha256-([0-9a-f]{64})'/.exec(told)?.[1] ?? ''
    expect(await problemsOf(files(`sha256-${digest}`))).toEqual([])
    expect(await problemsOf(files(`sha256-${Buffer.from(digest, 'hex').toString('base64')}`))).toEqual([])
    expect((await problemsOf(files('sha256-abc')))[0]).toContain('expected sha256- and the digest in base64 or hex')
  })
})

test('a branch is followed where it is allowed, and its commit told', async () => {
  const loaded = await loadFiles({ 'p.yml': 'extends: { from: octo/policies/ci/base.yml@main, allow-ref: true }', [REMOTE]: 'stages: { a: { run: x } }' }, { refs: { 'octo/policies@main': SHA } })
  expect(loaded).toMatchObject({ ok: true, notes: [`octo/policies/ci/base.yml@main is at ${SHA}`] })
})

describe('a stage to remove', () => {
  test.each<[what: string, own: string, words: string]>([
    ['must be one of the base', 'bulid: { remove: true }', "there is no stage 'bulid' to remove in what this file extends\n"],
    ['is not changed as well', 'build: { remove: true, run: x }', "expected nothing beside 'remove: true', got 'run'"],
  ])('%s', async (_, own, words) => {
    expect((await problemsOf({ 'p.yml': `extends: ./b.yml\nstages: { ${own} }`, 'b.yml': 'stages: { build: { run: x }, test: { run: y } }' }))[0]).toContain(words)
  })

  test('makes no sense in a file that extends none', async () => {
    expect((await problemsOf({ 'p.yml': 'stages: { a: { remove: true }, b: { run: x } }' }))[0]).toContain('p.yml:1:16: error: there is nothing to remove: this file extends none')
  })
})
