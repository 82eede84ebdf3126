import { describe, expect, test } from '@jest/globals'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Scan } from '../../../src/core/scan.ts'
import { renderMarkdown } from '../../../src/report/markdown.ts'
import { plainText } from '../../../src/report/plain.ts'
import { oneLine } from '../../../src/report/words.ts'
import { githubHtml } from '../../support/github-page.ts'
import { exit, reportOf, type Story } from '../../support/reports.ts'
import { failedRun } from '../html/reports.ts'
import { HOSTILE } from './hostile.ts'

const FILES = 'https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567'
const links = { files: FILES, log: 'https://github.com/acme/shop/actions/runs/7/job/9' }

interface Element {
  readonly tag: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly text: string
  readonly children: readonly Element[]
}

interface Node {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly children?: readonly Node[]
}

const element = (node: Node): Element => ({
  tag: node.tagName ?? '',
  properties: node.properties ?? {},
  text: textOf(node),
  children: (node.children ?? []).filter(({ type }) => type === 'element').map(element),
})

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')

/** The summary as the tree of elements that GitHub's page has in the end. */
const shown = (markdown: string): Element => element(unified().use(rehypeParse, { fragment: true }).parse(githubHtml(markdown)))

const within = (top: Element): readonly Element[] => top.children.flatMap((child) => [child, ...within(child)])
const every = (top: Element, tag: string): readonly Element[] => within(top).filter((each) => each.tag === tag)

const name = (text: string): string => oneLine(plainText(text))
/** What is put between signs so that nobody is called. */
const seen = (text: string): string => text.replace(/\u200b/g, '').trim()

const scanOf = (text: string): Scan => ({
  rules: [{ name: text, level: 'error', count: 1, extracted: {}, first: [{ line: 1, text }], last: [] }],
  findings: [{ level: 'error', message: text, file: `src/${text}`, line: 3, code: text, rule: text }],
  found: 1, lines: 1, bytes: 1, cutLines: 0, problems: [text],
})

const hostile = (text: string): Story => ({
  title: text,
  command: text,
  happens: [{ emits: { type: 'notice', text } }, { emits: { type: 'attempt-started', attempt: 1 } }, { emits: { type: 'scanned', attempt: 1, scan: scanOf(text) } }, { emits: { type: 'attempt-tail', attempt: 1, tail: { text: `error: ${text}\n`, stdout: '', stderr: '', bytes: 9 } } }],
  ends: { status: 'failure', failure: { kind: 'operation', reason: 'refused', message: text, remedy: text }, handover: { outputs: {}, exports: {}, paths: [] } },
})

describe('the summary as GitHub shows it', () => {
  const report = failedRun()
  const page = shown(renderMarkdown(report, { locating: { workspace: '/w' }, links, rerun: { file: 'ci/release.yml' } }))

  test('has the verdict, what to do, the failed stage, the table, the timeline and the details, in this order', () => {
    expect(page.children.map(({ tag, text }) => `${tag} ${text.trim().split('\n')[0] ?? ''}`.slice(0, 34))).toEqual([
      'h2 ❌ Unit tests failed on attempt ',
      'ul first error: no disk',
      'p 🔀 Since the last run: newly fai',
      'h3 ❌ Unit tests',
      'ul exit code 1, on attempt 2 of 2,',
      'details What the scan found',
      'details Last 22 lines of 602 B of ',
      'details found errors 2 times',
      'table Stage',
      'details Timeline',
      'details CPU and memory',
      'details deploy: Guard: passed',
      'details History',
    ])
  })

  test('says below the verdict what is wrong, where, and how to see the same on a machine of one\'s own', () => {
    const steps = page.children[1]?.children.map(({ text }) => text)
    expect(steps).toEqual(['first error: no disk', 'look at src/disk.ts:7', 'read the whole log', 'run it on your machine, with what it needs: stagewright run ci/release.yml --stages test'])
  })

  test('links places to their lines at the commit, the log, and the row of a failed stage to where it is shown', () => {
    const hrefs = every(page, 'a').map(({ properties }) => properties['href']).filter((href) => href !== undefined)
    expect(hrefs).toEqual([`${FILES}/src/disk.ts#L7`, links.log, `${FILES}/src/disk.ts#L7`, expect.stringMatching(/^#user-content-stage-\w+-1$/)])
    const target = every(page, 'a').find(({ properties }) => properties['id'] !== undefined)?.properties['id']
    expect(`#${String(target).replace(/^user-content-user-content-/, 'user-content-')}`).toBe(hrefs.at(-1))
  })

  test('has every number of the timeline in a table, too', () => {
    const timeline = page.children.find(({ tag, text }) => tag === 'details' && text.startsWith('Timeline'))
    const rows = timeline === undefined ? [] : every(timeline, 'tr').map(({ children }) => children.map(({ text }) => text).join(' | '))
    expect(rows).toContain('Unit tests | attempt 1 | 4.1s | 9.6s | 5.5s')
    expect(rows).toContain('Unit tests | wait | 9.6s | 10.6s | 1.0s')
    expect(rows).toHaveLength(1 + 6)
  })

  test('says nothing of links, commits and machines where it knows none', () => {
    const plain = renderMarkdown(report, { locating: { workspace: '/w' } })
    expect(plain).not.toContain('](http')
    expect(plain).not.toContain('on your machine')
  })
})

describe('several failures', () => {
  const stories = Object.fromEntries(['a', 'b', "it's"].map((key): [string, Story] => [key, { happens: [{ fails: exit(3), output: `x\nsrc/${key}.c:4:2: error: no ${key}\n` }] }]))
  const page = shown(renderMarkdown(reportOf(stories), { locating: { workspace: '/w' }, links, rerun: { file: 'a b.yml', resumes: true } }))

  test('are listed below the verdict, each with why, where and the first error', () => {
    const steps = page.children[1]?.children.map(({ text }) => text)
    expect(steps?.[0]).toBe('a: exit code 3, at src/a.c:4:2; first error: src/a.c:4:2: error: no a')
    expect(steps?.slice(3)).toEqual(['read the whole log', 'run the failed jobs again: what succeeded is not run once more', `run them on your machine, with what they need: stagewright run 'a b.yml' --stages 'a,b,it'\\''s'`])
  })
})

describe('a stage that was stopped for its time', () => {
  test('is told with the last thing that it said', () => {
    const stuck: Story = { happens: [{ fails: { kind: 'timeout', scope: 'attempt', limitMs: 60_000 }, output: 'an error that it survived\nwaiting for the database\n\n' }] }
    expect(renderMarkdown(reportOf({ stuck }))).toContain('- last line: <code>waiting for the database</code>\n')
  })
})

describe('hostile names, commands, findings and outputs', () => {
  const page = shown(renderMarkdown(reportOf(Object.fromEntries(HOSTILE.map((text, index) => [`s${index}`, hostile(text)]))), { locating: { workspace: '/w' }, links, rerun: { file: 'x.yml' } }))

  test('form no element but those of a summary', () => {
    const own = new Set(['h2', 'h3', 'ul', 'li', 'p', 'strong', 'em', 'code', 'pre', 'a', 'details', 'summary', 'table', 'thead', 'tbody', 'tr', 'th', 'td'])
    expect(within(page).filter(({ tag }) => !own.has(tag))).toEqual([])
  })

  test('form no link but to the repository, the log, a place of the summary, or an address that is to be seen', () => {
    const foreign = every(page, 'a').filter(({ properties: { href, id }, text }) => id === undefined && !String(href).startsWith('#user-content-stage-') && !String(href).startsWith(`${FILES}/`) && href !== links.log && !String(href).endsWith(text.replace(/^https?:\/\//, '').replace(/\/$/, '')))
    expect(foreign).toEqual([])
  })

  test('leave each heading where it is, with its name as it was given', () => {
    expect(every(page, 'h2')).toHaveLength(1)
    const titles = page.children.filter(({ tag }) => tag === 'h3').map(({ text }) => seen(text.replace(/^❌ /, '')))
    expect(titles).toEqual(HOSTILE.map((text) => seen(name(text).slice(0, 200))))
  })

  test('leave nothing open: every stage has the same folds as any other', () => {
    const folds = page.children.slice(page.children.findIndex(({ tag }) => tag === 'h3')).filter(({ tag }) => tag === 'h3' || tag === 'details')
    const first = folds.slice(0, folds.findIndex(({ tag }, index) => index > 0 && tag === 'h3'))
    expect(first.map(({ tag, children }) => [tag, children[0]?.tag, children.length])).toEqual([['h3', 'a', 1], ['details', 'summary', 2], ['details', 'summary', 3]])
    expect(folds.filter(({ tag, text }) => tag === 'details' && text.startsWith('What the scan found'))).toHaveLength(HOSTILE.length)
  })

  test('leave the table with a row of equal length for each', () => {
    const table = every(page, 'table').find(({ text }) => text.includes('Result'))
    const rows = table === undefined ? [] : every(table, 'tr')
    expect(rows).toHaveLength(HOSTILE.length + 1)
    expect(new Set(rows.map(({ children }) => children.length)).size).toBe(1)
  })

  test('call nobody and refer to nothing', () => {
    const words = within(page).filter(({ tag, children }) => tag !== 'code' && children.length === 0).map(({ text }) => text)
    expect(words.filter((text) => /(?:^|\s)@\w|(?:^|[\s/\w])#\d|GH-\d/.test(text))).toEqual([])
  })
})

describe('what a stage writes to its own summary', () => {
  /** Ends that HTML would take for that of the fold, since the elements between are ended by others or by Markdown. */
  const reaching = [
    '- a\n\n  <details>\n\n</details>',
    '> <details>\n\n</details>',
    '1. a\n\n   <div>\n\n</div></details>',
    '<table><tr><td><details></td></tr></table></details>',
    '<table><tr><td><details><td></details>',
    '<ul><li><details></li></details>',
    '<dl><dt><details><dd></details></dl></details>',
    '<details><summary>a</summary>b</details></details>',
    '<div><details></div></details>',
    '<h1><details></h1></details>',
    '<table><details></table></details>',
  ]

  test.each([...HOSTILE, ...reaching])('stays in its fold: %j', (text) => {
    const story = (markdown: string): Story => ({ happens: [{ succeeds: true }, { emits: { type: 'summary', markdown } }] })
    const page = shown(renderMarkdown(reportOf({ a: story(text), b: story(`${text}\n\nend`) })))
    expect(page.children.map(({ tag }) => tag)).toEqual(['h2', 'table', 'details', 'details', 'details'])
    expect(every(page, 'h2').length - every(page.children[4] ?? page, 'h2').length).toBe(1)
    expect(within(page).filter(({ tag }) => ['script', 'iframe', 'svg', 'style', 'form'].includes(tag))).toEqual([])
  })
})
