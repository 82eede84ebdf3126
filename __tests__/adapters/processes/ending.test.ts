import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Command } from '../../../src/core/ports.ts'
import { begin, PATIENCE_MS, shell } from './command.ts'

jest.setTimeout(2 * PATIENCE_MS)

const endingOf = async (script: string) => (await begin(shell(script)).ended).ending

describe('a command that ends by itself', () => {
  test.each([0, 1, 42, 255])('keeps its exit code %d', async (exitCode) => {
    expect(await endingOf(`exit ${exitCode}`)).toEqual({ kind: 'exit', exitCode })
  })

  test('keeps the signal by which it died', async () => {
    expect(await endingOf('kill -SEGV $$')).toEqual({ kind: 'signal', signal: 'SIGSEGV' })
  })

  test('killed from outside is seen at once, although its child goes on', async () => {
    const begun = begin(shell('sleep 1000 & echo pid=$$; wait'))
    await begun.saw('\n')
    process.kill(Number(/pid=(\d+)/.exec(begun.text.stdout)?.[1]), 'SIGKILL')
    const { ending, strays } = await begun.ended
    expect(ending).toEqual({ kind: 'signal', signal: 'SIGKILL' })
    expect(strays).toMatchObject([{ command: 'sleep 1000', fate: 'stopped' }])
  })

  test('gets end-of-file at once when it reads its input', async () => {
    const begun = begin(shell('cat; read -r line; echo "read: $?"'))
    expect((await begun.ended).ending).toEqual({ kind: 'exit', exitCode: 0 })
    expect(begun.text.stdout).toBe('read: 1\n')
  })

  test('leads a session of its own', async () => {
    const begun = begin(shell('cut -d " " -f 5,6 /proc/self/stat; echo $$'))
    await begun.ended
    const [group, session, pid] = begun.text.stdout.split(/\s+/)
    expect([group, session]).toEqual([pid, pid])
  })

  test('gets no environment but its own, and a marker', async () => {
    const begun = begin(shell('env', { env: { PATH: process.env['PATH'] ?? '', STAGEWRIGHT_TREE: 'outer' } }))
    await begun.ended
    const names = begun.text.stdout.trim().split('\n').map((line) => line.split('=')[0])
    expect(new Set(names)).toEqual(new Set(['PATH', 'PWD', 'SHLVL', 'STAGEWRIGHT_TREE', '_']))
    expect(begun.text.stdout).toMatch(/^STAGEWRIGHT_TREE=outer [-0-9a-z]+$/m)
  })
})

describe('a command that cannot be started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstartable-'))
  const file = (name: string, content: string, mode: number): string => {
    writeFileSync(join(folder, name), content, { mode })
    return join(folder, name)
  }

  test.each([
    ['names a program that is not there', { file: '/no/such/program' }, 'there is no such program (ENOENT)'],
    ['names a program that is not on its path', { file: 'no-such-program' }, 'there is no such program (ENOENT)'],
    ['names a folder that is not there', { cwd: '/no/such' }, 'the working directory /no/such does not exist'],
    ['names a file as its folder', { cwd: '/etc/passwd' }, 'the working directory /etc/passwd is not a folder'],
    ['is not executable', { file: file('plain', '', 0o644) }, 'it is not executable, or permission is denied (EACCES)'],
    [
      'names an interpreter that is not there',
      { file: file('odd', '#!/no/such/shell\n', 0o755) },
      'the interpreter that its first line names does not exist (ENOENT)',
    ],
    [
      'is too long',
      { args: ['-c', ':', 'x'.repeat(3e6)] },
      'its arguments and environment are together too long (E2BIG)',
    ],
  ])('tells that it %s', async (_, changes: Partial<Command>, words) => {
    const message = `cannot start ${changes.file ?? 'bash'}: ${words}`
    expect(await begin(shell('true', changes)).ended).toEqual({ ending: { kind: 'spawn', message }, stopped: false, strays: [] })
  })

  test('tells what Node says about an argument that no program can get', async () => {
    const { ending } = await begin(shell('a\0b')).ended
    expect(ending).toMatchObject({ kind: 'spawn', message: expect.stringContaining('null bytes') })
  })

  test('is not even tried when its signal is aborted already', async () => {
    const command = shell(`touch ${folder}/started`)
    const ended = await processes(clock).run(command, { write: () => undefined }, AbortSignal.abort())
    expect(ended).toEqual({ ending: { kind: 'spawn', message: 'stopped before it began' }, stopped: true, strays: [] })
    expect(existsSync(join(folder, 'started'))).toBe(false)
  })

  afterAll(() => rmSync(folder, { recursive: true }))
})
