import { execFileSync, spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { library } from '../../scripts/library.ts'
import { blocksOf, ROOT } from '../docs/pages.ts'
import { createWorkspace } from '../support/workspace.ts'

// The compiler runs twice.
jest.setTimeout(120_000)

const examples = blocksOf('docs/library.md').filter(({ language }) => language === 'ts')

/** What a block says that it prints, line by line. */
const printed = (text: string): readonly string[] => [...text.matchAll(/\/\/ prints: (.*)$/gm)].map(([, line = '']) => line)

const TYPES = `
import { retry, timeout, wrap } from 'stagewright'

const same: <T>(value: T) => Promise<T> = wrap(async <T>(value: T): Promise<T> => value, retry(2), timeout('1s'))
const promised: Promise<number> = wrap((text: string) => text.length, retry(2))('abc')
// @ts-expect-error its argument is a text
wrap((text: string) => text.length, retry(2))(3)
// @ts-expect-error there is no such option
retry({ attempts: 3 })
export class Counter {
  // @ts-expect-error this method would become asynchronous
  @retry(2)
  count(): number {
    return 1
  }
}
console.log(await same('same'), await promised)
`

const OPTIONS = { target: 'es2022', module: 'nodenext', strict: true, noEmitOnError: true, outDir: 'out', types: ['node'] }

const workspace = createWorkspace({
  'package.json': '{ "type": "module" }',
  'tsconfig.json': JSON.stringify({ compilerOptions: OPTIONS, include: ['*.ts'] }),
  'types.ts': TYPES,
  'node_modules/stagewright/package.json': JSON.stringify({
    type: 'module',
    exports: { '.': { types: './dist/library/index.d.ts', default: './dist/library/index.js' } },
  }),
  ...Object.fromEntries(examples.map(({ line, text }) => [`example-${line}.ts`, text])),
})

beforeAll(() => {
  library(join(workspace.path, 'node_modules/stagewright/dist/library'))
  symlinkSync(join(ROOT, 'node_modules/@types'), join(workspace.path, 'node_modules/@types'))
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', workspace.path], { stdio: 'pipe', encoding: 'utf8' })
})

afterAll(() => workspace.remove())

const run = (name: string) => spawnSync(process.execPath, [join(workspace.path, 'out', name)], { encoding: 'utf8' })

describe('the package', () => {
  test.each(examples.map((example) => [example.line, example] as const))('does what the example at line %s of its page says', (line, { text }) => {
    const { stdout, stderr } = run(`example-${line}.js`)
    expect(printed(text)).not.toHaveLength(0)
    expect([stdout.trimEnd().split('\n'), stderr]).toEqual([printed(text), ''])
  })

  test('has types that keep signatures and object to what is wrong', () => {
    expect(run('types.js').stdout).toBe('same 3\n')
  })
})
