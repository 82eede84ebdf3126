import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..', '..')
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-02\n\n### Added\n\n- A thing.\n\n## [1.2.2] - 2026-01-01\n\n- Another.\n'

let folder = ''
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.com' }
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: join(folder, 'work'), env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'))
  mkdirSync(join(folder, 'work'))
  execFileSync('git', ['init', '--quiet', '--bare', join(folder, 'origin')], { env })
  git('init', '--quiet')
  git('remote', 'add', 'origin', join(folder, 'origin'))
  writeFileSync(join(folder, 'work', 'package.json'), '{ "version": "1.2.3" }')
  writeFileSync(join(folder, 'work', 'CHANGELOG.md'), CHANGELOG)
  git('add', '.')
  git('commit', '--quiet', '--message', 'All')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const notes = (version: string) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'release-notes.ts'), version], { env: { ...env, STAGEWRIGHT_ROOT: join(folder, 'work'), GH_TOKEN: undefined }, encoding: 'utf8' })
const tag = (version: string) => spawnSync('bash', [join(root, 'scripts', 'tag-release.sh'), version], { cwd: join(folder, 'work'), env, encoding: 'utf8' })

describe('the notes of a release', () => {
  test('are the section of the changelog', () => {
    expect(notes('1.2.3')).toMatchObject({ status: 0, stdout: '### Added\n\n- A thing.\n' })
  })

  test.each([
    ['1.2', /expected a version such as 1\.2\.3/],
    ['1.2.2', /package\.json says 1\.2\.3/],
    ['1.3.0', /no section \[1\.3\.0\]/],
    ['', /expected a version/],
  ])('are refused for the version %p', (version, why) => {
    const { status, stderr } = notes(version)
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(why) })
  })

  test('are refused for a version that is out', () => {
    git('tag', 'v1.2.3')
    expect(notes('1.2.3')).toMatchObject({ status: 1, stderr: expect.stringContaining('released once') })
  })
})

describe('the tags of a release', () => {
  const pushed = (name: string): string => git('ls-remote', 'origin', `refs/tags/${name}^{}`).split('\t')[0] ?? ''

  test('are its own and that of its major version, which moves', () => {
    expect(tag('1.2.3').status).toBe(0)
    const first = git('rev-parse', 'HEAD')
    git('commit', '--quiet', '--allow-empty', '--message', 'More')
    expect(tag('1.2.4').status).toBe(0)
    expect([pushed('v1.2.3'), pushed('v1.2.4'), pushed('v1')]).toEqual([first, git('rev-parse', 'HEAD'), git('rev-parse', 'HEAD')])
  })

  test('never change what is out, and then the major version stays too', () => {
    tag('1.2.3')
    const first = git('rev-parse', 'HEAD')
    git('commit', '--quiet', '--allow-empty', '--message', 'More')
    git('tag', '--delete', 'v1.2.3')
    expect(tag('1.2.3').status).not.toBe(0)
    expect([pushed('v1.2.3'), pushed('v1')]).toEqual([first, first])
  })

  test.each(['', '1', 'v1.2.3', '1.2.3-rc.1'])('are not made for %p', (version) => {
    expect(tag(version).status).not.toBe(0)
    expect(git('tag', '--list')).toBe('')
  })
})

describe('our own workflows', () => {
  const folderOf = join(root, '.github', 'workflows')
  const uses = readdirSync(folderOf).flatMap((file) =>
    [...readFileSync(join(folderOf, file), 'utf8').matchAll(/uses: ([^\n]+)/g)].map(([, used = '']) => [file, used] as const),
  )

  test.each(uses.filter(([, used]) => !/^(\.\/|OWNER\/)/.test(used)))('%s pins %s to a full sha with its version', (_, used) => {
    expect(used).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test.each([...new Set(uses.map(([file]) => file))])('%s gives its token nothing but what a job asks for', (file) => {
    expect(readFileSync(join(folderOf, file), 'utf8')).toMatch(/^permissions: \{\}$/m)
  })
})
