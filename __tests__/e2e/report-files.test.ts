import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { step } from './action.ts'

// Real commands, on a machine that may have more to do.
jest.setTimeout(60_000)

const PIPELINE = `
name: Check
stages:
  types:
    run: |
      echo "src/cart.ts(4,42): error TS2551: Property 'prize' does not exist."
      echo "src/cart.ts(7,7): error TS2322: Type 'string' is not assignable."
      exit 1
    scan: { preset: tsc }
`

let workspace: Workspace
beforeEach(() => {
  workspace = createWorkspace({ 'stagewright.yml': PIPELINE, 'src/cart.ts': 'x\n'.repeat(9) })
})
afterEach(() => workspace.remove())

const expectFiles = (): void => {
  expect(workspace.read('out/junit.xml')).toContain('src/cart.ts:4:42: error: Property \'prize\' does not exist. (TS2551)')
  expect(JSON.parse(workspace.read('out/found.sarif'))).toMatchObject({
    runs: [{ results: [{ ruleId: 'tsc/TS2551', locations: [{ physicalLocation: { artifactLocation: { uri: 'src/cart.ts' }, region: { startLine: 4, startColumn: 42 } } }] }, { ruleId: 'tsc/TS2322' }] }],
  })
}

test('the command line writes JUnit XML and SARIF', async () => {
  const { exitCode, stderr } = await runCli(['run', '--junit', 'out/junit.xml', '--sarif', 'out/found.sarif'], { cwd: workspace.path })
  expect([exitCode, stderr]).toEqual([1, ''])
  expectFiles()
})

test('a file that cannot be written is said, and changes nothing else', async () => {
  const { exitCode, stderr } = await runCli(['run', '--junit', 'src'], { cwd: workspace.path })
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^stagewright: could not write .*src: it is a folder\n$/)
})

test('the action writes them too, and announces each finding at its place before the failure', async () => {
  const result = await step({ pipeline: 'stagewright.yml', junit: 'out/junit.xml', sarif: 'out/found.sarif' }, { workspace })
  expectFiles()
  expect(result.annotations).toMatchObject([
    { level: 'error', file: 'src/cart.ts', line: '4', column: '42', title: 'tsc: TS2551', message: "Property 'prize' does not exist." },
    { level: 'error', file: 'src/cart.ts', line: '7', column: '7', title: 'tsc: TS2322' },
    { level: 'error', title: 'types failed' },
  ])
})
