import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/core/finding.ts'
import { PRESETS } from '../../../src/streams/presets/index.ts'
import { where } from '../../support/tools.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules')

let workspace: Workspace | undefined
afterEach(() => workspace?.remove())

interface Sample {
  readonly preset: string
  readonly files: Readonly<Record<string, string>>
  readonly command: readonly [file: string, ...args: readonly string[]]
  readonly env?: Readonly<Record<string, string>>
}

/** What the tool that is installed here reports of a broken sample, as `file:line code`. */
const report = async ({ preset, files, command: [file, ...args], env = {} }: Sample): Promise<readonly string[]> => {
  workspace = createWorkspace(files)
  const { stdout, stderr } = spawnSync(file, args, { cwd: workspace.path, encoding: 'utf8', env: { ...process.env, ...env } })
  const make = await PRESETS[preset]?.load()
  return [stdout, stderr].flatMap((text) => {
    const reader = make?.()
    return reader === undefined ? [] : [...text.split('\n').flatMap((line) => reader.push(line)), ...reader.end()].map(short)
  })
}

const short = ({ file, line, code }: Finding): string => `${file?.split('/').at(-1)}:${line} ${code}`

test('tsc', async () => {
  const files = { 'a.ts': "export {}\nconst a: number = 'three'\nconsole.log(a)\n" }
  expect(await report({ preset: 'tsc', files, command: [join(modules, '.bin', 'tsc'), '--noEmit', '--ignoreConfig', '--lib', 'es2022,dom', 'a.ts'] })).toEqual(['a.ts:2 TS2322'])
})

test('oxlint, which writes as eslint does', async () => {
  const files = { 'a.js': 'debugger\n' }
  expect(await report({ preset: 'eslint', files, command: [join(modules, '.bin', 'oxlint'), '-f', 'unix', 'a.js'] })).toEqual(['a.js:1 eslint(no-debugger)'])
})

test('jest', async () => {
  const files = { 'a.test.js': "test('adds up', () => {\n  expect(1 + 1).toBe(3)\n})\n", 'package.json': '{}' }
  const command = [process.execPath, join(modules, 'jest', 'bin', 'jest.js'), '--rootDir=.', '--runInBand'] as const
  expect(await report({ preset: 'jest', files, command, env: { GITHUB_ACTIONS: '', NODE_OPTIONS: '' } })).toEqual(['a.test.js:2 adds up'])
})

where('gcc')('gcc', async () => {
  const files = { 'a.c': 'int main(void) {\n  return missing;\n}\n' }
  expect(await report({ preset: 'gcc', files, command: ['gcc', '-fsyntax-only', 'a.c'], env: { LC_ALL: 'C' } })).toEqual(['a.c:2 undefined'])
})

where('go')('go vet', async () => {
  const files = { 'go.mod': 'module shop\n', 'a.go': 'package shop\n\nfunc A() int {\n\treturn missing\n}\n' }
  expect(await report({ preset: 'go', files, command: ['go', 'vet', './...'], env: { GOFLAGS: '-mod=mod', GOPROXY: 'off' } })).toEqual(['a.go:4 undefined'])
})

where('rustc')('rustc', async () => {
  const files = { 'a.rs': 'fn main() {\n    missing();\n}\n' }
  expect(await report({ preset: 'rustc', files, command: ['rustc', 'a.rs'] })).toEqual(['a.rs:2 E0425'])
})

where('pytest')('pytest', async () => {
  const files = { 'test_a.py': 'def test_a():\n    assert 1 + 1 == 3\n' }
  const command = ['pytest', '-p', 'no:cacheprovider', 'test_a.py'] as const
  expect(await report({ preset: 'pytest', files, command, env: { PYTHONDONTWRITEBYTECODE: '1' } })).toEqual(['test_a.py:2 test_a'])
})
