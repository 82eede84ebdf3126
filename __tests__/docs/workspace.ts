import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { distFolder } from '../support/built.ts'
import { shareCompiled } from '../support/compiled.ts'
import { ROOT } from './pages.ts'

/** A folder to try an example in, with `stagewright` on its `PATH`. */
export interface Workspace {
  readonly path: string
  readonly home: string
  /** Runs a script of bash; `output` has both streams in their order. */
  bash(script: string): { readonly code: number; readonly output: string }
  remove(): void
}

/** A new workspace with copies of `sources`: paths in the repository, each with its place in the workspace. */
export const openWorkspace = (sources: Readonly<Record<string, string>>): Workspace => {
  const home = mkdtempSync(join(tmpdir(), 'documents-'))
  const path = join(home, 'workspace')
  mkdirSync(path)
  for (const [from, to] of Object.entries(sources))
    cpSync(join(ROOT, from), join(path, to), { recursive: true, filter: isSource })
  shareCompiled(join(home, '.cache'))
  const bin = installed(home)
  const env = {
    PATH: [bin, process.env['PATH']].join(delimiter),
    HOME: home,
    NO_COLOR: '1',
    ACT_DISABLE_VERSION_CHECK: '1',
    STAGEWRIGHT_STATE_DIR: join(home, 'state'),
  }
  return {
    path,
    home,
    bash: (script) => {
      const { status, stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], {
        cwd: path,
        env,
        encoding: 'utf8',
        timeout: 30_000,
      })
      return { code: status ?? -1, output: stdout }
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** What an earlier run of the quickstart made is no part of it. */
const isSource = (path: string): boolean => !path.endsWith('/quickstart/out')

/** `stagewright` as a command, and the Node that runs the tests as `node`. */
const installed = (home: string): string => {
  const bin = join(home, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'stagewright'), `#!/bin/sh\nexec "${process.execPath}" "${join(distFolder, 'cli.js')}" "$@"\n`)
  chmodSync(join(bin, 'stagewright'), 0o755)
  symlinkSync(process.execPath, join(bin, 'node'))
  return bin
}
