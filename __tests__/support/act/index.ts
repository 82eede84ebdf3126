import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll } from '@jest/globals'
import { actionFile, distFolder } from '../built.ts'
import { createWorkspace, type Workspace } from '../workspace.ts'

/** A repository that the real `act` runs workflows of, offline and without containers. */
export interface ActRepository extends Workspace {
  /** Runs one workflow to its end, with the caches and artifacts of earlier runs in place. */
  run(workflow: string, options?: ActOptions): ActResult
}

export interface ActOptions {
  readonly event?: string
  /** The event's payload. */
  readonly payload?: object
  readonly secrets?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export interface ActResult {
  readonly exitCode: number | null
  /** What act printed: the steps' output, each line behind its job's name; without colours. */
  readonly output: string
}

const root = join(import.meta.dirname, '..', '..', '..')
const home = mkdtempSync(join(tmpdir(), 'act-home-'))
const shipped = mkdtempSync(join(tmpdir(), 'act-action-'))
afterAll(() => {
  for (const folder of [home, shipped]) rmSync(folder, { recursive: true, force: true })
})

/** What users get by `uses: OWNER/stagewright@v1`: its manifest, what it runs, and its reusable workflow. */
const ship = (): void => {
  copyFileSync(actionFile(), join(shipped, 'action.yml'))
  cpSync(distFolder, join(shipped, 'dist'), { recursive: true })
  cpSync(join(root, '.github', 'workflows'), join(shipped, '.github', 'workflows'), { recursive: true })
}

/** act serves these from folders; it compares refs letter by letter. */
const LOCAL: readonly string[] = [
  `OWNER/stagewright@v1=${shipped}`,
  `actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f=${join(import.meta.dirname, 'upload')}`,
  `actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c=${join(import.meta.dirname, 'download')}`,
]

let isShipped = false

const shipOnce = (): void => {
  if (!isShipped) ship()
  isShipped = true
}

/** Makes a repository of a folder, with a checkout of this project beside it, as somebody has who tries act by hand. */
export const besideOf = (path: string): void => {
  shipOnce()
  makeRepository(path)
  // act does not follow a link here.
  cpSync(shipped, join(path, '..', 'stagewright'), { recursive: true })
}

const makeRepository = (path: string): void => {
  const git = (...args: readonly string[]): unknown => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: path, stdio: 'ignore' })
  git('init', '--initial-branch', 'main')
  git('remote', 'add', 'origin', 'https://github.com/example/shop.git')
  git('add', '.')
  git('commit', '--message', 'All')
}

export const actRepository = (files: Readonly<Record<string, string>>): ActRepository => {
  shipOnce()
  const workspace = createWorkspace(files)
  makeRepository(workspace.path)
  const state = mkdtempSync(join(home, 'state-'))
  return { ...workspace, run: (workflow, options = {}) => run(workspace, workflow, state, options) }
}

const run = (workspace: Workspace, workflow: string, state: string, { event = 'push', payload, secrets = {}, env = {} }: ActOptions): ActResult => {
  const eventPath = join(state, 'event.json')
  if (payload !== undefined) writeFileSync(eventPath, JSON.stringify(payload))
  const pairs = (flag: string, values: Readonly<Record<string, string>>): readonly string[] => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  const args = [
    event, '--workflows', join('.github', 'workflows', workflow), '--platform', 'ubuntu-latest=-self-hosted', '--use-gitignore=false',
    '--cache-server-addr', '127.0.0.1', '--cache-server-path', join(state, 'cache'),
    '--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(freePort()), '--artifact-server-path', join(state, 'artifacts'),
    ...LOCAL.flatMap((each) => ['--local-repository', each]), ...pairs('--secret', secrets), ...pairs('--env', env),
    ...(payload === undefined ? [] : ['--eventpath', eventPath]),
  ]
  const path = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'))].join(':')
  const options = { cwd: workspace.path, env: { PATH: path, HOME: home, LANG: 'C.UTF-8', ACT_DISABLE_VERSION_CHECK: '1' }, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const { status, stdout, stderr } = spawnSync('act', args, options)
  return { exitCode: status, output: stripVTControlCharacters(`${stdout}${stderr}`) }
}

/** A port that nothing listened on a moment ago: act has no way to choose one itself. */
const freePort = (): number => {
  const script = 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))
}
