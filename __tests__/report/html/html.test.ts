import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { PastResult } from '../../../src/core/past.ts'
import type { Failure } from '../../../src/core/outcome.ts'
import { embedded, renderHtml } from '../../../src/report/html/index.ts'
import { pageOf } from '../../../src/report/html/model.ts'
import { exit, reportOf, type Story } from '../../support/reports.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const options = { locating: { workspace: '/w' }, version: '1.2.3' }

describe('data in the page', () => {
  const HOSTILE = ['</script><script>alert(1)</script>', '<!--', ']]>', '&lt;', '\u2028\0\ud800', '"\'\\']

  test('is the same when it is read again, and ends no element', () => {
    const text = embedded({ HOSTILE })
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual({ HOSTILE })
  })

  test('is the only place where texts of others stand, but for the verdict and the title, which are escaped', () => {
    const evil = '<img src=x onerror=alert(1)>"\''
    const html = renderHtml(reportOf({ [evil]: { happens: [{ fails: exit(1), output: `${evil}\n` }] } }, { name: evil }), options)
    expect(html).not.toContain('<img')
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<\/script>/g)).toHaveLength(2)
  })
})

describe('the policy of the page', () => {
  const html = renderHtml(reportOf({ build: {} }), options)
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

  test('allows our script and our style by their digests, and nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? []
    expect(policy).toBe(`default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`)
  })

  test('has nothing to forbid: no address of another place, no handler, no style in an element', () => {
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|\s(?:style|on\w+)="|javascript:|@import|url\(/)
  })
})

describe('the script of the page', () => {
  test('passes the compiler', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'src/report/html/client')], { encoding: 'utf8' })
    expect([stdout, status]).toEqual(['', 0])
  })
})

const past = (...durations: readonly (readonly [PastResult['outcome'], number])[]): readonly PastResult[] =>
  durations.map(([outcome, durationMs]) => ({ at: 0, outcome, durationMs, attempts: 1 }))

const remembered = (happens: NonNullable<Story['happens']>, before: readonly PastResult[]): Story => ({
  happens: [...happens, { emits: { type: 'compared', compared: { isSlow: false, past: before } } }],
})

describe('what the page says', () => {
  test('names what is not as it was in the last run', () => {
    const report = reportOf({
      broken: remembered([{ fails: exit(1) }], past(['failure', 1], ['success', 1])),
      stale: remembered([{ fails: exit(1) }], past(['failure', 1])),
      mended: remembered([{ succeeds: true }], past(['failure', 9_000])),
      slow: remembered([{ succeeds: true, after: 9_000 }], past(['success', 5_000])),
      quick: remembered([{ succeeds: true, after: 1_000 }], past(['success', 5_000])),
      same: remembered([{ succeeds: true, after: 5_000 }], past(['success', 5_100])),
      young: {},
    })
    expect(pageOf(report, options).changes).toEqual(['newly failing: broken', 'still failing: stale', 'repaired: mended', 'slower: slow by 4.0s', 'faster: quick by 4.0s'])
  })

  test.each<[Failure, string]>([
    [exit(127), 'install the command, or put its folder on the PATH'],
    [{ kind: 'no-output-timeout', limitMs: 1 }, 'see below what it wrote last: that is what it hangs on'],
    [{ kind: 'denied', objections: ['no'] }, 'see the conditions of its guard below'],
    [{ kind: 'operation', reason: 'locked', message: 'locked', remedy: 'unlock it' }, 'unlock it'],
    [{ kind: 'hook', hook: 'success', cause: exit(126) }, 'make the file executable, or name its interpreter'],
  ])('says what to do about %j', (failure, step) => {
    expect(pageOf(reportOf({ build: { happens: [{ fails: failure }] } }), options).next).toEqual([step])
  })

  test('points at the place that the output names', () => {
    const report = reportOf({ build: { happens: [{ fails: exit(1), output: 'src/a.ts:3:5: error: no\n' }] } })
    expect(pageOf(report, options).next).toEqual(['look at src/a.ts:3:5'])
  })

  test('is plain in everything but the logs', () => {
    const report = reportOf({ build: { title: 'a\x1b[31mb\u202e', command: 'x\x1b]0;t\x07y\0', happens: [{ fails: exit(1), output: '\x1b[31mred\n' }] } })
    const page = pageOf(report, options)
    expect(page.stages[0]).toMatchObject({ title: 'ab', command: 'xy' })
    expect(page.logs[0]?.text).toBe('\x1b[31mred\n')
  })
})
