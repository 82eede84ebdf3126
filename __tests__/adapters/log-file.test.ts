import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { clock } from '../../src/adapters/clock.ts'
import { openLogFile } from '../../src/adapters/log-file.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

let workspace: Workspace

beforeEach(() => {
  workspace = createWorkspace()
})
afterEach(() => workspace.remove())

const open = (name: string, way: 'anew' | 'append' = 'anew') => openLogFile(join(workspace.path, name), way, clock)

describe('a log file', () => {
  test('holds all that was added, in order, though nobody waited for it', async () => {
    const file = open('deep/er/a.jsonl')
    const lines = Array.from({ length: 5_000 }, (_, index) => `${index} ${'ä'.repeat(index % 50)}\n`)
    for (const line of lines) file.add(line)
    expect(file.bytes).toBe(Buffer.byteLength(lines.join('')))
    await file.close(60_000)
    expect(workspace.read('deep/er/a.jsonl')).toBe(lines.join(''))
    expect(file).toMatchObject({ waiting: 0, trouble: undefined })
  })

  test('is emptied, or goes on behind what it holds', async () => {
    workspace.write('a.jsonl', 'before\n')
    const more = open('a.jsonl', 'append')
    expect(more.bytes).toBe(7)
    more.add('after\n')
    await more.close(60_000)
    expect(workspace.read('a.jsonl')).toBe('before\nafter\n')
    const anew = open('a.jsonl')
    anew.add('new\n')
    await anew.close(60_000)
    expect(workspace.read('a.jsonl')).toBe('new\n')
  })

  test('may be written by two at a time: no line is torn', async () => {
    const [one, other] = [open('a.jsonl'), open('a.jsonl', 'append')]
    for (let index = 0; index < 500; index += 1) for (const file of [one, other]) file.add(`${'x'.repeat(200)}\n`)
    await Promise.all([one.close(60_000), other.close(60_000)])
    const lines = workspace.read('a.jsonl').trimEnd().split('\n')
    expect(lines).toHaveLength(1_000)
    expect(new Set(lines)).toEqual(new Set(['x'.repeat(200)]))
  })
})

describe('what is no place for a log', () => {
  test.each<[string, () => void, string]>([
    ['a symbolic link, which may lead anywhere', () => { workspace.write('secret', 'keep me'); symlinkSync(join(workspace.path, 'secret'), join(workspace.path, 'a.jsonl')) }, 'it is a symbolic link'],
    ['a folder', () => mkdirSync(join(workspace.path, 'a.jsonl')), 'it is a folder'],
    ['a pipe that nobody reads', () => void execFileSync('mkfifo', [join(workspace.path, 'a.jsonl')]), 'it is no regular file'],
  ])('is %s', async (_, make, trouble) => {
    make()
    const file = open('a.jsonl')
    file.add('x\n')
    await file.close(1_000)
    expect(file.trouble).toBe(trouble)
    expect(workspace.read('secret')).toBe(workspace.has('secret') ? 'keep me' : '')
  })

  test('is a file in place of its folder', () => {
    workspace.write('a', '')
    expect(open('a/b.jsonl').trouble).toMatch(/folder|exist/)
  })
})

test('a link of the file system is a file like any other', async () => {
  workspace.write('a', 'x')
  linkSync(join(workspace.path, 'a'), join(workspace.path, 'b'))
  const file = open('b')
  file.add('new\n')
  await file.close(60_000)
  expect(workspace.read('a')).toBe('new\n')
})
