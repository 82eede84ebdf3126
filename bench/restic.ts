/** A backup by restic as a stage against the same commands of restic by hand; nothing where there is no restic. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Bench, cli, node, ratio, secondsSince } from './measure.ts'

const FILES = 1_000
const BYTES = 500_000

export const restic: Bench = async () => {
  if (spawnSync('restic', ['version']).status !== 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    fill(join(folder, 'source'))
    writeFileSync(join(folder, 'stagewright.yml'), PIPELINE)
    const anew = (command: string, args: readonly string[]) => () => {
      rmSync(join(folder, 'repository'), { recursive: true, force: true })
      run(folder, 'restic', ['-q', '-r', 'repository', 'init'])
      return run(folder, command, args)
    }
    const value = await ratio(3, anew(node, [cli, 'run']), anew('bash', ['-ec', BY_HAND]))
    return [atMost(`restic, ${FILES} files of 500 kB, over \`restic backup\` and \`restic check\` by hand`, value, 1.05)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const PIPELINE = 'stages: { save: { backup: { engine: restic, source: source, repository: repository, password: { from-env: RESTIC_PASSWORD } } } }\n'
const BY_HAND = 'export RESTIC_REPOSITORY=$PWD/repository; restic version; cd source; restic backup --json --host stagewright .; restic check; restic snapshots --json'

const fill = (folder: string): void => {
  mkdirSync(folder)
  for (let file = 0; file < FILES; file += 1) writeFileSync(join(folder, String(file)), randomBytes(BYTES))
}

const run = (cwd: string, command: string, args: readonly string[]): number => {
  const begun = process.hrtime()
  const { status, stderr } = spawnSync(command, args, { cwd, env: { ...process.env, RESTIC_PASSWORD: 'a password' }, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return secondsSince(begun)
}
