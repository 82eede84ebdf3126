import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const MODULE = join(import.meta.dirname, '../../../src/adapters/sources/stdin.ts')

const run = (body: string, input: string): string =>
  spawnSync(process.execPath, ['--input-type=module', '-e', `import { readStdin } from ${JSON.stringify(MODULE)}\nconst never = new AbortController().signal\n${body}`], { input, encoding: 'utf8' }).stdout

describe('what is piped into us', () => {
  test('is read to its end', () => {
    expect(run('let n = 0; for await (const chunk of readStdin(never)) n += chunk.length; console.log(n)', 'x'.repeat(1_000_000))).toBe('1000000\n')
  })

  test('lets the process end when one has read enough, or when the signal is aborted', () => {
    expect(run('for await (const chunk of readStdin(never)) break; console.log("enough")', 'x'.repeat(1_000_000))).toBe('enough\n')
    expect(run('for await (const chunk of readStdin(AbortSignal.abort())) console.log("more"); console.log("stopped")', 'x')).toBe('stopped\n')
  })
})
