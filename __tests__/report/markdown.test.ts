import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { exit, reportOf, type Story, tailOf } from '../support/reports.ts'

const OUTPUT = `compiling\nsrc/a.ts(3,5): error TS2304: Cannot find name\n${'done\n'.repeat(8)}`

const failing: Story = {
  command: './deploy.sh --now',
  happens: [
    { fails: exit(1), output: OUTPUT },
    { waits: 2_000 },
    { fails: exit(2), output: OUTPUT },
    { emits: { type: 'not-retried', attempt: 2, why: { kind: 'attempts', maxAttempts: 2 } } },
  ],
}

describe('the job summary', () => {
  const summary = renderMarkdown(reportOf({ build: {}, deploy: failing, notify: { part: 'finally', skipped: ['needs', 'it needs deploy, which failed'] } }), {
    locating: { workspace: '/w' },
  })

  test('begins with the verdict', () => {
    expect(summary).toMatch(/^## ❌ deploy failed on attempt 2 of 2: exit code 2, after 4\.0s\n/)
  })

  test('shows a failed stage before the table, with its command, why, where and the attempts', () => {
    const block = summary.slice(0, summary.indexOf('| Stage |'))
    expect(block).toMatch(/### <a id="user-content-stage-\w+-1"><\/a>❌ deploy\n\n/)
    expect(block).toContain('- it ran <code>./deploy.sh --now</code>\n')
    expect(block).toContain('- **exit code 2**, on attempt 2 of 2, after 4.0s\n')
    expect(block).toContain('- look at <code>src/a.ts:3:5</code>\n')
    expect(block).toContain('- all 2 attempts are used up\n')
    expect(block).toContain('- attempt 1: exit code 1, after 1.0s, then waited 2.0s\n')
  })

  test('shows the lines around the error open and the last lines folded', () => {
    expect(summary).toContain('<details open><summary>The line that looks like the error</summary>\n\n```text\ncompiling\nsrc/a.ts(3,5): error')
    expect(summary).toContain(`<details><summary>Last 10 lines of ${OUTPUT.length} B of output</summary>`)
  })

  test('has a table of all stages', () => {
    expect(summary).toContain('| build | ✅\u00a0success |  | 1 | 1.0s |  |')
    expect(summary).toMatch(/\| \[deploy\]\(#user-content-stage-\w+-1\) \| ❌\u00a0failure \| exit code 2 \| 2 \| 4\.0s \| 2\.0s \|/)
    expect(summary).toContain('| notify | ⚪\u00a0skipped | it needs deploy, which failed |  |  |  |')
  })

  test('has a timeline', () => {
    expect(summary).toMatch(/```mermaid\n%%\{init: .*\}%%\ngantt\n/)
  })

  test('opens the last lines when nothing looks like an error', () => {
    const text = renderMarkdown(reportOf({ a: { happens: [{ fails: exit(1), output: 'one\ntwo\n' }] } }))
    expect(text).toContain('<details open><summary>Last 2 lines of 8 B of output</summary>\n\n```text\none\ntwo\n```')
  })

  test('says when a failed stage wrote nothing', () => {
    expect(renderMarkdown(reportOf({ a: { happens: [{ fails: exit(1) }] } }))).toContain('It wrote nothing.')
  })

  test('shows why a stage had to be tried again that succeeded in the end', () => {
    const text = renderMarkdown(reportOf({ test: { happens: [{ fails: exit(1), output: OUTPUT }, { waits: 1 }, { succeeds: true }] } }))
    expect(text).toMatch(/^## ✅ Release succeeded in 2\.0s: 1 stage, 1 retried\n/)
    expect(text).toContain('| test | 🔁\u00a0success on a retry |')
    expect(text).toContain('<details><summary>Why test was tried again: exit code 1</summary>\n\n```text\ncompiling\n')
  })

  test('shows where a function raised that a later attempt made good, although it wrote nothing', () => {
    const raised = { kind: 'error', type: 'Busy', bases: [], message: 'try later', trace: 'Traceback\n  File "deploy.py", line 7\n' } as const
    const text = renderMarkdown(reportOf({ test: { happens: [{ fails: raised }, { waits: 1 }, { succeeds: true }] } }))
    expect(text).toContain('<summary>Why test was tried again: Busy: try later</summary>\n\n```text\nTraceback\n  File')
  })

  test('shows a failing hook with what it wrote, and the failure of the stage beside it', () => {
    const hook = (name: 'success' | 'failure') => [
      { emits: { type: 'hook-started', hook: name } } as const,
      { emits: { type: 'hook-ended', hook: name, outcome: { status: 'failure', failure: exit(3), handover: { outputs: {}, exports: {}, paths: [] } }, tail: tailOf('cannot roll back\n') } } as const,
    ]
    const beside = renderMarkdown(reportOf({ a: { happens: [{ fails: exit(1), output: 'x\n' }, ...hook('failure')] } }))
    expect(beside).toContain('- **exit code 1**')
    expect(beside).toContain('- the failure script failed too: exit code 3\n')
    expect(beside).toContain('<summary>What the failure script wrote</summary>\n\n```text\ncannot roll back\n')
    const cause = { kind: 'hook', hook: 'success', cause: exit(3) } as const
    const alone = renderMarkdown(
      reportOf({ a: { happens: [{ succeeds: true }, ...hook('success')], ends: { status: 'failure', failure: cause, handover: { outputs: {}, exports: {}, paths: [] } } } }),
    )
    expect(alone).toContain('- **the success hook failed: exit code 3**')
    expect(alone).toContain('cannot roll back')
    expect(alone).not.toContain('failed too')
  })

  test('shows what a stage wrote to its summary under its name', () => {
    const text = renderMarkdown(reportOf({ test: { happens: [{ succeeds: true }, { emits: { type: 'summary', markdown: '**12** passed' } }] } }))
    expect(text).toContain('<details><summary>Summary of test</summary>\n\n**12** passed\n\n</details>')
  })

  test('tells of notices, left-over processes and work left to the post step', () => {
    const text = renderMarkdown(
      reportOf(
        {
          a: {
            happens: [
              { emits: { type: 'strays', strays: [{ pid: 7, command: 'sleep 9', fate: 'left' }] } },
              { emits: { type: 'notice', text: 'an output was *dropped*' } },
              { emits: { type: 'hooks-deferred', hooks: ['cleanup'] } },
            ],
          },
        },
        { notices: ['no history'], deferred: ['notify'] },
      ),
    )
    expect(text).toContain(
      [
        '- no history',
        '- a: an output was \\*dropped\\*',
        '- a: sleep 9 (process 7) outlived its command and was left running, as \\`background\\` says',
        '- a: hooks left to the post step: cleanup',
        '- left to the post step: notify',
      ].join('\n'),
    )
  })
})

const bytes = (text: string): number => Buffer.byteLength(text)

describe('the size of the summary', () => {
  const many = (count: number, output: string) =>
    reportOf(Object.fromEntries(Array.from({ length: count }, (_, index): [string, Story] => [`stage-${index}`, { happens: [{ fails: exit(1), output }] }])))

  test('stays within the limit with 1,000 failed stages of 64 KiB, and every fold is closed', () => {
    const text = renderMarkdown(many(1_000, `${'`<x> some line of output\n'.repeat(2_600)}error: x\n`))
    expect(bytes(text)).toBeLessThanOrEqual(1_000_000)
    expect(text).toContain('*900 more stages that did not succeed are in the table.*')
    expectBalanced(text)
  })

  test('is kept by cutting the longest output first, and says so', () => {
    const long = `${'x'.repeat(499)}\n`.repeat(50)
    const text = renderMarkdown(
      reportOf({ a: { happens: [{ fails: exit(1), output: 'short\n' }] }, b: { happens: [{ fails: exit(1), output: long }] } }),
      { limitBytes: 10_000 },
    )
    expect(bytes(text)).toBeLessThanOrEqual(10_000)
    expect(text).toContain('\nshort\n')
    expect(text).toMatch(/\*Shortened to fit: the first \d+\.\d kB are left out here\.\*/)
  })

  test('is kept for more stages than fit, by leaving rows out', () => {
    const text = renderMarkdown(many(20_000, 'x\n'))
    expect(bytes(text)).toBeLessThanOrEqual(1_000_000)
    expect(text).toContain('*Shortened to fit: 100 of 20000 stages are shown here.')
    expectBalanced(text)
  })

  test('is kept at any limit, with any content', () => {
    const text = fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 200 })
    const story = fc.record({ title: text, command: text, output: text, summary: text, notice: text, fails: fc.boolean() })
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 5 }), fc.nat(20_000), (stories, limitBytes) => {
        const report = reportOf(Object.fromEntries(stories.map((parts, index) => [`s${index}`, told(parts)])))
        expect(bytes(renderMarkdown(report, { limitBytes }))).toBeLessThanOrEqual(limitBytes)
      }),
    )
  })
})

describe('hostile content in the summary', () => {
  test('forms no element and leaves no fence or fold open', () => {
    const text = fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 100 })
    const story = fc.record({ title: text, command: text, output: text, notice: text, fails: fc.boolean() })
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 4 }), (stories) => {
        const markdown = renderMarkdown(reportOf(Object.fromEntries(stories.map((parts, index) => [`s${index}`, told(parts)])), { name: stories[0]?.title ?? '' }))
        expectBalanced(markdown)
        expect(tableRows(markdown)).toHaveLength(stories.length)
      }),
      { numRuns: 300 },
    )
  })
})

const NASTY = ['`', '```', '~~~', '\n', '\r', ' ', '    ', '|', '<', '>', '</details>', '<details>', '<script>', '<!--', '&lt;', '*', '_', '[', '](', ')', '@a', '#', '\\', '\x1b[31m', '\x1b]', 'é', '😀', 'error: ', 'FAILED ', 'a.ts:1:2 ']

interface Parts {
  readonly title: string
  readonly command: string
  readonly output: string
  readonly summary?: string
  readonly notice: string
  readonly fails: boolean
}

const told = ({ title, command, output, summary = '', notice, fails }: Parts): Story => ({
  title,
  command,
  happens: [
    fails ? { fails: { kind: 'spawn', message: output }, output } : { succeeds: true },
    { emits: { type: 'notice', text: notice } },
    { emits: { type: 'summary', markdown: summary } },
  ],
})

/** Reads code blocks as CommonMark does; outside of them only the elements of ours may stand, each closed. */
const expectBalanced = (markdown: string): void => {
  let fence: string | undefined
  let depth = 0
  for (const line of markdown.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && marks !== undefined) fence = marks
    else if (fence !== undefined) fence = marks?.startsWith(fence) === true && line.trim() === marks ? undefined : fence
    else depth += folds(line)
    if (depth < 0) throw new Error(`closed twice: ${line}`)
  }
  expect([fence, depth]).toEqual([undefined, 0])
}

const folds = (line: string): number => {
  const elements = line.match(/<[^>]*>?/g) ?? []
  const foreign = elements.filter((element) => !/^<(?:\/?details|details open|\/?summary|\/?code|a id="user-content-stage-\w+-\d+"|\/a)>$/.test(element))
  expect(foreign).toEqual([])
  return elements.filter((element) => element.startsWith('<details')).length - elements.filter((element) => element === '</details>').length
}

/** Rows with as many cells as the head has, as GitHub counts them. */
const tableRows = (markdown: string): readonly string[] => {
  const [head = '', , ...rows] = (/\n(\| Stage \| Result [^]*?)\n\n/.exec(markdown)?.[1] ?? '').split('\n')
  const cells = (line: string): number => line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length
  return rows.filter((line) => cells(line) === cells(head))
}
