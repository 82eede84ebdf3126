import { expect, test } from '@jest/globals'
import { outputsOf } from '../../../src/hosts/github/outputs.ts'
import { RUN_OUTPUTS } from '../../../src/settings/input-table.ts'
import { reportOf } from '../../support/reports.ts'

test('the outputs of a run are those that its table tells of, for one stage and for several', () => {
  const facts = { exitCode: 0, reportPath: '/tmp/report.json' }
  for (const names of [['one'], ['one', 'two']]) {
    const report = reportOf(Object.fromEntries(names.map((name) => [name, {}])))
    expect(Object.keys(outputsOf(report, facts)).toSorted()).toEqual(Object.keys(RUN_OUTPUTS).toSorted())
  }
})
