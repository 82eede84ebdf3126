/** What one stage `true` costs as a whole process, as an action and on the command line. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Bench, cli, cpuOf, node, ratio, root } from './measure.ts'

const ROUNDS = 9

const HELLO = `import * as core from '@actions/core'
core.info(\`hello \${core.getInput('name')}\`)
core.setOutput('greeting', 'hello')
`

export const startup: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const hello = bundledHello(folder)
    const pipeline = join(folder, 'one.yml')
    writeFileSync(pipeline, `stages: { one: { run: 'true' } }\n`)
    const output = join(folder, 'output')
    writeFileSync(output, '')
    const env = { PATH: process.env['PATH'], HOME: folder, GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: output, INPUT_RUN: 'true' }
    const options = { env, cwd: folder }
    const action = await ratio(ROUNDS, () => cpuOf(node, [join(root, 'dist', 'main.js')], options), () => cpuOf(node, [hello], options))
    const plain = { env: { PATH: process.env['PATH'], HOME: folder }, cwd: folder }
    const command = await ratio(ROUNDS, () => cpuOf(node, [cli, 'run', pipeline], plain), () => cpuOf(node, ['-e', '0'], plain))
    return [
      atMost('one stage `true` as an action, CPU over a hello-world action on @actions/core', action, 1.5),
      atMost('one stage `true` on the command line, CPU over `node -e 0`', command, 3),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const bundledHello = (folder: string): string => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(folder, 'hello.js'), HELLO)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const target = join(folder, 'hello')
  execFileSync(node, [join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'), 'build', 'hello.js', '-o', target, '--quiet'], { cwd: folder })
  return join(target, 'index.js')
}
