import { describe, expect, test } from '@jest/globals'
import type { failure } from '../../src/core/outcome.ts'
import { failureAnnotation } from '../../src/report/annotations.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { placeOf } from '../../src/report/place.ts'
import { reportOf } from '../support/reports.ts'

const raised = { kind: 'error', type: 'KeyError', bases: ['LookupError'], message: "'region'", place: { file: 'ci/deploy.py', line: 7 } } as const
const locating = { workspace: '/w', exists: (file: string) => file === 'ci/deploy.py' || file === 'src/a.ts' }
const stageOf = (cause: Parameters<typeof failure>[0], output?: string) => {
  const [stage] = reportOf({ deploy: { happens: [{ fails: cause, ...(output !== undefined && { output }) }] } }).stages
  if (stage === undefined) throw new Error('no stage')
  return stage
}

describe('the place of a failure', () => {
  test('is the one that the failure names', () => {
    expect(placeOf(stageOf(raised, 'src/a.ts(3,5): error TS1: no\n'), locating)).toEqual({ file: 'ci/deploy.py', line: 7 })
  })

  test('is the one that a hook’s failure names', () => {
    expect(placeOf(stageOf({ kind: 'hook', hook: 'failure', cause: raised }), locating)).toEqual({ file: 'ci/deploy.py', line: 7 })
  })

  test('is sought in the output where the failure names a file that is not there', () => {
    const gone = { ...raised, place: { file: 'gone.py', line: 1 } }
    expect(placeOf(stageOf(gone, 'src/a.ts(3,5): error TS1: no\n'), locating)).toEqual({ file: 'src/a.ts', line: 3, column: 5 })
  })

  test('is that of the annotation', () => {
    expect(failureAnnotation(stageOf(raised), locating)).toMatchObject({ file: 'ci/deploy.py', line: 7, message: "KeyError: 'region', after 1.0s" })
  })
})

describe('the remedy of a failure', () => {
  const cause = { kind: 'operation', reason: 'tool', message: 'restic is not installed', remedy: 'install restic 0.17.1 or later' } as const

  test('stands beside it in the summary and in the annotation', () => {
    expect(renderMarkdown(reportOf({ save: { happens: [{ fails: cause }] } }))).toContain('\n- install restic 0.17.1 or later\n')
    expect(failureAnnotation(stageOf(cause), locating).message).toContain('\ninstall restic 0.17.1 or later')
  })
})
