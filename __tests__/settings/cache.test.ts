import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../src/settings/load.ts'
import type { Checks } from '../../src/settings/machine.ts'
import { formatProblem } from '../../src/settings/problem.ts'
import { renderPipeline } from '../../src/settings/render.ts'
import { machine } from './checks.ts'

const TREE: Readonly<Record<string, readonly string[]>> = { '': ['src/', 'lib/', 'package.json'], src: ['a.ts', 'deep/'], 'src/deep': ['b.ts'], lib: [] }

const checks: Checks = {
  ...machine,
  isFile: (path) => path === 'package.json' || path === 'src/a.ts',
  isFolder: (path) => Object.hasOwn(TREE, path),
  names: (folder) => (TREE[folder] ?? []).map((name) => ({ name: name.replace('/', ''), isFolder: name.endsWith('/') })),
}

const problems = async (stage: string, key = 'build'): Promise<readonly string[]> => {
  const loaded = await loadPipeline(`stages:\n  ${key}: ${stage}\n`, 'p.yml', checks)
  return (loaded.ok ? loaded.warnings : loaded.problems).map((problem) => formatProblem(problem).split('\n')[0]?.replace(/^p\.yml:2:\d+: /, '') ?? '')
}

const cached = (cache: string, key?: string): Promise<readonly string[]> => problems(`{ run: x, cache: ${cache} }`, key)

describe('cache', () => {
  test('of a sound stage is no problem, and stands in the rendered pipeline', async () => {
    const loaded = await loadPipeline('stages: { a: { run: x, cache: { inputs: [src/**, package.json], outputs: dist, env: [A, "B_*"], key: "${{ github.sha }}" } } }', 'p.yml', checks)
    expect(loaded).toMatchObject({ ok: true, warnings: [] })
    expect(loaded.ok && renderPipeline(loaded.pipeline)).toContain('      outputs:\n        - dist\n')
  })

  test.each([
    ['{ outputs: [dist] }', "error: missing key 'inputs'"],
    ['{ inputs: [] , output: [x] }', "error: unknown key 'output'"],
    ['{ inputs: 3 }', 'error: expected a path, a glob, or a list of these, got 3'],
    ["{ inputs: ['!src'] }", "error: expected a path before those that are taken away, got '!src'"],
    ['{ inputs: [/etc/passwd] }', "error: expected a path in the workspace, got '/etc/passwd'"],
    ['{ inputs: [../x] }', "error: expected a path in the workspace, got '../x'"],
    ['{ inputs: [], outputs: [/tmp/x] }', "error: expected a path below the working directory, got '/tmp/x'"],
    ['{ inputs: [], outputs: [a/../../b] }', "error: expected a path below the working directory, got 'a/../../b'"],
    ['{ inputs: [], outputs: [.git/hooks] }', "error: expected a path below the working directory, got '.git/hooks'"],
    ["{ inputs: [], outputs: ['**'] }", "error: expected folders and files that the stage makes, got '**': all there is"],
    ['{ inputs: [], outputs: . }', "error: expected folders and files that the stage makes, got '.': all there is"],
    ['{ inputs: [dist/a.js], outputs: [dist/**] }', "error: expected inputs beside the outputs, got 'dist/a.js': the stage makes it"],
    ["{ inputs: ['src/**/*.ts'], outputs: [src] }", "error: expected inputs beside the outputs, got 'src/**/*.ts': the stage makes it"],
    ['{ inputs: [src, src] }', "warning: 'src' is listed twice"],
    ['{ inputs: [sorce/**] }', "warning: 'sorce/**' matches no file"],
    ["{ inputs: ['src/*.js'] }", "warning: 'src/*.js' matches no file"],
    ['{ inputs: [package-lock.json] }', "warning: 'package-lock.json' matches no file"],
    ['{ inputs: [lib/**] }', "warning: 'lib/**' matches no file"],
  ])('%s: %s', async (cache, expected) => {
    expect(await cached(cache)).toEqual([expected])
  })

  test.each(["['**'], outputs: [dist/**]", "['src/**/*.ts'], outputs: ['src/*.js']", 'src/deep, outputs: src/gen', "['src/*', '!src/b*']"])('inputs: %s is sound', async (inputs) => {
    expect(await cached(`{ inputs: ${inputs} }`)).toEqual([])
  })

  test('of a later stage may name what is not there yet', async () => {
    const loaded = await loadPipeline('stages: { a: { run: x }, b: { needs: a, run: x, cache: { inputs: [later/**] } } }', 'p.yml', checks)
    expect(loaded).toMatchObject({ ok: true, warnings: [] })
  })

  test.each(['deploy', 'deploy-prod', 'npm_publish', 'release', 'Release-all'])('of a stage named %s is an error, unless it is asked for', async (key) => {
    expect(await cached('{ inputs: [] }', key)).toEqual([`error: expected no 'cache' on a stage that is named '${key}': it would be skipped when nothing has changed`])
    expect(await cached('{ inputs: [], always: true }', key)).toEqual([])
  })

  test.each(['{ secrets: TOKEN }', '{ all: [{ actors: x }, { any: [{ environment: prod }] }] }', '{ not: { secrets: A } }'])('of a stage with the guard %s is an error, unless it is asked for', async (guard) => {
    expect(await problems(`{ run: x, guard: ${guard}, cache: { inputs: [] } }`)).toEqual([expect.stringMatching(/^error: expected no 'cache' on a stage whose guard asks for/)])
    expect(await problems(`{ run: x, guard: ${guard}, cache: { inputs: [], always: true } }`)).toEqual([])
  })

  test('stands beside scripts and calls alone, and never beside what is left running', async () => {
    expect(await problems('{ run: x, background: true, cache: { inputs: [] } }')).toEqual(["error: expected no 'cache' beside 'background'"])
    expect(await problems('{ backup: { source: src, destination: /tmp/x }, cache: { inputs: [] } }')).toEqual(["error: expected no 'cache' beside 'backup'"])
  })
})
