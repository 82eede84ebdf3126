import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const root = resolve(import.meta.dirname, '..', '..')
const hasGit = spawnSync('git', ['-C', root, 'rev-parse', 'HEAD']).status === 0

describe('a bare clone', () => {
  const inClone = hasGit ? test : test.skip
  inClone('runs its example with `npm start`, without installing anything and without a network', () => {
    const home = workspaceOf()
    const clone = join(home.path, 'clone')
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
    expect(existsSync(join(clone, 'node_modules'))).toBe(false)
    const env = { PATH: process.env['PATH'], HOME: home.path, npm_config_offline: 'true', npm_config_update_notifier: 'false' }
    const { status, stdout } = spawnSync('npm', ['start'], { cwd: clone, env, encoding: 'utf8' })
    expect(stdout).toMatch(/Quickstart succeeded in .*: 5 stages, 1 retried/)
    expect(status).toBe(0)
    expect(execFileSync('git', ['-C', clone, 'status', '--porcelain'], { encoding: 'utf8' })).toBe('')
  })
})
