import { afterAll, expect, test } from '@jest/globals'
import { locatingIn } from '../../src/entries/locating.ts'
import { writeReportFiles } from '../../src/entries/report-files.ts'
import { readArguments } from '../../src/hosts/terminal/arguments.ts'
import { readInputs } from '../../src/settings/inputs.ts'
import { reportOf } from '../support/reports.ts'
import { createWorkspace } from '../support/workspace.ts'

const workspace = createWorkspace()
afterAll(() => workspace.remove())

test('the page is written where `--html` or the input says', async () => {
  const asked = readArguments(['run', '--html', 'out/report.html'])
  const given = readInputs({ INPUT_HTML: 'out/report.html' })
  expect(asked).toMatchObject({ flags: { html: 'out/report.html' } })
  expect(given).toMatchObject({ inputs: { files: { html: 'out/report.html' } } })
  expect(await writeReportFiles(reportOf({ build: {} }), { html: 'out/report.html' }, { locating: locatingIn(workspace.path), version: '1.2.3' })).toEqual([])
  expect(workspace.read('out/report.html')).toMatch(/^<!doctype html>[\s\S]*Stagewright 1\.2\.3[\s\S]*<\/html>\n$/)
})
