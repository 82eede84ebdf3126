import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, closeSync, cpSync, mkdirSync, openSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Failure } from '../../../src/core/outcome.ts'
import { where } from '../../support/tools.ts'
import { createWorkspace } from '../../support/workspace.ts'
import { type BackupStage, createBackupStage } from './stage.ts'

jest.setTimeout(120_000)

let stage: BackupStage
let repository: string

/** One for all, since restic takes its time to make one. */
const template = createWorkspace()
beforeAll(() => {
  spawnSync('restic', ['init'], { env: { ...process.env, RESTIC_REPOSITORY: join(template.path, 'repo'), RESTIC_PASSWORD: 'correct' } })
})
afterAll(() => template.remove())

beforeEach(() => {
  const none = (): Promise<never> => Promise.reject(new Error('restic needs no engine of ours'))
  stage = createBackupStage({ engine: 'restic', repository: 'repo', password: { 'from-env': 'PASSWORD' }, init: true }, none)
  repository = join(stage.workspace.path, 'repo')
})
afterEach(() => stage.remove())

const withRestic = where('restic')

/** restic as a person would call it. */
const restic = (...args: readonly string[]): string => {
  const env = { ...stage.env, RESTIC_REPOSITORY: repository, RESTIC_PASSWORD: 'correct' }
  return spawnSync('restic', args, { env, encoding: 'utf8' }).stdout
}

/** The repository as a first run of the stage leaves it, without all that it looks at besides; the id of its snapshot. */
const seed = (): string => {
  cpSync(join(template.path, 'repo'), repository, { recursive: true })
  const source = join(stage.workspace.path, 'data')
  const env = { ...stage.env, RESTIC_REPOSITORY: repository, RESTIC_PASSWORD: 'correct', PWD: source }
  const said = spawnSync('restic', ['backup', '.', '--host', 'stagewright', '--json'], { cwd: source, env, encoding: 'utf8' }).stdout
  return (/"snapshot_id":"(\w{8})/.exec(said)?.[1]) ?? ''
}

const snapshots = (): readonly { short_id: string; hostname: string; paths: string[]; tags?: string[]; parent?: string }[] => JSON.parse(restic('snapshots', '--json'))

/** All regular files below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())

/** The processes of a program that work in a folder. */
const pidsIn = (folder: string): readonly number[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => folderOf(pid) === folder).map(Number)

const folderOf = (pid: string): string => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** A lock that its owner left behind when it was killed. */
const leaveStaleLock = async (): Promise<void> => {
  const env = { ...stage.env, RESTIC_REPOSITORY: repository, RESTIC_PASSWORD: 'correct' }
  const child = spawn('restic', ['backup', '--stdin', '--tag', 'endless', '--json'], { env, stdio: ['pipe', 'ignore', 'ignore'] })
  while (!readdirSync(join(repository, 'locks')).some((name) => /^[0-9a-f]{64}$/.test(name)) && child.exitCode === null) await new Promise((resolve) => setImmediate(resolve))
  child.kill('SIGKILL')
  await once(child, 'close')
}

describe('a backup by restic', () => {
  withRestic('makes the repository where that is asked for, saves, checks and tells what it did', async () => {
    const { outcome, log, detail } = await stage.run()
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { files: '2', bytes: '3', changed: 'true' } } })
    expect(log).toContain(`made the repository ${repository}`)
    expect(log).toContain('verified: the repository was checked by restic')
    const [made] = snapshots()
    expect(made).toMatchObject({ hostname: 'stagewright', paths: [join(stage.workspace.path, 'data')] })
    expect(detail?.data).toMatchObject({ snapshot: made?.short_id, files: 2, bytes: 3, new: 2, changed: 0, unsaved: { count: 0 } })
    expect(outcome).toMatchObject({ handover: { outputs: { snapshot: made?.short_id, path: `${repository}:${made?.short_id}` } } })
    expect(restic('ls', 'latest', '--json').split('\n').map((line) => line && JSON.parse(line).path)).toContain('/sub/b.txt')
  })

  withRestic('finds the snapshot before, whatever the name of the machine, and tells what differs', async () => {
    await stage.run({ tags: ['nightly', 'db'] })
    const same = await stage.run({ tags: ['nightly', 'db'] })
    expect(same.outcome).toMatchObject({ handover: { outputs: { changed: 'false' } } })
    expect(same.detail?.data).toMatchObject({ new: 0, changed: 0, unchanged: 2, removed: 0 })
    stage.workspace.write('data/c.txt', 'c')
    stage.workspace.write('data/a.txt', 'changed')
    spawnSync('rm', [join(stage.workspace.path, 'data/sub/b.txt')])
    const { detail } = await stage.run({ tags: ['nightly', 'db'], compare: 'content' })
    expect(detail?.data).toMatchObject({ new: 1, changed: 1, unchanged: 0, removed: 1 })
    expect(snapshots().map(({ tags }) => tags)).toEqual([['nightly', 'db'], ['nightly', 'db'], ['nightly', 'db']])
  })

  withRestic('leaves out names at any depth, and paths below the source only', async () => {
    for (const name of ['x.tmp', 'sub/x.tmp', 'cache/x', 'sub/cache/x', 'log/a/b.log', '[odd]/f']) stage.workspace.write(`data/${name}`, 'x')
    symlinkSync('nowhere', join(stage.workspace.path, 'data', 'link'))
    await stage.run({ exclude: ['*.tmp', '/cache/', 'log/**/*.log'] })
    const saved = restic('ls', 'latest').split('\n').filter((line) => line.startsWith('/'))
    expect(saved).toEqual(['/[odd]', '/[odd]/f', '/a.txt', '/link', '/log', '/log/a', '/sub', '/sub/b.txt', '/sub/cache', '/sub/cache/x'].toSorted())
  })

  withRestic('keeps what `keep` says of its own snapshots, and nothing is removed of others', async () => {
    const first = seed()
    restic('backup', join(stage.workspace.path, 'data'), '--host', 'other')
    const second = await stage.run()
    const { outcome, detail } = await stage.run({ keep: { last: 1 } })
    expect(outcome).toMatchObject({ status: 'success' })
    expect(detail?.data['pruned']).toHaveLength(2)
    expect(detail?.data['pruned']).toEqual(expect.arrayContaining([first, second.detail?.data['snapshot'] ?? '']))
    expect(detail?.data).toMatchObject({ unchanged: 2, removed: 0 })
    expect(snapshots().map(({ hostname }) => hostname)).toEqual(['other', 'stagewright'])
  })

  withRestic('restores into a temporary folder where that is asked for', async () => {
    const { outcome, log } = await stage.run({ verify: 'restore' })
    expect(outcome).toMatchObject({ status: 'success' })
    expect(log).toContain('restored into a temporary folder and compared')
    expect(readdirSync(join(stage.workspace.path, 'temp'))).toEqual([])
  })

  withRestic('says so when the password is wrong, and shows none', async () => {
    seed()
    stage.env['PASSWORD'] = 'hunter2hunter2'
    const { outcome, log } = await stage.run()
    expect(outcome).toMatchObject({
      status: 'failure',
      failure: { kind: 'operation', reason: 'refused', exitCode: 12, message: `the password from the environment variable PASSWORD does not open the repository ${repository}` },
    })
    expect(JSON.stringify(outcome) + log).not.toContain('hunter2')
  })

  withRestic('says so when there is no repository, and makes none unasked', async () => {
    const { outcome } = await stage.run({ init: false })
    expect(outcome).toMatchObject({ status: 'failure', failure: { kind: 'operation', reason: 'refused', exitCode: 10, message: `there is no repository at ${repository}` } })
    expect(stage.workspace.has('repo')).toBe(false)
  })

  withRestic('takes the password from a file, and the repository from an expression', async () => {
    stage.workspace.write('secret', 'correct\n')
    stage.env['WHERE'] = 'repo'
    const { outcome } = await stage.run({ password: { 'from-file': 'secret' }, repository: '${{ env.WHERE }}' })
    expect(outcome).toMatchObject({ status: 'success' })
    expect(snapshots()).toHaveLength(1)
  })

  withRestic('removes the lock of a killed run, and says so', async () => {
    seed()
    await leaveStaleLock()
    const { outcome, log, events } = await stage.run({ keep: { last: 1 } })
    expect(outcome).toMatchObject({ status: 'success' })
    expect(log).toMatch(/removed a stale lock that a killed run had left in the repository \(.*PID \d+/)
    expect(events).toContainEqual({ type: 'notice', text: expect.stringContaining('removed a stale lock') })
    expect(readdirSync(join(repository, 'locks'))).toEqual([])
    expect(snapshots()).toHaveLength(1)
  })

  withRestic('a run that was killed leaves the last good snapshot, and the next succeeds', async () => {
    const first = seed()
    const big = join(stage.workspace.path, 'data', 'big')
    writeFileSync(big, '')
    truncateSync(big, 64 * 2 ** 30)
    const killed = await stage.run({}, {
      onEvent: (event) => {
        if (event.type === 'progress' && event.text.startsWith('saving')) for (const pid of pidsIn(join(stage.workspace.path, 'data'))) process.kill(pid, 'SIGKILL')
      },
    })
    expect(killed.outcome).toMatchObject({ status: 'failure', failure: { kind: 'signal', signal: 'SIGKILL' } })
    expect(snapshots().map((each) => each.short_id)).toEqual([first])
    truncateSync(big, 10)
    const next = await stage.run({ keep: { last: 1 } })
    expect(next.outcome).toMatchObject({ status: 'success' })
    expect(next.log).toContain('removed a stale lock')
    expect(next.detail?.data).toMatchObject({ files: 3, pruned: [first] })
  })

  withRestic('is really stopped, and keeps the last good snapshot', async () => {
    seed()
    const big = join(stage.workspace.path, 'data', 'big')
    writeFileSync(big, '')
    truncateSync(big, 64 * 2 ** 30)
    const cause: Failure = { kind: 'timeout', scope: 'attempt', limitMs: 1_000 }
    const { outcome } = await stage.run({}, { onEvent: (event, abort) => event.type === 'progress' && abort(cause) })
    expect(outcome).toMatchObject({ status: 'failure', failure: cause })
    expect(pidsIn(join(stage.workspace.path, 'data'))).toEqual([])
    expect(snapshots()).toHaveLength(1)
  })

  withRestic('finds a flipped bit in what it reads back, and removes no snapshot then', async () => {
    stage.workspace.write('data/c.bin', Buffer.alloc(100_000, 'random enough '))
    seed()
    const pack = filesIn(join(repository, 'data')).toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? ''
    const bytes = readFileSync(pack)
    const middle = 20
    chmodSync(pack, 0o600)
    const file = openSync(pack, 'r+')
    writeSync(file, Buffer.from([(bytes[middle] ?? 0) ^ 1]), 0, 1, middle)
    closeSync(file)
    const { outcome, log } = await stage.run({ check: { 'read-data-subset': '100%' }, keep: { last: 1 } })
    expect(outcome).toMatchObject({ status: 'failure', failure: { kind: 'operation', reason: 'unverified', message: expect.stringContaining('is damaged') } })
    expect(log).toContain('checking the repository, 100% of the data')
    expect(snapshots()).toHaveLength(2)
  })

  withRestic('waits for another run', async () => {
    seed()
    const ended = await Promise.all([stage.run({ keep: { last: 2 } }), stage.run({ keep: { last: 2 } })])
    expect(ended.map(({ outcome }) => outcome.status)).toEqual(['success', 'success'])
    expect(snapshots()).toHaveLength(2)
  })
})

describe('a file that restic can not read', () => {
  /** As root one can read everything: then restic runs as somebody else. */
  const asSomebody = (): void => {
    chmodSync(join(stage.workspace.path, 'data', 'a.txt'), 0)
    if (process.getuid?.() !== 0) return
    const program = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'restic')).find((path) => statSync(path, { throwIfNoEntry: false }))
    stage.workspace.write('bin/restic', `#!/bin/sh\nexec setpriv --reuid=65534 --regid=65534 --clear-groups ${program} "$@"\n`)
    chmodSync(join(stage.workspace.path, 'bin', 'restic'), 0o755)
    mkdirSync(stage.env['HOME'] ?? '', { recursive: true })
    for (const path of [stage.workspace.path, ...readdirSync(stage.workspace.path, { recursive: true, encoding: 'utf8' }).map((name) => join(stage.workspace.path, name))]) chownSync(path, 65_534, 65_534)
    stage.env['PATH'] = `${join(stage.workspace.path, 'bin')}${delimiter}${stage.env['PATH']}`
  }

  withRestic('makes the backup a failure that names it, or a success with a mark, as asked; nothing is removed', async () => {
    seed()
    asSomebody()
    const strict = await stage.run({ keep: { last: 1 }, compare: 'content' })
    expect(strict.outcome).toMatchObject({
      status: 'failure',
      failure: { kind: 'operation', reason: 'incomplete', message: expect.stringMatching(/^1 path could not be saved: a\.txt \(permission denied\); snapshot \w{8} holds the rest$/) },
      handover: { outputs: { files: '1' } },
    })
    const lenient = await stage.run({ keep: { last: 1 }, 'on-partial': 'unstable', compare: 'content' })
    expect(lenient.outcome).toMatchObject({ status: 'success', unstable: expect.stringContaining('a.txt (permission denied)') })
    expect(lenient.detail).toMatchObject({ weight: 'warning', data: { unsaved: { count: 1, first: [{ path: 'a.txt', why: 'permission denied' }] }, pruned: [] } })
    expect(snapshots()).toHaveLength(3)
  })
})

describe('a backup by restic that can not begin', () => {
  const pretend = (answer: string): void => {
    stage.workspace.write('bin/restic', `#!/bin/sh\n${answer}\n`)
    chmodSync(join(stage.workspace.path, 'bin', 'restic'), 0o755)
    stage.env['PATH'] = join(stage.workspace.path, 'bin')
  }
  const failing = async (over: Parameters<BackupStage['run']>[0] = {}) => {
    const { outcome } = await stage.run(over)
    return outcome.status === 'failure' ? outcome.failure : outcome
  }

  test('says how to install restic where there is none', async () => {
    stage.env['PATH'] = '/nowhere'
    expect(await failing()).toMatchObject({ kind: 'operation', reason: 'tool', message: 'restic is not installed', remedy: expect.stringContaining('install restic 0.17.1') })
  })

  test.each(['restic 0.14.0 compiled with go1.19.8 on linux/amd64', 'restic 0.17.0 compiled with go1.23.0 on linux/amd64'])('refuses one that is too old: %s', async (version) => {
    pretend(`echo '${version}'`)
    expect(await failing()).toMatchObject({ reason: 'tool', message: expect.stringContaining(`${version.slice(0, 13)} is too old`), remedy: expect.stringContaining('0.17.1') })
  })

  test('refuses a restic that is something else', async () => {
    pretend('echo hello')
    expect(await failing()).toMatchObject({ reason: 'tool', message: 'the installed restic does not tell its version: hello' })
  })

  test.each<[name: string, over: Parameters<BackupStage['run']>[0], message: string]>([
    ['a source that is not there', { source: 'nosuch' }, 'there is no folder '],
    ['a source that is a file', { source: 'data/a.txt' }, 'there is no folder '],
    ['a repository inside the source', { repository: 'data/repo' }, 'lies inside of'],
    ['a repository that an expression left empty', { repository: '${{ env.NOTHING }}' }, 'its `repository` is empty'],
    ['no variable with the password', { password: { 'from-env': 'NOSUCH' } }, 'the environment variable NOSUCH, which `password` names, is not set'],
    ['no file with the password', { password: { 'from-file': 'nosuch' } }, 'which `password` names'],
  ])('refuses %s', async (_, over, message) => {
    pretend('echo restic 0.19.0')
    expect(await failing(over)).toMatchObject({ kind: 'operation', reason: 'refused', message: expect.stringContaining(message) })
    expect(stage.workspace.has('repo')).toBe(false)
  })

  test('keeps password and repository off the command line, and other settings of restic out of the way', async () => {
    const heard = join(stage.workspace.path, 'heard')
    pretend(`[ "$1" = version ] && echo restic 0.19.0 && exit; { echo "$@"; /usr/bin/env; } >> ${heard}; exit 1`)
    Object.assign(stage.env, { RESTIC_PASSWORD_COMMAND: 'echo other', RESTIC_REPOSITORY_FILE: '/other' })
    expect(await failing({ repository: 'rest:https://me:geheim@host.invalid/x', options: { 'rest.connections': '3' } })).toMatchObject({ reason: 'tool', exitCode: 1 })
    const [command, ...env] = readFileSync(heard, 'utf8').split('\n')
    expect(command).toContain('--option rest.connections=3 --json')
    expect(command).not.toMatch(/correct|geheim/)
    expect(env).toEqual(expect.arrayContaining(['RESTIC_PASSWORD=correct', 'RESTIC_REPOSITORY=rest:https://me:geheim@host.invalid/x']))
    expect(env.join('\n')).not.toMatch(/RESTIC_PASSWORD_COMMAND|RESTIC_REPOSITORY_FILE/)
  })

  test.each([
    ['no space left on device', 'no-space'],
    ['dial tcp 127.0.0.1:1: connect: connection refused', 'unreachable'],
    ['something else', 'tool'],
  ])('tells its reason from its words: %s', async (words, reason) => {
    pretend(`[ "$1" = version ] && echo restic 0.19.0 && exit; echo '{"message_type":"exit_error","code":1,"message":"Fatal: ${words}"}' >&2; exit 1`)
    expect(await failing()).toMatchObject({ reason, message: `restic backup failed: ${words}` })
  })

  test('tells who holds the lock, when it can not wait any longer', async () => {
    const words = String.raw`unable to create lock in backend: repository is already locked by PID 7 on vm by me (UID 1, GID 1)\nlock was created at 2026-11-21 03:32:47 (2s ago)`
    pretend(`[ "$1" = version ] && echo restic 0.19.0 && exit; [ "$1" = unlock ] && exit; printf '%s\\n' '{"message_type":"exit_error","code":11,"message":"${words}"}' >&2; exit 11`)
    expect(await failing()).toMatchObject({ reason: 'locked', message: `the repository ${repository} is locked by PID 7 on vm by me since 2026-11-21 03:32:47` })
  })
})
