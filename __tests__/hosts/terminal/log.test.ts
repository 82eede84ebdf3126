import { describe, expect, test } from '@jest/globals'
import { ReportFold } from '../../../src/core/report-fold.ts'
import { narrator } from '../../../src/hosts/narrator.ts'
import { terminalLog, terminalVoice } from '../../../src/hosts/terminal/log.ts'
import type { Style } from '../../../src/hosts/terminal/style.ts'
import { eventsOf, exit, type Story } from '../../support/reports.ts'
import { memorySpool, memoryWriter } from '../log/sink.ts'

const STORIES: Readonly<Record<string, Story>> = {
  build: { happens: [{ succeeds: true }] },
  '日本語のステージ': { happens: [{ fails: exit(1), output: 'one\nERROR two\n' }] },
}

/** What a terminal shows of a made-up run, without the lines of stages. */
const shown = async (stories: Readonly<Record<string, Story>>, style: Style, { color = false, columns = 80, order = 'stream' }: { readonly color?: boolean; readonly columns?: number; readonly order?: 'stream' | 'grouped' } = {}): Promise<string> => {
  const writer = memoryWriter()
  const fold = new ReportFold()
  const look = { style, color, width: () => columns }
  const log = terminalLog(writer, { ...look, order, titles: new Map(Object.keys(stories).map((name) => [name, name])), spool: memorySpool })
  const { listener } = narrator(log, fold, terminalVoice({ ...look, locating: { workspace: '/w' }, stages: Object.keys(stories).length }))
  for (const event of eventsOf(stories, {})) {
    fold.listener(event)
    listener(event)
  }
  await log.end()
  return writer.text()
}

describe('what a terminal tells of stages', () => {
  test('is lines where nothing can be drawn over', async () => {
    expect(await shown(STORIES, 'lines')).toBe('build            │ » build succeeded in 1.0s\n日本語のステージ │ » 日本語のステージ failed: exit code 1, after 1.0s\n')
  })

  test('is at once with its sign in a live view, and of a failure the lines that matter', async () => {
    expect(await shown(STORIES, 'live')).toBe(
      'build            │ ✔ build succeeded in 1.0s\n日本語のステージ │ ✘ 日本語のステージ failed: exit code 1, after 1.0s\n  │ one\n  │ ERROR two\n',
    )
  })

  test('leaves the better part of a narrow window to the output', async () => {
    expect(await shown(STORIES, 'live', { columns: 36 })).toContain('build        │ ✔ build succeeded')
  })

  test('does not repeat what a single stage has just written', async () => {
    expect(await shown({ build: { happens: [{ fails: exit(1), output: 'ERROR\n' }] } }, 'live')).toBe('✘ build failed: exit code 1, after 1.0s\n')
  })

  test.each(['stream', 'grouped'] as const)('has no signs where it is heard, in order %s', async (order) => {
    const text = await shown(STORIES, 'plain', { order })
    expect(text).toContain('stagewright: build succeeded in 1.0s\n')
    expect(text).not.toMatch(/[│─»✔✘]/)
  })

  test('is the same text with colours and without', async () => {
    expect((await shown(STORIES, 'live', { color: true })).replace(/\x1b\[[\d;]*m/g, '')).toBe(await shown(STORIES, 'live'))
  })
})
