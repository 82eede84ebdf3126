import { appendFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { eventsTool } from '../../../src/entries/tools/events.ts'
import type { ToolIo } from '../../../src/entries/tools/io.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

jest.setTimeout(30_000)

let workspace: Workspace

beforeEach(() => {
  workspace = createWorkspace()
})
afterEach(() => workspace.remove())

const line = (type: string, more: object = {}, version = 1): string => `${JSON.stringify({ version, seq: 1, time: '2026-01-02T03:04:05.678Z', at: 5, type, ...more })}\n`

const START = line('run-started', { name: 'Release', stages: [{ name: 'build' }, { name: 'deploy' }] })
const NOTICE = line('notice', { stage: 'build', text: 'look here' })
const END = line('run-ended', { outcome: 'success' })

const path = (): string => join(workspace.path, 'e.jsonl')

/** What the tool says; `heard` resolves when it has said a text. */
const tool = (args: readonly string[], { stdin = '', color = false }: { stdin?: string; color?: boolean } = {}) => {
  const said = { out: '', err: '' }
  const stop = new AbortController()
  const waiting = new Set<() => void>()
  const say = (stream: 'out' | 'err') => (text: string): void => {
    said[stream] += text
    for (const look of waiting) look()
  }
  const io: ToolIo = { out: say('out'), err: say('err'), stdin: async () => Buffer.from(stdin), color, signal: stop.signal }
  const heard = (sought: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (said.out.includes(sought)) resolve()
      }
      waiting.add(look)
      look()
    })
  return { said, heard, stop: () => stop.abort({ kind: 'cancelled', by: 'SIGINT' }), code: eventsTool(args, io) }
}

const shownOf = async (content: string, ...args: readonly string[]) => {
  workspace.write('e.jsonl', content)
  const { said, code } = tool([path(), ...args])
  return { code: await code, ...said }
}

describe('stagewright events', () => {
  test('shows a line for each event: when, in which stage, and what', async () => {
    expect(await shownOf(START + NOTICE + END)).toEqual({
      code: 0,
      out: ['03:04:05.678          Release begins: 2 stages', '03:04:05.678  build   look here', '03:04:05.678          the run has ended: success', ''].join('\n'),
      err: '',
    })
  })

  test('shows one stage alone, or the lines as they are', async () => {
    expect((await shownOf(START + NOTICE + END, '--stage', 'build')).out).toBe('03:04:05.678  build   look here\n')
    expect((await shownOf(START + NOTICE + END, '-s', 'build', '--json')).out).toBe(NOTICE)
  })

  test('paints only where it is wanted', async () => {
    workspace.write('e.jsonl', NOTICE)
    const run = async (color: boolean, ...args: readonly string[]): Promise<boolean> => {
      const { said, code } = tool([path(), ...args], { color })
      await code
      return said.out.includes('\u001b[33m')
    }
    expect([await run(true), await run(false), await run(true, '--no-color'), await run(false, '--color')]).toEqual([true, false, false, true])
  })

  test('reads what is piped in', async () => {
    const { said, code } = tool(['-'], { stdin: START + END })
    expect(await code).toBe(0)
    expect(said.out).toContain('Release begins')
  })

  test.each([
    [['a', 'b'], "expected one file, got also 'b'"],
    [['--stages', 'x'], "Unknown option '--stages'"],
    [['-', '--follow'], 'expected a file with --follow, got standard input'],
  ])('%j is wrong', async (args, problem) => {
    const { said, code } = tool(args)
    expect(await code).toBe(2)
    expect(said.err).toContain(problem)
  })

  test('says what it cannot read', async () => {
    const { said, code } = tool([join(workspace.path, 'missing.jsonl')])
    expect(await code).toBe(1)
    expect(said.err).toContain('cannot be read: there is no such file')
  })
})

describe('a log that is not as it should be', () => {
  test('with a last line that was cut is shown to there, and it is said that the end is missing', async () => {
    const { out, err, code } = await shownOf(START + NOTICE + END.slice(0, 20))
    expect({ code, lines: out.split('\n').length - 1 }).toEqual({ code: 0, lines: 2 })
    expect(err).toContain('does not tell how the run has ended: it goes on, or was killed')
    expect(err).not.toContain('is no event')
  })

  test('with other lines in it is shown without them', async () => {
    const { out, err } = await shownOf(`${START}npm warn\n[1]\n\n${END}`)
    expect(out.split('\n')).toHaveLength(3)
    expect(err.match(/line [23] is no event/g)).toEqual(['line 2 is no event', 'line 3 is no event'])
  })

  test('of a later version, with types that nobody knows, is shown as far as it goes', async () => {
    const { out, err } = await shownOf(line('teleported', { stage: 'build', to: 'Mars' }, 2) + line('notice', { stage: 'build', text: 'x' }, 2))
    expect(out).toContain('"to":"Mars"')
    expect(err.match(/is of version 2/g)).toHaveLength(1)
  })

  test('commands the terminal nothing', async () => {
    const { out } = await shownOf(line('notice', { stage: 'bu\u001b[2Jild\n', text: '\u001b]0;title\u0007' }))
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  test('that is empty is said to be', async () => {
    expect((await shownOf('')).err).toContain('is empty')
  })
})

describe('stagewright events --follow', () => {
  test('waits for the file, shows what comes, a line only once it is whole, and ends with the run', async () => {
    const { said, heard, code } = tool([path(), '--follow'])
    workspace.write('e.jsonl', START)
    await heard('Release begins')
    appendFileSync(path(), NOTICE.slice(0, 30))
    appendFileSync(path(), NOTICE.slice(30))
    await heard('look here')
    appendFileSync(path(), END)
    expect(await code).toBe(0)
    expect(said.out.split('\n')).toHaveLength(4)
    expect(said.err).toBe('')
  })

  test('goes over to a file that takes the place of the one before', async () => {
    workspace.write('e.jsonl', START)
    const { said, heard, code } = tool([path(), '-f'])
    await heard('Release begins')
    renameSync(path(), join(workspace.path, 'old.jsonl'))
    workspace.write('next.jsonl', NOTICE + END)
    renameSync(join(workspace.path, 'next.jsonl'), path())
    expect(await code).toBe(0)
    expect(said.out).toContain('look here')
  })

  test('begins anew with a file that was emptied, whatever stood there last', async () => {
    workspace.write('e.jsonl', START + NOTICE.slice(0, 30))
    const { said, heard, code } = tool([path(), '-f'])
    await heard('Release begins')
    workspace.write('e.jsonl', '')
    workspace.write('e.jsonl', END)
    expect(await code).toBe(0)
    expect(said).toEqual({ out: expect.stringContaining('the run has ended'), err: '' })
  })

  test('ends when it is stopped', async () => {
    workspace.write('e.jsonl', START)
    const { heard, stop, code } = tool([path(), '-f'])
    await heard('Release begins')
    stop()
    expect(await code).toBe(130)
  })
})
