import { expect, test } from '@jest/globals'
import { nextStep } from '../../src/entries/next.ts'
import { readArguments } from '../../src/hosts/terminal/arguments.ts'
import { exit, reportOf, type Story } from '../support/reports.ts'

const FAILS: Story = { happens: [{ fails: exit(1) }] }

const next = (stories: Readonly<Record<string, Story>>, ...flags: readonly string[]): string | undefined => {
  const request = readArguments(['run', ...flags])
  if (request.kind !== 'command') throw new Error(JSON.stringify(request))
  return nextStep(reportOf(stories), request.flags, 'ci.yml')
}

test('a run that failed after something succeeded can be resumed, and says how', () => {
  expect(next({ build: {}, test: FAILS })).toBe('To go on from where it failed: stagewright run ci.yml --resume')
  expect(next({ build: {}, test: FAILS }, '--input', 'a=b')).toBe('To go on from where it failed: the same command with --resume')
})

test.each([
  ['it succeeded', { build: {}, test: {} }, []],
  ['nothing succeeded', { build: FAILS, test: FAILS }, []],
  ['it has one stage', { build: FAILS }, []],
  ['it is one shard of several', { build: {}, test: FAILS }, ['--shard', '1/2']],
])('there is nothing to go on from where %s', (_, stories, flags) => {
  expect(next(stories, ...flags)).toBeUndefined()
})
