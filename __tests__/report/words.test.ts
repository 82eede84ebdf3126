import { describe, expect, test } from '@jest/globals'
import type { Failure } from '../../src/core/outcome.ts'
import { failureLabel, failureSentence, formatLimit, noRetrySentence, ofAttempts, retrySentence, skipSentence, straySentence } from '../../src/report/words.ts'

describe('why work failed', () => {
  const STOPPED = 'the whole process tree was stopped'
  const sentences: readonly (readonly [Failure, sentence: string, label: string])[] = [
    [{ kind: 'exit', exitCode: 1 }, 'exit code 1', 'exit code 1'],
    [{ kind: 'exit', exitCode: 127 }, 'exit code 127: a command was not found', 'exit code 127'],
    [{ kind: 'exit', exitCode: 137 }, 'exit code 137: a child was killed by SIGKILL, often for want of memory', 'exit code 137'],
    [{ kind: 'exit', exitCode: 143 }, 'exit code 143: a child was killed by SIGTERM', 'exit code 143'],
    [{ kind: 'signal', signal: 'SIGKILL' }, 'killed by SIGKILL, often for want of memory', 'killed by SIGKILL'],
    [{ kind: 'signal', signal: 'SIGSEGV' }, 'killed by SIGSEGV: it crashed', 'killed by SIGSEGV'],
    [{ kind: 'timeout', scope: 'attempt', limitMs: 600_000 }, `no end after 10m: ${STOPPED}`, 'timeout after 10m'],
    [{ kind: 'timeout', scope: 'total', limitMs: 90_000 }, `no success within 1m 30s, all attempts and waits together: ${STOPPED}`, 'total timeout after 1m 30s'],
    [{ kind: 'timeout', scope: 'pipeline', limitMs: 2_700_000 }, `the 45m of the pipeline were over: ${STOPPED}`, 'timeout of the pipeline after 45m'],
    [{ kind: 'timeout', scope: 'finally', limitMs: 300_000 }, `the 5m of \`finally\` were over: ${STOPPED}`, 'timeout of finally after 5m'],
    [{ kind: 'no-output-timeout', limitMs: 300_000 }, `silent for 5m: ${STOPPED}`, 'silent for 5m'],
    [{ kind: 'limit', limit: 'output', bytes: 10_000_000 }, `wrote more than 10 MB: ${STOPPED}`, 'more than 10 MB of output'],
    [{ kind: 'spawn', message: 'no such\nfile' }, 'could not be started: no such file', 'could not be started'],
    [{ kind: 'cancelled', by: 'SIGINT' }, 'cancelled by SIGINT', 'cancelled'],
    [{ kind: 'hook', hook: 'success', cause: { kind: 'exit', exitCode: 3 } }, 'the success hook failed: exit code 3', 'success hook: exit code 3'],
    [{ kind: 'defect', message: 'x is not a function' }, 'a defect of Stagewright: x is not a function', 'a defect of Stagewright'],
  ]

  test.each(sentences)('%j is said in one clause, and in a few words for a table', (failure, sentence, label) => {
    expect(failureSentence(failure)).toBe(sentence)
    expect(failureLabel(failure)).toBe(label)
  })
})

describe('retries', () => {
  test('a retry says which attempt failed, why, and when the next begins', () => {
    expect(retrySentence({ attempt: 1, maxAttempts: 3, failure: { kind: 'exit', exitCode: 1 }, delayMs: 2_000 })).toBe(
      'attempt 1 of 3 failed: exit code 1; the next begins in 2.0s',
    )
    expect(retrySentence({ attempt: 2 })).toBe('attempt 2 failed')
  })

  test('a number of attempts that another rule already passed is not named', () => {
    expect(ofAttempts(2, 3)).toBe('2 of 3')
    expect(ofAttempts(3, 2)).toBe('3')
  })

  test('each reason against another attempt has its sentence', () => {
    expect(
      [
        noRetrySentence({ kind: 'no-rule' }),
        noRetrySentence({ kind: 'attempts', maxAttempts: 3 }),
        noRetrySentence({ kind: 'abort-on', pattern: 'quota' }),
        noRetrySentence({ kind: 'max-elapsed', limitMs: 60_000 }),
        noRetrySentence({ kind: 'retry-budget', budget: 5 }),
        noRetrySentence({ kind: 'before-retry', outcome: { status: 'failure', failure: { kind: 'exit', exitCode: 2 }, handover: { outputs: {}, exports: {}, paths: [] } } }),
      ],
    ).toEqual([
      'not retried: no rule of `retry` fits this failure',
      'all 3 attempts are used up',
      'not retried: its output matches `abort-on`: quota',
      'not retried: the next attempt would begin later than `max-elapsed` allows (1m)',
      'not retried: the `retry-budget` of the pipeline (5) is used up',
      'not retried: `before-retry` ended with exit code 2',
    ])
  })
})

test('a skipped stage says why in the words it was given, or in general ones', () => {
  expect(skipSentence({ reason: 'needs', detail: 'it needs build, which failed' })).toBe('it needs build, which failed')
  expect(skipSentence({ reason: 'needs', detail: '' })).toBe('a stage that it needs did not succeed')
  expect(skipSentence({})).toBe('did not run')
})

test('a process that was left over is named with its fate', () => {
  expect(straySentence({ pid: 7, command: 'sleep 100', fate: 'stopped' })).toBe('sleep 100 (process 7) outlived its command and was stopped')
})

test('a limit is written without empty parts', () => {
  expect([0, 500, 1_500, 90_000, 600_000, 5_400_000, 86_400_000].map(formatLimit)).toEqual(['0ms', '500ms', '1.5s', '1m 30s', '10m', '1h 30m', '1d'])
})
