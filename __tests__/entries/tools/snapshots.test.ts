import { chmodSync, closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Failure } from '../../../src/core/outcome.ts'
import type { Snapshot } from '../../../src/core/snapshots.ts'
import { openSnapshots } from '../../../src/entries/snapshots.ts'
import { backupTool } from '../../../src/entries/tools/backup.ts'
import { restoreTool } from '../../../src/entries/tools/restore.ts'
import type { Tool } from '../../../src/entries/tools/io.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

let workspace: Workspace
beforeEach(() => {
  workspace = createWorkspace({ 'data/a.txt': 'a', 'data/sub/b.txt': 'bb' })
})
afterEach(() => workspace.remove())

const at = (...names: readonly string[]): string => join(workspace.path, ...names)

const save = async (): Promise<Snapshot> => {
  const order = { source: at('data'), destination: at('backups'), engine: 'copy', include: [], exclude: [], compare: 'metadata', verify: 'read-back' } as const
  const result = await (await openSnapshots()).backup(order, new AbortController().signal, () => undefined)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.summary.snapshot
}

interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly statuses: readonly (string | undefined)[]
}

const ask = async (tool: Tool, argv: readonly string[], signal?: AbortSignal): Promise<Answer> => {
  const said = { out: '', err: '' }
  const statuses: (string | undefined)[] = []
  const code = await tool(argv, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    stdin: () => Promise.resolve(new Uint8Array()),
    color: false,
    status: (line) => statuses.push(line),
    ...(signal && { signal }),
  })
  return { code, ...said, statuses }
}

const flipBit = (path: string): void => {
  chmodSync(path, 0o600)
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([(readFileSync(path)[0] ?? 0) ^ 1]), 0, 1, 0)
  closeSync(file)
}

describe('stagewright restore', () => {
  test('restores the latest of a folder of snapshots', async () => {
    const { id } = await save()
    const { code, out, err, statuses } = await ask(restoreTool, [at('backups'), '--to', at('back')])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^restored 2 files \\(3 B\\) of snapshot ${id} to ${at('back')} in `))
    expect([workspace.read('back/a.txt'), workspace.read('back/sub/b.txt')]).toEqual(['a', 'bb'])
    expect(statuses.at(-1)).toBeUndefined()
  })

  test('restores a part of an older snapshot, and tells it as JSON', async () => {
    const { path, id } = await save()
    workspace.write('data/a.txt', 'later')
    await save()
    const { code, out } = await ask(restoreTool, [path, '--to', at('back'), '--include', 'sub/**', '--include', 'nosuch', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, summary: { snapshot: { id }, target: at('back'), counts: { files: 1 } } })
    expect(readdirSync(at('back'))).toEqual(['sub'])
  })

  test('touches nothing that is there already, unless it is told how', async () => {
    await save()
    workspace.write('back/a.txt', 'mine')
    workspace.write('back/other.txt', 'mine')
    const refused = await ask(restoreTool, [at('backups'), '--to', at('back')])
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('stagewright: ')
    expect(workspace.has('back/sub/b.txt')).toBe(false)
    const kept = await ask(restoreTool, [at('backups'), '--to', at('back'), '--keep-existing'])
    expect([kept.code, workspace.read('back/a.txt'), workspace.read('back/sub/b.txt')]).toEqual([0, 'mine', 'bb'])
    expect(kept.out).toContain('left 1 files that were there as they were')
    const replaced = await ask(restoreTool, [at('backups'), '--to', at('back'), '--overwrite'])
    expect([replaced.code, workspace.read('back/a.txt'), workspace.read('back/other.txt')]).toEqual([0, 'a', 'mine'])
  })

  test('tells why it can not', async () => {
    const words = await ask(restoreTool, [at('nosuch'), '--to', at('back')])
    expect([words.code, words.out]).toEqual([1, ''])
    expect(words.err).toContain('nosuch')
    const data = await ask(restoreTool, [at('nosuch'), '--to', at('back'), '--json'])
    expect([data.code, data.err]).toEqual([1, ''])
    expect(JSON.parse(data.out)).toMatchObject({ ok: false, failure: { kind: 'operation' }, message: expect.stringContaining('nosuch') })
  })

  test('ends with 130 when it is stopped, and leaves no half a file', async () => {
    await save()
    const cause: Failure = { kind: 'cancelled', by: 'SIGINT' }
    const { code } = await ask(restoreTool, [at('backups'), '--to', at('back')], AbortSignal.abort(cause))
    expect(code).toBe(130)
    expect(workspace.has('back/a.txt')).toBe(false)
  })

  test.each<[name: string, argv: readonly string[], words: string]>([
    ['nothing', [], 'expected a snapshot, or a folder of snapshots'],
    ['no place', ['x'], 'expected --to PATH'],
    ['an empty place', ['x', '--to', ''], 'expected --to PATH'],
    ['two snapshots', ['x', 'y', '--to', 'z'], "expected one snapshot, got also 'y'"],
    ['both ways', ['x', '--to', 'z', '--overwrite', '--keep-existing'], 'got both'],
    ['an option that is none', ['x', '--too', 'z'], "Unknown option '--too'"],
  ])('refuses a command line with %s', async (_, argv, words) => {
    const { code, out, err } = await ask(restoreTool, argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).toContain('stagewright restore --help')
  })

  test('has a help', async () => {
    const { code, out } = await ask(restoreTool, ['--help'])
    expect(code).toBe(0)
    for (const word of ['--to PATH', '--include GLOB', '--overwrite', '--keep-existing', '--json', 'Exit codes', 'Examples']) expect(out).toContain(word)
  })
})

describe('stagewright backup', () => {
  test('lists snapshots, the newest first, in columns', async () => {
    const first = await save()
    workspace.write('data/c.txt', 'c'.repeat(2_000))
    const second = await save()
    const { code, out } = await ask(backupTool, ['list', at('backups')])
    expect(code).toBe(0)
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^SNAPSHOT +ENGINE +FILES +SIZE +STORED +SOURCE$/)
    expect(rows.map((row) => row.split(/ {2,}/).slice(0, 4))).toEqual([
      [second.id, 'copy', '3', '2.0 kB'],
      [first.id, 'copy', '2', '3 B'],
    ])
  })

  test('lists as JSON, what is damaged too', async () => {
    const { id, path } = await save()
    for (const name of readdirSync(path)) if (name.includes('manifest')) rmSync(join(path, name))
    const { code, out } = await ask(backupTool, ['list', at('backups'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, snapshots: [], damaged: [{ path: expect.stringContaining(id) }] })
    expect((await ask(backupTool, ['list', at('backups')])).out).toContain('damaged: ')
  })

  test('says so when there is no snapshot', async () => {
    workspace.write('empty/x', '')
    const { code, out } = await ask(backupTool, ['list', at('empty')])
    expect([code, out]).toEqual([0, `there is no snapshot in ${at('empty')}\n`])
  })

  test('finds that a snapshot is as it was saved, and a flipped bit in it', async () => {
    const { id, path } = await save()
    const sound = await ask(backupTool, ['verify', path])
    expect([sound.code, sound.err]).toEqual([0, ''])
    expect(sound.out).toMatch(new RegExp(`^snapshot ${id} is as it was saved: 2 files, 3 B, read in `))
    flipBit(join(path, 'data', 'sub', 'b.txt'))
    const damaged = await ask(backupTool, ['verify', at('backups')])
    expect([damaged.code, damaged.out]).toEqual([1, ''])
    expect(damaged.err).toContain('sub/b.txt: ')
    const data = JSON.parse((await ask(backupTool, ['verify', at('backups'), '--json'])).out)
    expect(data).toMatchObject({ ok: false, failure: { reason: 'unverified' }, problems: { count: 1 } })
  })

  test('tells what differs between two snapshots, with the exit codes of diff', async () => {
    const first = await save()
    workspace.write('data/a.txt', 'changed')
    workspace.write('data/new\nline', 'x')
    rmSync(at('data', 'sub', 'b.txt'))
    const second = await save()
    const { code, out } = await ask(backupTool, ['diff', first.path, second.path])
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual(expect.arrayContaining(['M a.txt', '+ new\\nline', '- sub/b.txt']))
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^1 added, 1 removed, 1 with other content/)
    expect(await ask(backupTool, ['diff', first.path, first.path])).toMatchObject({ code: 0, out: 'no difference\n' })
    expect(await ask(backupTool, ['diff', first.path, at('nosuch')])).toMatchObject({ code: 2 })
  })

  test.each<[name: string, argv: readonly string[], words: string]>([
    ['nothing', [], 'expected list, verify or diff'],
    ['an action that is none', ['lisst', 'x'], "unknown action 'lisst'; expected list, verify or diff"],
    ['a prototype', ['constructor', 'x'], "unknown action 'constructor'"],
    ['too little', ['diff', 'x'], "expected diff A B, got 'x'"],
    ['no folder', ['list'], 'expected list DIR, got nothing'],
    ['an option that is none', ['list', 'x', '--jsn'], "Unknown option '--jsn'"],
  ])('refuses a command line with %s', async (_, argv, words) => {
    const { code, out, err } = await ask(backupTool, argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  test('has a help', async () => {
    const { code, out } = await ask(backupTool, ['-h'])
    expect(code).toBe(0)
    for (const word of ['list DIR', 'verify SNAPSHOT|DIR', 'diff A B', '--json', 'Exit codes', 'Examples']) expect(out).toContain(word)
  })
})

test.each<[tool: string, run: Tool, argv: (path: string) => readonly string[]]>([
  ['restore', restoreTool, (path) => [path, '--to', 'x']],
  ['backup', backupTool, (path) => ['verify', path]],
])('%s hands a repository of restic over to restic', async (_, tool, argv) => {
  for (const name of ['config', 'keys/k', 'index/i', 'snapshots/s', 'data/d']) workspace.write(`repo/${name}`, '')
  for (const repository of [at('repo'), 'sftp:host:/path']) {
    const { code, err } = await ask(tool, argv(repository))
    expect(code).toBe(2)
    expect(err).toContain(`restic -r ${repository} snapshots`)
  }
})
