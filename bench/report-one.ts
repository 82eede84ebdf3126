/** Folds the events of a run of one stage into a report and renders what such a run shows, once, and prints what that took. */
import type { Event } from '../src/core/event.ts'
import { failure, success } from '../src/core/outcome.ts'
import { ReportFold } from '../src/core/report-fold.ts'
import { reportJson } from '../src/report/json.ts'
import { renderMarkdown } from '../src/report/markdown.ts'
import { renderTerminal } from '../src/report/terminal.ts'
import { secondsSince } from './measure.ts'

const stage = 'test'
const fails = process.argv[2] === 'failure'
const outcome = fails ? failure({ kind: 'exit', exitCode: 1 }) : success()
const text = Array.from({ length: 50 }, (_, line) => `src/module-${line}.ts:${line}:1: compiled with a line of the usual length\n`).join('')
const events: readonly Event[] = [
  { type: 'run-started', name: 'Tests', wallTime: 1.8e12, stages: [{ name: stage, title: stage, part: 'stages', needs: [], command: 'npm test' }], at: 0 },
  { type: 'stage-started', stage, at: 1 },
  { type: 'attempt-started', attempt: 1, stage, at: 1 },
  { type: 'attempt-tail', attempt: 1, tail: { text, stdout: text, stderr: '', bytes: text.length }, stage, at: 900 },
  { type: 'attempt-ended', attempt: 1, outcome, stage, at: 900 },
  { type: 'stage-ended', outcome, conclusion: fails ? 'failure' : 'success', stage, at: 900 },
  { type: 'run-ended', outcome: fails ? 'failure' : 'success', at: 900 },
]
const begun = process.hrtime()
const fold = new ReportFold()
for (const event of events) fold.listener(event)
const report = fold.report()
const locating = { workspace: '/nowhere' }
renderMarkdown(report, { locating })
JSON.stringify(reportJson(report), null, 2)
renderTerminal(report, { color: true, width: 110, locating })
console.log(secondsSince(begun) * 1_000)
