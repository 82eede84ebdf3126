import { execFileSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import { sources } from '../../../src/adapters/sources/index.ts'
import { piped } from '../../../src/adapters/sources/piped.ts'
import type { Source } from '../../../src/core/sources.ts'
import { where } from '../../support/tools.ts'
import { createWorkspace } from '../../support/workspace.ts'

const workspace = createWorkspace({ 'a.log': 'a\n', 'logs/b.log': 'b\n', 'logs/deep/c.log': 'c\n', 'logs/d.txt': 'd\n', '.git/e.log': 'e\n', 'odd [1].log': 'f\n', '.hidden.log': 'h\n' })
afterAll(() => workspace.remove())
const at = (name: string): string => join(workspace.path, name)

const ports = { clock, processes: processes(clock), environment: { PATH: process.env['PATH'] ?? '' } }
const { find } = sources(ports)
const names = async (...globs: readonly string[]): Promise<readonly string[]> => (await find(globs, workspace.path)).map(({ name }) => name)

const never = (): AbortSignal => new AbortController().signal
const textOf = async (source: Source | undefined, signal = never()): Promise<string> => {
  const parts: Buffer[] = []
  if (source === undefined) throw new Error('there is no such file')
  for await (const chunk of source.read(signal)) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts).toString()
}
const oneOf = async (name: string): Promise<Source | undefined> => (await find([name], workspace.path))[0]

describe('finding files', () => {
  test('goes by globs relative to the folder, sorted by name, without what is git\u2019s own', async () => {
    expect(await names('**/*.log')).toEqual(['.hidden.log', 'a.log', 'logs/b.log', 'logs/deep/c.log', 'odd [1].log'])
    expect(await names('*.log', '!a*')).toEqual(['.hidden.log', 'odd [1].log'])
    expect(await names('logs')).toEqual(['logs/b.log', 'logs/d.txt', 'logs/deep/c.log'])
    expect(await names('logs/../a.log', 'a.log', './logs/b.log')).toEqual(['a.log', 'logs/b.log'])
    expect(await names('.git/*.log')).toEqual(['.git/e.log'])
    expect(await names('odd \\[1\\].log')).toEqual(['odd [1].log'])
    expect(await names('none/**', 'a.log/**')).toEqual(['a.log'])
  })

  test('takes absolute globs, and names what lies elsewhere in full', async () => {
    expect(await names(`${at('logs')}/*.log`)).toEqual(['logs/b.log'])
    expect((await find([`${workspace.path}/*.log`], at('logs'))).map(({ name }) => name)).toEqual([at('.hidden.log'), at('a.log'), at('odd [1].log')])
    expect((await find(['../a.log'], at('logs'))).map(({ name }) => name)).toEqual([at('a.log')])
  })

  test('finds regular files and links to them, and walks into no link', async () => {
    mkdirSync(at('links/to'), { recursive: true })
    symlinkSync(at('a.log'), at('links/a.log'))
    linkSync(at('a.log'), at('links/hard.log'))
    symlinkSync(at('links'), at('links/to/circle'))
    symlinkSync(at('nowhere'), at('links/dangling.log'))
    execFileSync('mkfifo', [at('links/pipe.log')])
    expect(await names('links/**')).toEqual(['links/a.log', 'links/hard.log'])
  })

  test('follows no link to what the kernel makes up, which may never end, and reads it where it is named', async () => {
    mkdirSync(at('made'))
    symlinkSync('/proc/self/pagemap', at('made/up.log'))
    symlinkSync('/proc/self', at('made/process'))
    symlinkSync(at('made/up.log'), at('made/twice.log'))
    symlinkSync(at('a.log'), at('made/a.log'))
    expect(await names('made/*', 'made/up.log', 'made/process/status')).toEqual(['made/a.log'])
    expect(await names('/proc/self/status')).toEqual(existsSync('/proc/self/status') ? ['/proc/self/status'] : [])
  })
})

describe('a file', () => {
  test('is read whole, in chunks that are valid until the next, and closed by who stops', async () => {
    const text = 'line\n'.repeat(200_000)
    writeFileSync(at('big'), text)
    expect(await textOf(await oneOf('big'))).toBe(text)
    for await (const chunk of (await oneOf('big'))?.read(never()) ?? []) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
  })

  test('is decompressed where it is .gz, also one of several parts', async () => {
    writeFileSync(at('parts.gz'), Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]))
    expect(await textOf(await oneOf('parts.gz'))).toBe('one\ntwo\n')
  })

  test.each([
    ['cut.gz', gzipSync('x'.repeat(100_000)).subarray(0, 60), 'cut.gz cannot be read: it ends in the middle: it was cut, or is still being written'],
    ['plain.gz', Buffer.from('not compressed'), 'plain.gz cannot be read: it is damaged, or not what its name says'],
  ])('that is not what it should be, %s, is an error in words', async (name, bytes, message) => {
    writeFileSync(at(name), bytes)
    await expect(textOf(await oneOf(name))).rejects.toThrow(message)
  })

  test('that has gone since it was found is an error in words', async () => {
    writeFileSync(at('gone'), '')
    const source = await oneOf('gone')
    execFileSync('rm', [at('gone')])
    await expect(textOf(source)).rejects.toThrow('gone cannot be read: there is no such file (ENOENT)')
  })

  test('is read no further once the signal is aborted', async () => {
    const stopped = new AbortController()
    writeFileSync(at('long.gz'), gzipSync('x'.repeat(10_000_000)))
    let bytes = 0
    for await (const chunk of (await oneOf('long.gz'))?.read(stopped.signal) ?? []) {
      bytes += chunk.length
      stopped.abort()
    }
    expect(bytes).toBeLessThan(10_000_000)
  })

  where('zstd')('is decompressed where it is .zst, by Node or by the tool', async () => {
    writeFileSync(at('z'), 'line\n'.repeat(100_000))
    execFileSync('zstd', ['-q', at('z')])
    expect(await textOf(await oneOf('z.zst'))).toBe('line\n'.repeat(100_000))
    const tool = { name: 'z', read: (signal: AbortSignal) => piped({ ...ports, file: 'zstd', args: ['-dcq', '--', at('z.zst')] }, signal) }
    expect(await textOf(tool)).toBe('line\n'.repeat(100_000))
  })

  where('zstd')('that zstd complains about is an error in its words', async () => {
    writeFileSync(at('bad.zst'), 'no')
    const chunks = piped({ ...ports, file: 'zstd', args: ['-dcq', '--', at('bad.zst')] }, never())
    await expect(chunks.next()).rejects.toThrow(/bad\.zst/)
  })
})

describe('a tool that is piped from', () => {
  test('and is missing is named, with what to do about it', async () => {
    await expect(piped({ ...ports, file: 'no-such-tool', args: [] }, never()).next()).rejects.toThrow('cannot start no-such-tool: there is no such program (ENOENT); install no-such-tool')
  })

  test('waits for its reader, and is stopped when that has enough', async () => {
    const endless = piped({ ...ports, file: 'yes', args: [] }, never())
    expect((await endless.next()).value?.length).toBeGreaterThan(0)
    expect(await endless.return(undefined)).toEqual({ done: true, value: undefined })
  })
})
