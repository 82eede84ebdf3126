import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { locatingIn } from '../../src/entries/locating.ts'
import { writeReportFiles } from '../../src/entries/report-files.ts'
import { reportOf } from '../support/reports.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

let workspace: Workspace
beforeEach(() => {
  workspace = createWorkspace()
})
afterEach(() => workspace.remove())

const write = (wanted: Parameters<typeof writeReportFiles>[1]) =>
  writeReportFiles(reportOf({ build: {} }), wanted, { locating: locatingIn(workspace.path), version: '1.2.3' })

test('writes each file that is wanted, below the workspace, and its folder', async () => {
  expect(await write({ junit: 'out/junit.xml', sarif: `${workspace.path}/found.sarif` })).toEqual([])
  expect(workspace.read('out/junit.xml')).toContain('<testcase name="build"')
  expect(JSON.parse(workspace.read('found.sarif'))).toMatchObject({ version: '2.1.0' })
})

test('writes nothing that is not wanted', async () => {
  expect(await write({ junit: 'junit.xml' })).toEqual([])
  expect(workspace.has('junit.xml')).toBe(true)
  expect(workspace.has('found.sarif')).toBe(false)
})

test('says what could not be written, and writes the rest', async () => {
  workspace.write('file', '')
  expect(await write({ junit: 'file/junit.xml', sarif: 'found.sarif' })).toEqual([expect.stringMatching(/^could not write .*junit\.xml: /)])
  expect(workspace.has('found.sarif')).toBe(true)
})

test('refuses one file for two formats, and keeps the first', async () => {
  expect(await write({ junit: 'out.xml', sarif: './out.xml' })).toEqual([expect.stringMatching(/out\.xml as sarif: it is the file for junit$/)])
  expect(workspace.read('out.xml')).toContain('<?xml')
})
