import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import sax from 'sax'
import type { Finding } from '../../src/core/finding.ts'
import type { Failure } from '../../src/core/outcome.ts'
import type { Report } from '../../src/core/report.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { element, textContent } from '../../src/report/xml.ts'
import { exit, reportOf, type Story } from '../support/reports.ts'
import { where } from '../support/tools.ts'

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

/** A strict parser of others reads it, so that what it takes is well-formed. */
const parse = (xml: string): Node => {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = sax.parser(true)
  const onopentag = ({ name, attributes }: sax.Tag | sax.QualifiedTag): void => {
    const node: Node = { name, attributes: attributes as Readonly<Record<string, string>>, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  }
  const ontext = (text: string): void => {
    const node = open.at(-1)
    if (node !== undefined) node.text += text
  }
  Object.assign(parser, { onopentag, ontext, onclosetag: () => void open.pop() })
  parser.write(xml).close()
  return root.children[0] ?? root
}

/** What the schema of Jenkins (junit-10.xsd), which is Surefire's, allows: attributes, with `!` those that must be there, and children. */
const RERUN = { attributes: 'message type!', children: 'stackTrace system-out system-err' }
const RESULT = { attributes: 'message type', children: '' }
const TEXT = { attributes: '', children: '' }
const SHAPE: Readonly<Record<string, { readonly attributes: string; readonly children: string }>> = {
  testsuites: { attributes: 'name time tests failures errors', children: 'testsuite' },
  testsuite: {
    attributes: 'name! tests! failures! errors! group time skipped timestamp hostname id package file log url',
    children: 'testsuite properties testcase system-out system-err',
  },
  properties: { attributes: '', children: 'property' },
  property: { attributes: 'name! value!', children: '' },
  testcase: {
    attributes: 'name! time classname group',
    children: 'skipped error failure rerunFailure rerunError flakyFailure flakyError system-out system-err',
  },
  failure: RESULT, error: RESULT, skipped: RESULT,
  rerunFailure: RERUN, rerunError: RERUN, flakyFailure: RERUN, flakyError: RERUN,
  stackTrace: TEXT, 'system-out': TEXT, 'system-err': TEXT,
}

const faults = (node: Node): readonly string[] => {
  const shape = SHAPE[node.name]
  if (shape === undefined) return [`unknown element ${node.name}`]
  const known = shape.attributes.split(' ')
  const names = Object.keys(node.attributes)
  return [
    ...names.filter((name) => !known.includes(name) && !known.includes(`${name}!`)).map((name) => `${node.name} has ${name}`),
    ...known.filter((name) => name.endsWith('!') && !names.includes(name.slice(0, -1))).map((name) => `${node.name} lacks ${name}`),
    ...('time' in node.attributes && !/^\d+\.\d{3}$/.test(node.attributes['time'] ?? '') ? [`${node.name} lasts ${node.attributes['time']}`] : []),
    ...node.children.filter(({ name }) => !shape.children.split(' ').includes(name)).map(({ name }) => `${node.name} holds ${name}`),
    ...node.children.flatMap(faults),
  ]
}

const locating = { workspace: '/home/me/app' }
const render = (report: Report): Node => parse(renderJunit(report, { locating }))
const cases = (node: Node): readonly Node[] => node.children[0]?.children.filter(({ name }) => name === 'testcase') ?? []

const timeout: Failure = { kind: 'timeout', scope: 'attempt', limitMs: 1_000 }
const finding: Finding = { level: 'error', message: 'no', file: 'src/a.ts', line: 3, column: 7, code: 'TS1', rule: 'tsc' }

const STORIES: Readonly<Record<string, Story>> = {
  build: { happens: [{ succeeds: true, after: 1_234 }] },
  flaky: { happens: [{ fails: exit(3), output: 'once\n' }, { waits: 10 }, { fails: timeout, output: 'twice\n' }, { succeeds: true }] },
  types: {
    title: 'Check types',
    happens: [
      { fails: exit(2), output: 'first\n' },
      { waits: 10 },
      { emits: { type: 'scanned', attempt: 1, scan: { rules: [], findings: [finding], found: 1, lines: 1, bytes: 1, cutLines: 0, problems: [] } } },
      { fails: exit(2), output: 'src/a.ts(3,7): error TS1: no\n' },
    ],
  },
  slow: { happens: [{ fails: timeout }] },
  lint: { happens: [{ fails: exit(1) }], conclusion: 'success' },
  deploy: { skipped: ['needs', 'needs types, which did not succeed'] },
  clean: { part: 'finally', happens: [{ fails: { kind: 'cancelled', by: 'SIGINT' } }] },
}

describe('JUnit XML', () => {
  const node = render(reportOf(STORIES))
  const named = (name: string): Node | undefined => cases(node).find(({ attributes }) => attributes['name'] === name)

  test('has the shape that Jenkins and Surefire know', () => {
    expect(faults(node)).toEqual([])
    expect(node.children[0]?.attributes).toMatchObject({ name: 'Release', tests: '7', failures: '1', errors: '2', skipped: '2', timestamp: '2026-08-01T12:00:00' })
  })

  test('has a case for each stage, with its time in seconds', () => {
    expect(cases(node).map(({ attributes }) => [attributes['classname'], attributes['name'], attributes['time']])).toEqual([
      ['Release.stages', 'build', '1.234'],
      ['Release.stages', 'flaky', '3.010'],
      ['Release.stages', 'Check types', '2.010'],
      ['Release.stages', 'slow', '1.000'],
      ['Release.stages', 'lint', '1.000'],
      ['Release.stages', 'deploy', '0.000'],
      ['Release.finally', 'clean', '1.000'],
    ])
  })

  test('shows attempts that a success made good as flaky', () => {
    expect(named('flaky')?.children.map(({ name, attributes }) => [name, attributes['message'], attributes['type']])).toEqual([
      ['flakyFailure', 'attempt 1: exit code 3', 'exit'],
      ['flakyError', 'attempt 2: no end after 1s: the whole process tree was stopped', 'timeout'],
    ])
    expect(named('flaky')?.children[0]?.children.map(({ name, text }) => [name, text])).toEqual([['stackTrace', 'exit code 3'], ['system-out', 'once\n']])
  })

  test('shows how a stage failed, what was found where, its earlier attempts and the end of its output', () => {
    const types = named('Check types')
    expect(types?.children.map(({ name }) => name)).toEqual(['failure', 'rerunFailure', 'system-out'])
    expect(types?.children[0]?.attributes).toEqual({ message: 'exit code 2', type: 'exit' })
    expect(types?.children[0]?.text).toContain('on attempt 2')
    expect(types?.children[2]?.text).toContain('error TS1: no')
  })

  test('tells errors, which kept the work from saying anything, from failures', () => {
    expect(named('slow')?.children[0]).toMatchObject({ name: 'error', attributes: { type: 'timeout' } })
    expect(named('clean')?.children[0]).toMatchObject({ name: 'error', attributes: { message: 'cancelled by SIGINT', type: 'cancelled' } })
  })

  test('shows what was allowed to fail, and what did not run, as skipped', () => {
    expect(named('lint')?.children[0]).toMatchObject({ name: 'skipped', attributes: { type: 'allowed-failure', message: 'failed, as it may: exit code 1' } })
    expect(named('deploy')?.children[0]).toMatchObject({ name: 'skipped', attributes: { type: 'needs', message: 'needs types, which did not succeed' } })
  })

  test('lists findings at their places in the text of the failure', () => {
    const scan = { rules: [], findings: Array.from({ length: 150 }, (_, line) => ({ ...finding, line: line + 1 })), found: 150, lines: 1, bytes: 1, cutLines: 0, problems: [] }
    const report = reportOf({ types: { happens: [{ fails: exit(2) }] } })
    const text = cases(render({ ...report, stages: report.stages.map((stage) => ({ ...stage, attempts: stage.attempts.map((each) => ({ ...each, scan })) })) }))[0]?.children[0]?.text
    expect(text).toContain('src/a.ts:1:7: error: no (TS1)\nsrc/a.ts:2:7: error: no (TS1)\n')
    expect(text).toContain('\nand 50 more')
  })

  test('survives every text', () => {
    const hostile = '<b a="1">&amp;]]>\u0000\u0008\u001b[31m\ufffe\ud800x\u{1f600}\r\n\t\'"'
    const survived = render(reportOf({ a: { title: hostile, happens: [{ fails: { kind: 'spawn', message: hostile }, output: `${hostile}\n` }] } }, { name: hostile }))
    expect(faults(survived)).toEqual([])
    expect(cases(survived)[0]?.attributes['name']).toContain('<b a="1">&amp;]]>')
    expect(cases(survived)[0]?.children.at(-1)?.text).toContain('<b a="1">&amp;]]>')
  })

  test('of an empty run is a suite without cases', () => {
    expect(faults(render(reportOf({}, { name: '' })))).toEqual([])
  })

  where('xmllint')('is well-formed to xmllint', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: renderJunit(reportOf(STORIES), { locating }), encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('XML', () => {
  const legal = (text: string): string => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

  test('gives back each text that it can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const node = parse(element('a', { b: text }, textContent(`x${text}`)))
        expect([node.attributes['b'], node.text]).toEqual([legal(text), `x${legal(text)}`])
      }),
      { numRuns: 300 },
    )
  })

  test('never holds the end of a CDATA section as it is', () => {
    expect(textContent('a]]>b')).toBe('a]]&gt;b')
  })
})
