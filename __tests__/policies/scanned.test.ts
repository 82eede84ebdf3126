import { describe, expect, test } from '@jest/globals'
import { parseJudgement } from '../../src/core/judgement.ts'
import { failure, type Outcome, success, unstable } from '../../src/core/outcome.ts'
import type { Run } from '../../src/core/run.ts'
import type { Scan } from '../../src/core/scan.ts'
import type { Source, Sources } from '../../src/core/sources.ts'
import { type ScannedFiles, scanned, type ScanOptions } from '../../src/policies/scanned.ts'
import { createSecrets } from '../../src/streams/secrets/index.ts'
import { notebook } from '../support/context.ts'
import { virtualClock } from '../support/virtual-clock.ts'

const judgements = (text: string | undefined) => {
  const parsed = parseJudgement(text ?? 'errors < 0')
  if (!parsed.ok) throw new Error(parsed.message)
  return [parsed.judgement]
}

const options = (failIf?: string, unstableIf?: string, files?: Partial<ScannedFiles> & Pick<ScannedFiles, 'sources'>): ScanOptions => ({
  spec: { rules: [{ name: 'errors', level: 'error', match: /ERROR/, limit: 10 }], presets: [], format: 'text' },
  failIf: judgements(failIf),
  unstableIf: judgements(unstableIf),
  clock: virtualClock(),
  ...(files && { files: { globs: ['*.log'], when: 'after', ifNone: 'error', folder: () => '/work', ...files } }),
})

const writes =
  (parts: readonly (readonly ['stdout' | 'stderr', string])[], outcome: Outcome = success()): Run =>
  async ({ output }) => {
    for (const [stream, text] of parts) await output.write(stream, Buffer.from(text))
    return outcome
  }

const told = (events: readonly { readonly type: string }[]): Scan | undefined => {
  const event = events.find(({ type }) => type === 'scanned')
  return event !== undefined && 'scan' in event ? (event.scan as Scan) : undefined
}

const source = (name: string, ...chunks: readonly (string | Error)[]): Source => ({
  name,
  read: async function* () {
    for (const chunk of chunks) {
      if (chunk instanceof Error) throw chunk
      yield Buffer.from(chunk)
    }
  },
})

const sources = (...all: readonly Source[]): (() => Promise<Sources>) => async () => ({
  find: async () => all,
  stdin: () => source('stdin'),
  follow: async function* () {},
})

describe('a scanned stage', () => {
  test('passes its output on unchanged, and tells what was in each stream', async () => {
    const { context, events, written } = notebook()
    const outcome = await scanned(options())(writes([['stdout', 'a\nERR'], ['stderr', 'ERROR 1\n'], ['stdout', 'OR 2\n'], ['stderr', 'ERROR 3']]))(context)
    expect(outcome).toEqual(success())
    expect(written.map(({ text }) => text)).toEqual(['a\nERR', 'ERROR 1\n', 'OR 2\n', 'ERROR 3'])
    expect(told(events)?.rules[0]?.first).toEqual([
      { stream: 'stderr', line: 1, text: 'ERROR 1' },
      { stream: 'stdout', line: 2, text: 'ERROR 2' },
      { stream: 'stderr', line: 2, text: 'ERROR 3' },
    ])
  })

  test('holds back whoever writes as long as whoever reads does', async () => {
    let free = (): void => {}
    const wait = new Promise<void>((resolve) => (free = resolve))
    const { context } = notebook({ output: { write: () => wait } })
    let isWritten = false
    const ended = scanned(options())(async ({ output }) => {
      await output.write('stdout', Buffer.from('x'))
      isWritten = true
      return success()
    })(context)
    await Promise.resolve()
    expect(isWritten).toBe(false)
    free()
    await ended
    expect(isWritten).toBe(true)
  })

  test('fails with the expression and the numbers where `fail-if` holds', async () => {
    const { context, events } = notebook()
    const outcome = await scanned(options('errors > 1'))(writes([['stdout', 'ERROR\nERROR\n']]))(context)
    expect(outcome).toEqual(failure({ kind: 'scan', expression: 'errors > 1', message: 'errors > 1: errors is 2' }))
    expect(events.map(({ type }) => type)).toEqual(['scanned'])
  })

  test('keeps the failure that the work has', async () => {
    const own = failure({ kind: 'exit', exitCode: 3 })
    expect(await scanned(options('errors > 0'))(writes([['stdout', 'ERROR\n']], own))(notebook().context)).toEqual(own)
  })

  test('is unstable where `unstable-if` holds, beside what it was unstable for', async () => {
    const run = writes([['stdout', 'ERROR\n']], unstable('old answer'))
    expect(await scanned(options(undefined, 'errors > 0'))(run)(notebook().context)).toMatchObject({ status: 'success', unstable: 'old answer; errors > 0: errors is 1' })
  })
})

describe('scanned files', () => {
  test('are read after the work, with names and lines, and its output is not', async () => {
    const { context, events } = notebook()
    await scanned(options(undefined, undefined, { sources: sources(source('a.log', 'x\nERR', 'OR\n'), source('b.log', 'ERROR')) }))(writes([['stdout', 'ERROR\n']]))(context)
    expect(told(events)?.rules[0]?.first).toEqual([{ file: 'a.log', line: 2, text: 'ERROR' }, { file: 'b.log', line: 1, text: 'ERROR' }])
  })

  test.each([
    ['error', failure({ kind: 'operation', reason: 'incomplete', message: 'no file matches *.log', remedy: 'check `files`, or set if-no-files: warn' }), []],
    ['warn', success(), ['no file matches *.log: nothing was scanned']],
    ['ignore', success(), []],
  ] as const)('that are not there are an %s', async (ifNone, outcome, notices) => {
    const { context, events } = notebook()
    expect(await scanned(options(undefined, undefined, { sources: sources(), ifNone }))(writes([]))(context)).toEqual(outcome)
    expect(events.flatMap((event) => (event.type === 'notice' ? [event.text] : []))).toEqual(notices)
  })

  test('that cannot be read fail the stage, and the others are scanned all the same', async () => {
    const { context, events } = notebook()
    const broken = source('a.log', 'ERROR\n', new Error('a.log cannot be read: it is damaged'))
    expect(await scanned(options(undefined, undefined, { sources: sources(broken, source('b.log', 'ERROR')) }))(writes([]))(context)).toMatchObject({ failure: { kind: 'operation', message: 'a.log cannot be read: it is damaged' } })
    expect(told(events)).toMatchObject({ lines: 2, problems: ['a.log cannot be read: it is damaged'] })
  })

  test('are followed while the work runs, and what came by its end counts', async () => {
    const { context, events } = notebook()
    const following = async (): Promise<Sources> => ({
      ...(await sources()()),
      follow: async function* (_globs, _folder, signal) {
        yield { name: 'a.log', chunk: Buffer.from('ERROR 1\nERR') }
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
        yield { name: 'a.log', chunk: Buffer.from('OR 2\n') }
      },
    })
    expect(await scanned(options('errors > 1', undefined, { sources: following, when: 'during' }))(writes([]))(context)).toMatchObject({ failure: { kind: 'scan' } })
    expect(told(events)?.rules[0]?.first.map(({ line }) => line)).toEqual([1, 2])
  })

  test('are not read once the stage is stopped', async () => {
    const { context, abort, events } = notebook()
    abort({ kind: 'cancelled', by: 'SIGINT' })
    const stopped = failure({ kind: 'cancelled', by: 'SIGINT' })
    expect(await scanned(options(undefined, undefined, { sources: sources(source('a.log', 'ERROR')) }))(writes([]))(context)).toEqual(stopped)
    expect(told(events)?.lines).toBe(0)
  })

  test('make no success of a stage that is stopped while they are read', async () => {
    const { context, abort } = notebook()
    const timeout = { kind: 'timeout', scope: 'attempt', limitMs: 1 } as const
    const endless: Source = {
      name: 'a.log',
      read: async function* (signal) {
        yield Buffer.from('fine\n')
        abort(timeout)
        if (!signal.aborted) yield Buffer.from('ERROR\n')
      },
    }
    expect(await scanned(options('errors > 0', undefined, { sources: sources(endless) }))(writes([]))(context)).toEqual(failure(timeout))
    const own = failure({ kind: 'exit', exitCode: 3 })
    expect(await scanned(options('errors > 0', undefined, { sources: sources(endless) }))(writes([], own))(context)).toEqual(own)
  })

  test.each(['after', 'during'] as const)('show no secret, not even the beginning of one at the end of what is shown, %s the work', async (when) => {
    const secrets = createSecrets()
    secrets.add('hunter2-secret')
    const { context, events } = notebook()
    const line = `ERROR ${'x'.repeat(385)} hunter2-secret`
    const following = async (): Promise<Sources> => ({
      ...(await sources(source('a.log', line.slice(0, 396), line.slice(396)))()),
      follow: async function* () {
        yield { name: 'a.log', chunk: Buffer.from(line.slice(0, 396)) }
        yield { name: 'a.log', chunk: Buffer.from(line.slice(396)) }
      },
    })
    await scanned({ ...options(undefined, undefined, { sources: following, when }), secrets })(writes([]))(context)
    expect(told(events)?.rules[0]?.first).toEqual([{ file: 'a.log', line: 1, text: `ERROR ${'x'.repeat(385)} ***` }])
  })
})
