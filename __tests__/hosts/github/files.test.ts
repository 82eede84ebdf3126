import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parseEnvFile } from '../../../src/core/env-file.ts'
import { runnerFiles } from '../../../src/hosts/github/files.ts'

const temp = mkdtempSync(join(tmpdir(), 'runner-files-'))
afterAll(() => rmSync(temp, { recursive: true }))

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']
const stepFiles = () => {
  const folder = mkdtempSync(join(temp, 'step-'))
  const environment = Object.fromEntries(VARIABLES.map((name) => [name, join(folder, name)]))
  for (const path of Object.values(environment)) writeFileSync(path, 'before=1\n')
  return { files: runnerFiles(environment), text: (name: string) => readFileSync(join(folder, name), 'utf8'), environment }
}

describe("the runner's files", () => {
  test('are given outputs, variables and state behind what is there, whatever the values hold', () => {
    const { files, text } = stepFiles()
    const values = { empty: '', lines: 'one\ntwo\n', tricky: 'a<<EOF\nEOF\nx=y', unicode: 'é ✓' }
    expect([files.outputs(values), files.exports(values), files.state(values)]).toEqual([undefined, undefined, undefined])
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE']) {
      expect(parseEnvFile(text(name))).toEqual({ values: { before: '1', ...values } })
    }
  })

  test('use another delimiter each time', () => {
    const { files, text } = stepFiles()
    files.outputs({ a: '1', b: '2' })
    expect(new Set(text('GITHUB_OUTPUT').match(/(?<=<<).*/g)).size).toBe(2)
  })

  test('are given folders and a summary', () => {
    const { files, text } = stepFiles()
    expect([files.paths(['/one', '/two']), files.summary('# Done\n')]).toEqual([undefined, undefined])
    expect(text('GITHUB_PATH')).toBe('before=1\n/one\n/two\n')
    expect(text('GITHUB_STEP_SUMMARY')).toBe('before=1\n# Done\n')
  })

  test.each([
    ['outputs', { 'a\nb': '1' }],
    ['outputs', { 'a=b': '1' }],
    ['exports', { 'a<<b': '1' }],
    ['state', { '': '1' }],
    ['exports', { Node_Options: '--require x' }],
    ['paths', ['/one\n/two']],
  ] as const)('refuse, in words, %s such as %j and are left alone', (name, value) => {
    const { files, text } = stepFiles()
    expect(files[name](value as never)).toMatch(/that the runner takes$/)
    expect(VARIABLES.map(text)).toEqual(VARIABLES.map(() => 'before=1\n'))
  })

  test('that are missing are a problem in words and are not made', () => {
    const path = join(temp, 'missing')
    expect(runnerFiles({ GITHUB_OUTPUT: path }).outputs({ a: '1' })).toMatch(/^GITHUB_OUTPUT: could not write to .*ENOENT/)
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })

  const asUser = process.getuid?.() === 0 ? test.skip : test
  asUser('that may not be written are a problem in words', () => {
    const { files, environment } = stepFiles()
    chmodSync(environment['GITHUB_STEP_SUMMARY'] ?? '', 0o400)
    expect(files.summary('x')).toMatch(/^GITHUB_STEP_SUMMARY: could not write/)
  })

  test('that nobody named are nothing to write to and no problem', () => {
    const files = runnerFiles({})
    expect([files.outputs({ a: '1' }), files.paths(['/one']), files.summary('x')]).toEqual([undefined, undefined, undefined])
  })
})
