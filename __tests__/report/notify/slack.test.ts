import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { PastResult } from '../../../src/core/past.ts'
import { codeBlock, link, mrkdwn } from '../../../src/report/notify/mrkdwn.ts'
import { type Occasion, occasionsOf } from '../../../src/report/notify/occasions.ts'
import { runFacts } from '../../../src/report/notify/run-facts.ts'
import { slackMessage } from '../../../src/report/notify/slack.ts'
import { exit, reportOf, type Story } from '../../support/reports.ts'

const FACTS = runFacts({ GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7', GITHUB_REF_NAME: 'main', GITHUB_SHA: '0123456789abcdef' })

const past = (outcome: PastResult['outcome']): Story['happens'] => [
  { succeeds: true },
  { emits: { type: 'compared', compared: { isSlow: false, past: [{ at: 1, outcome, durationMs: 1, attempts: 1 }] } } },
]

const failing = (output = 'boom\n', before?: PastResult['outcome']): Story => ({
  happens: [{ fails: exit(1), output }, ...(before === undefined ? [] : (past(before)?.slice(1) ?? []))],
})

describe('the occasions of a run', () => {
  test.each<[string, Readonly<Record<string, Story>>, readonly Occasion[]]>([
    ['a success', { a: {} }, ['always', 'success']],
    ['a failure', { a: failing() }, ['always', 'failure']],
    ['a failure after a success', { a: failing('', 'success') }, ['always', 'failure', 'changed', 'regression']],
    ['a failure after a failure', { a: failing('', 'failure') }, ['always', 'failure']],
    ['a success after a failure', { a: { happens: past('failure') } }, ['always', 'success', 'changed', 'fixed']],
    ['a success after a success', { a: { happens: past('success') } }, ['always', 'success']],
    ['a stage that is fixed beside one that fails', { a: { happens: past('failure') }, b: failing() }, ['always', 'failure', 'changed']],
    ['a permitted failure after a success', { a: { ...failing('', 'success'), conclusion: 'success' } }, ['always', 'success', 'changed']],
    ['a flaky and slow one', { a: { happens: [{ succeeds: true }, { emits: { type: 'compared', compared: { isSlow: true, flaky: 'it passed only on attempt 2' } } }] } }, ['always', 'success', 'flaky', 'slow']],
  ])('%s is %j', (_, stories, occasions) => {
    expect(occasionsOf(reportOf(stories))).toEqual(occasions)
  })
})

describe('the message for Slack', () => {
  test('tells what failed, why, the end of its log, and where to look', () => {
    const message = slackMessage(reportOf({ build: {}, deploy: { ...failing('connecting\n\u001b[31mfatal: no route\u001b[0m\n'), title: 'Deploy to <prod>' } }), FACTS)
    expect(message).toEqual({
      text: [
        '❌ *Release*: Deploy to &lt;prod&gt; failed: exit code 1, after 1.0s',
        '<https://github.com/acme/shop/actions/runs/7|the run> · acme/shop · main at 0123456 · 2.0s',
      ].join('\n'),
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: '❌ *Release*: Deploy to &lt;prod&gt; failed: exit code 1, after 1.0s' } },
        { type: 'section', text: { type: 'mrkdwn', text: 'Deploy to &lt;prod&gt; failed: exit code 1, after 1.0s\n```\nconnecting\nfatal: no route\n```' } },
        { type: 'context', elements: [{ type: 'mrkdwn', text: '<https://github.com/acme/shop/actions/runs/7|the run> · acme/shop · main at 0123456 · 2.0s' }] },
      ],
    })
  })

  test('names what is fixed', () => {
    expect(slackMessage(reportOf({ a: { happens: past('failure') } }), FACTS).text).toContain('a is fixed: it did not succeed the last time')
  })

  test('has no link where there is no run of GitHub', () => {
    expect(slackMessage(reportOf({ a: {} }), runFacts({})).text).toBe('✅ *Release*: Release succeeded in 1.0s: 1 stage\n1.0s')
  })

  test('stays within the limits of Slack, and its text within that of Discord, whatever the stages say', () => {
    const nasty = fc.string({ unit: fc.constantFrom('<', '&', '@', '`', '*', 'ä', '😀', '\n', 'x', '\u001b[1m', ']('), maxLength: 600 })
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1, maxLength: 70 }), nasty, (stages, name) => {
        const stories = stages.map(([title, output], index) => [`s${index}`, { title, happens: [{ fails: { kind: 'spawn', message: output }, output: output.repeat(9) }] } satisfies Story] as const)
        const { text, blocks } = slackMessage(reportOf(Object.fromEntries(stories), { name }), FACTS)
        const texts = blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : block.elements.map((each) => each.text)))
        expect(blocks.length).toBeLessThanOrEqual(50)
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(3_000)
        expect(Math.min(...texts.map(({ length }) => length))).toBeGreaterThan(0)
        expect(text.length).toBeLessThanOrEqual(2_000)
        // Nothing but our own link.
        for (const each of [text, ...texts]) expect(each.replaceAll('<https://github.com/acme/shop/actions/runs/7|the run>', '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|@\w|]\(/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('untrusted text for Slack', () => {
  test.each([
    ['<!channel> <@U1>', 99, '&lt;!channel&gt; &lt;@\u200bU1&gt;'],
    ['a & b', 99, 'a &amp; b'],
    ['[x](https://evil.example)', 99, '[x]\u200b(https://evil.example)'],
    ['one\ntwo', 99, 'one two'],
    ['<<<<', 9, '&lt;&lt;…'],
    ['😀😀😀', 4, '😀…'],
  ])('%j is %j', (text, most, escaped) => {
    expect(mrkdwn(text, most)).toBe(escaped)
  })

  test('ends no block of code', () => {
    expect(codeBlock(['a ``` b'], 100)).toBe('```\na `\u200b`` b\n```')
    expect(codeBlock(['', ' '], 100)).toBe('')
  })

  test('ends no link', () => {
    expect(link('https://h/a|b>c d', 'x')).toBe('<https://h/a%7Cb%3Ec%20d|x>')
  })
})
