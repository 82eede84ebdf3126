import { describe, expect, test } from '@jest/globals'
import { failure, success } from '../../src/core/outcome.ts'
import type { Command, Ended, Files, Processes, Written } from '../../src/core/ports.ts'
import { runScript, type ScriptSpec } from '../../src/stages/run.ts'
import { notebook } from '../support/context.ts'

const NOTHING: Written = { outputs: {}, env: {}, paths: [], summary: '', problems: [] }
const ENDED: Ended = { ending: { kind: 'exit', exitCode: 0 }, stopped: false, strays: [] }

const play = async (ended: Partial<Ended>, spec: Partial<ScriptSpec> = {}, written: Partial<Written> = {}, abortedBy?: unknown) => {
  const commands: Command[] = []
  const released: boolean[] = []
  const processes: Processes = {
    run: async (command) => (commands.push(command), { ...ENDED, ...ended }),
    killAll: () => {},
    stopBackground: async () => [],
  }
  const files: Files = {
    commandFiles: (script, extension) => ({
      script: `/tmp/x/script${extension}`,
      env: { GITHUB_OUTPUT: '/tmp/x/output', SCRIPT: script },
      read: () => ({ ...NOTHING, ...written }),
      release: ({ mayReuse }) => released.push(mayReuse),
    }),
    privateFolder: () => {
      throw new Error('a script needs no private folder')
    },
    isFolder: () => true,
    isFile: () => true,
    which: (program) => (program === 'python' ? undefined : `/bin/${program}`),
  }
  const { context, events, abort } = notebook({ env: { STAGEWRIGHT_ATTEMPT: '2' } })
  if (abortedBy !== undefined) abort(abortedBy)
  const surroundings = () => ({ cwd: '/ws/app', env: { PATH: '/bin', GITHUB_OUTPUT: 'not this' }, evaluate: (text: string) => text })
  const whole: ScriptSpec = { text: 'echo hi', shell: 'bash', gracePeriodMs: 5_000, background: false, outputs: [], exports: [], ...spec }
  const outcome = await runScript(whole, { processes, files, surroundings })(context)
  return { outcome, commands, events, released }
}

describe('a script', () => {
  test('runs as GitHub runs it, in its folder, with its own files and what policies tell it', async () => {
    const { outcome, commands, released } = await play({})
    expect(outcome).toEqual(success())
    expect(commands).toEqual([
      {
        file: '/bin/bash',
        args: ['--noprofile', '--norc', '-eo', 'pipefail', '/tmp/x/script.sh'],
        cwd: '/ws/app',
        env: { PATH: '/bin', STAGEWRIGHT_ATTEMPT: '2', GITHUB_OUTPUT: '/tmp/x/output', SCRIPT: 'echo hi' },
        gracePeriodMs: 5_000,
        background: false,
      },
    ])
    expect(released).toEqual([true])
  })

  test.each([
    ['sh', '/bin/sh', ['-e', '/tmp/x/script.sh']],
    ['node', '/bin/node', ['/tmp/x/script.mjs']],
    ['python', 'python3', ['/tmp/x/script.py']],
    ['perl -w {0}', '/bin/perl', ['-w', '/tmp/x/script.txt']],
  ])('in the shell %s starts %s', async (shell, file, args) => {
    const { commands } = await play({}, { shell })
    expect(commands[0]).toMatchObject({ file, args })
  })

  test('fails with the ending of its process', async () => {
    expect((await play({ ending: { kind: 'exit', exitCode: 3 } })).outcome).toEqual(failure({ kind: 'exit', exitCode: 3 }))
    expect((await play({ ending: { kind: 'signal', signal: 'SIGKILL' } })).outcome).toEqual(failure({ kind: 'signal', signal: 'SIGKILL' }))
  })

  test('that was stopped fails with the reason why', async () => {
    const cause = { kind: 'timeout', scope: 'attempt', limitMs: 5 }
    expect((await play({ stopped: true }, {}, {}, cause)).outcome).toEqual(failure(cause as never))
  })

  test('that ended by itself succeeds although time ran out while its output was read', async () => {
    expect((await play({}, {}, {}, { kind: 'timeout', scope: 'attempt', limitMs: 5 })).outcome).toEqual(success())
  })

  test('that ended by itself fails if its output passed the limit', async () => {
    const cause = { kind: 'limit', limit: 'output', bytes: 5 }
    expect((await play({}, {}, {}, cause)).outcome).toEqual(failure(cause as never))
  })

  test('hands on what it declares, and says what it does not', async () => {
    const written = { outputs: { a: '1', b: '2' }, env: { C: '3', D: '4' }, paths: ['/new'], summary: '# Hi' }
    const { outcome, events } = await play({}, { outputs: ['a'], exports: ['C'] }, written)
    expect(outcome).toEqual(success({ outputs: { a: '1' }, exports: { C: '3' }, paths: [] }))
    expect(events).toEqual([
      { type: 'notice', text: 'wrote b to GITHUB_OUTPUT; not handed on, since `outputs` does not name it' },
      { type: 'notice', text: 'wrote D, PATH to GITHUB_ENV; not handed on, since `exports` does not name them' },
      { type: 'summary', markdown: '# Hi' },
    ])
  })

  test('hands on no variable with a NUL byte, with which nothing after it could be started', async () => {
    const written = { env: { A: 'x\0y', 'B\0C': 'z', D: 'fine' }, paths: ['/a\0b', '/bin'], outputs: { o: 'x\0y' } }
    const { outcome, events } = await play({}, { exports: ['*', 'PATH'], outputs: ['o'] }, written)
    expect(outcome).toEqual(success({ outputs: { o: 'x\0y' }, exports: { D: 'fine' }, paths: ['/bin'] }))
    expect(events).toEqual(['A', 'BC', 'PATH'].map((name) => ({ type: 'notice', text: `${name} holds a NUL byte, which no environment can; not handed on` })))
  })

  test('hands on its folders for PATH when it declares that', async () => {
    expect((await play({}, { exports: ['PATH'] }, { paths: ['/new'] })).outcome).toEqual(success({ outputs: {}, exports: {}, paths: ['/new'] }))
  })

  test('tells of what outlived it, and gives no other command the files that it may still write to', async () => {
    const strays = [{ pid: 7, command: 'sleep', fate: 'left' }] as const
    const { events, released } = await play({ strays })
    expect(events).toEqual([{ type: 'strays', strays }])
    expect(released).toEqual([false])
  })

  test('is not started when its surroundings cannot be found out', async () => {
    const { context } = notebook()
    const surroundings = () => {
      throw new Error('fromJSON: no JSON')
    }
    const spec = { text: '', shell: 'bash', gracePeriodMs: 0, background: false, outputs: [], exports: [] }
    const ports = { surroundings, processes: {} as Processes, files: {} as Files }
    expect(await runScript(spec, ports)(context)).toEqual(failure({ kind: 'spawn', message: 'fromJSON: no JSON' }))
  })
})
