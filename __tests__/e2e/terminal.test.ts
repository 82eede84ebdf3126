import { afterEach, describe, expect, jest } from '@jest/globals'
import { widthOf } from '../../src/report/width.ts'
import { openWindow, type Window, type WindowOptions } from '../support/tmux.ts'
import { where } from '../support/tools.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const test = where('tmux')

jest.setTimeout(60_000)

const opened: { readonly window: Window; readonly workspace: Workspace }[] = []

afterEach(() => {
  for (const { window, workspace } of opened.splice(0)) {
    window.close()
    workspace.remove()
  }
})

const open = (pipeline: string, options: Partial<WindowOptions> = {}): { readonly window: Window; readonly workspace: Workspace } => {
  const workspace = createWorkspace({ 'p.yml': pipeline })
  const window = openWindow({ workspace, args: ['run', 'p.yml', ...(options.args ?? [])], ...without(options) })
  opened.push({ window, workspace })
  return { window, workspace }
}

const without = ({ args: _, workspace: __, ...rest }: Partial<WindowOptions>): Partial<WindowOptions> => rest

/** A stage that ends when a file is there. */
const waits = (file: string, then = ':'): string => `until test -e ${file}; do sleep 0.05; done; ${then}`

const PIPELINE = `
name: Hello
max-parallel: 4
stages:
  build: { run: 'for i in $(seq 1 30); do echo "compiling 日本 $i"; done; ${waits('go')}' }
  test: { run: 'echo testing; ${waits('go')}' }
  lint: { run: '${waits('fail', 'echo "a.ts:3:5: error: no"; exit 3')}', continue-on-error: true }
  deploy: { needs: [build, test], run: 'echo deployed' }
`

/** What only the live view says. */
const LIVE = /^[●◌] |\d of \d done/m

describe('the live view in a terminal', () => {
  test('stays below the log, shows how each stage ends at once, and leaves nothing of itself behind', async () => {
    const { window, workspace } = open(PIPELINE)
    await window.until((screen) => /● build +\d+s {2}compiling 日本 30\n● test +\d+s {2}testing\n● lint +\d+s *\n0 of 4 done · \d+s\n/.test(screen))
    expect(window.fact('cursor_flag')).toBe('0')
    workspace.write('fail', '')
    await window.until((screen) => /! lint failed: exit code 3.*\n +│ a\.ts:3:5: error: no/.test(screen) && screen.includes('1 of 4 done'))
    workspace.write('go', '')
    const ended = await window.until((screen) => screen.includes('ended '))
    expect(ended).toMatch(/✔ Hello succeeded in .*\nended 0/)
    expect(window.history()).not.toMatch(LIVE)
    expect(window.history().match(/compiling/g)).toHaveLength(30)
    expect(window.fact('cursor_flag')).toBe('1')
  })

  test('follows the size of the window, and no frame is torn', async () => {
    const { window, workspace } = open(PIPELINE)
    await window.until((screen) => screen.includes('0 of 4 done'))
    for (const [columns, rows] of [[40, 10], [200, 50], [30, 6], [100, 30]] as const) {
      window.resize(columns, rows)
      const screen = await window.until((seen) => (seen.match(/of 4 done/g) ?? []).length === 1 && seen.includes('● lint'))
      for (const line of screen.split('\n').filter((each) => LIVE.test(each))) expect(widthOf(line)).toBeLessThan(columns)
    }
    workspace.write('go', '')
    workspace.write('fail', '')
    await window.until((screen) => screen.includes('ended 0'))
    expect(window.history()).not.toMatch(LIVE)
  })

  test('is gone after Ctrl-C, and the cursor is back', async () => {
    const { window } = open(PIPELINE)
    await window.until((screen) => screen.includes('0 of 4 done'))
    window.keys('C-c')
    const ended = await window.until((screen) => screen.includes('ended '))
    expect(ended).toMatch(/■ Hello was cancelled by SIGINT/)
    expect(ended).toContain('ended 130')
    expect(window.history()).toContain('stagewright: SIGINT: stopping')
    expect(window.history()).not.toMatch(LIVE)
    expect(window.fact('cursor_flag')).toBe('1')
  })

  test('does not hold up stages while the terminal is stopped by Ctrl-S', async () => {
    const { window, workspace } = open(`
max-parallel: 2
stages:
  talk: { run: '${waits('stopped', 'seq 1 60000; touch talked')}' }
  other: { run: '${waits('talked')}' }
  last: { needs: other, run: 'touch over' }
`)
    await window.until((screen) => screen.includes('0 of 3 done'))
    window.keys('C-s')
    workspace.write('stopped', '')
    await window.until(() => workspace.has('over'))
    window.keys('C-q')
    await window.until((screen) => screen.includes('ended 0'))
    expect(window.history()).toContain('│ 60000\n')
    expect(window.history()).not.toMatch(LIVE)
  })

  test('has no colours where NO_COLOR is set', async () => {
    const { window, workspace } = open(PIPELINE, { env: { NO_COLOR: '1' } })
    await window.until((screen) => screen.includes('0 of 4 done'))
    expect(window.history('colors')).not.toContain('\x1b[3')
    workspace.write('go', '')
    workspace.write('fail', '')
    await window.until((screen) => screen.includes('ended 0'))
    expect(window.history('colors')).not.toContain('\x1b[3')
  })

  test.each([
    ['--plain', { args: ['--plain'] }],
    ['STAGEWRIGHT_PLAIN', { env: { STAGEWRIGHT_PLAIN: '1' } }],
  ])('is not there with %s: sentences in their order, no signs, colours or columns', async (_, options) => {
    const { window, workspace } = open(PIPELINE, { columns: 120, ...options })
    await window.until((screen) => screen.includes('compiling 日本 30'))
    workspace.write('go', '')
    workspace.write('fail', '')
    await window.until((screen) => screen.includes('ended 0'))
    const text = window.history('colors')
    expect(text).not.toMatch(/[✔✘■○●│─█»…\x1b]/)
    expect(text).toMatch(/^build: stagewright: build succeeded in /m)
    expect(text).toMatch(/^lint failed, as it may: exit code 3, \d.*\.$/m)
    expect(text).toMatch(/^Result: Hello succeeded in .*\nended 0/m)
  })

  test('is not there in a terminal that cannot move its cursor', async () => {
    const { window, workspace } = open(PIPELINE, { env: { TERM: 'dumb' } })
    await window.until((screen) => screen.includes('compiling 日本 30'))
    workspace.write('go', '')
    workspace.write('fail', '')
    await window.until((screen) => screen.includes('ended 0'))
    expect(window.history('colors')).not.toMatch(/\x1b|● |of 4 done/)
  })
})
