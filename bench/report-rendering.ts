/** Renders every report of a large run once, writes its page to the path in the first argument, and prints what that took. */
import { writeFileSync } from 'node:fs'
import { ReportFold } from '../src/core/report-fold.ts'
import { failure, type Outcome, outcomeWord, success } from '../src/core/outcome.ts'
import type { Event, StageHead } from '../src/core/event.ts'
import { renderHtml } from '../src/report/html/index.ts'
import { reportJson } from '../src/report/json.ts'
import { renderJunit } from '../src/report/junit.ts'
import { renderMarkdown } from '../src/report/markdown.ts'
import { renderSarif } from '../src/report/sarif.ts'
import { renderTerminal } from '../src/report/terminal.ts'
import { secondsSince } from './measure.ts'

const STAGES = 1_000
const [path = '', lines = '50'] = process.argv.slice(2)

function* events(): Generator<Event> {
  const stages = Array.from({ length: STAGES }, (_, index): StageHead => ({ name: `stage-${index}`, title: `Stage ${index}`, part: 'stages', needs: index < 10 ? [] : [`stage-${index - 10}`], command: 'npm test\n' }))
  yield { type: 'run-started', name: 'Monorepo', wallTime: 1.8e12, stages, at: 0 }
  for (const [index, { name: stage }] of stages.entries()) {
    const [from, to] = [index * 50, index * 50 + 900]
    const outcome: Outcome = index % 20 === 19 ? failure({ kind: 'exit', exitCode: 1 }) : success()
    const text = Array.from({ length: Number(lines) }, (_, line) => `\x1b[32m${line}\x1b[0m src/module-${line}.ts: compiled with a line of the usual length ${(index * line * 7919) % 997}\n`).join('')
    yield { type: 'stage-started', stage, at: from }
    yield { type: 'attempt-started', attempt: 1, stage, at: from }
    yield { type: 'attempt-tail', attempt: 1, tail: { text, stdout: text, stderr: '', bytes: text.length }, stage, at: to }
    yield { type: 'attempt-ended', attempt: 1, outcome, stage, at: to }
    yield { type: 'stage-ended', outcome, conclusion: outcomeWord(outcome), stage, at: to }
  }
  yield { type: 'run-ended', outcome: 'failure', at: STAGES * 50 + 900 }
}

const fold = new ReportFold({ logs: 'all' })
for (const event of events()) fold.listener(event)
const report = fold.report()
const locating = { workspace: '/nowhere' }
const before = process.memoryUsage().rss
const begun = process.hrtime()
const texts = [
  renderMarkdown(report, { locating }),
  renderHtml(report, { locating, version: '0.0.0' }),
  JSON.stringify(reportJson(report)),
  renderJunit(report, { locating }),
  renderSarif(report, { locating, version: '0.0.0' }),
  renderTerminal(report, { color: true, width: 100, locating }),
]
const ms = secondsSince(begun) * 1_000
writeFileSync(path, texts[1] ?? '')
console.log(JSON.stringify({ ms, mib: (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20 }))
