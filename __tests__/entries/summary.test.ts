import { afterEach, describe, expect, test } from '@jest/globals'
import { summaryOptions } from '../../src/entries/summary.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const PUSHED = 'a'.repeat(40)
const FOUND = 'b'.repeat(40)
const JOB = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7', GITHUB_SHA: PUSHED, 'INPUT_CHECK-RUN-ID': '9' }
const pipeline = { file: 'ci.yml', stages: [{ key: 'build' }, { key: 'test-2', copyOf: 'test' }] }

const made: Workspace[] = []
const workspaceOf = (files: Readonly<Record<string, string>>): string => {
  const workspace = createWorkspace(files)
  made.push(workspace)
  return workspace.path
}
afterEach(() => {
  for (const workspace of made.splice(0)) workspace.remove()
})

const linksOf = (environment: Readonly<Record<string, string>>, head?: string) =>
  summaryOptions(environment, workspaceOf(head === undefined ? {} : { '.git/HEAD': head }), pipeline).links

describe('what a summary links to', () => {
  test('is the commit that was checked out, and the log of the job', () => {
    expect(linksOf(JOB, 'ref: refs/heads/main\n')).toEqual({ files: `https://github.com/acme/shop/blob/${PUSHED}`, log: 'https://github.com/acme/shop/actions/runs/7/job/9' })
    expect(linksOf(JOB, `${FOUND}\n`)).toMatchObject({ files: `https://github.com/acme/shop/blob/${FOUND}` })
  })

  test('is no file where the workspace is no checkout', () => {
    expect(linksOf(JOB)).toEqual({ log: 'https://github.com/acme/shop/actions/runs/7/job/9' })
  })

  test('is no log where the number of the job is not known', () => {
    expect(linksOf({ ...JOB, 'INPUT_CHECK-RUN-ID': '' }, FOUND)).toEqual({ files: `https://github.com/acme/shop/blob/${FOUND}` })
  })

  test.each([
    ['outside of a job', { GITHUB_ACTIONS: '' }],
    ['with an address that is none', { GITHUB_SERVER_URL: 'javascript:alert(1)//' }],
    ['with a repository that is none', { GITHUB_REPOSITORY: 'acme/shop)](https://evil.example' }],
  ])('is nothing %s', (_, environment) => {
    expect(linksOf({ ...JOB, ...environment }, FOUND)).toEqual({})
  })
})

describe('how to run it again', () => {
  test('is told of a pipeline in a file of the workspace, with the names that the file has for its stages', () => {
    const { rerun } = summaryOptions({}, workspaceOf({ 'ci.yml': '' }), { ...pipeline, resume: 'failed' })
    expect(rerun).toMatchObject({ file: 'ci.yml', resumes: true })
    expect(['build', 'test-2'].map((stage) => rerun?.nameOf?.(stage))).toEqual(['build', 'test'])
  })

  test('is not told of one that is in no file here', () => {
    expect(summaryOptions({}, workspaceOf({}), pipeline).rerun).toBeUndefined()
  })
})
