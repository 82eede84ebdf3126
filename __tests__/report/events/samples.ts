import type { Event } from '../../../src/core/event.ts'
import { failure, skipped, success } from '../../../src/core/outcome.ts'
import { tailOf } from '../../support/reports.ts'

const at = 12.3456
const stage = 'build'
const handover = { outputs: { version: '1.2' }, exports: { TOKEN: 'x' }, paths: [] }
const usage = { samples: [{ atMs: 1, cpuPercent: 2, memoryBytes: 3 }], cpuMs: 5, peakCpuPercent: 120, meanCpuPercent: 60, peakMemoryBytes: 3e6, meanMemoryBytes: 2e6, remarks: ['it was idle'] }
const scan = {
  rules: [{ name: 'bad', level: 'error', count: 1, extracted: { ms: { count: 1, min: 1, max: 1, mean: 1, p50: 1, p95: 1, sum: 1 } }, first: [{ stream: 'stdout', line: 1, text: 'bad' }], last: [] }],
  findings: [{ level: 'error', message: 'bad', rule: 'bad' }], found: 1, lines: 3, bytes: 9, cutLines: 0, problems: [],
} as const

/** One of each type of event. */
export const SAMPLES: Readonly<Record<Event['type'], Event>> = {
  'run-started': { type: 'run-started', name: 'Release', wallTime: Date.UTC(2026, 0, 1), stages: [{ name: stage, title: 'Build', part: 'stages', needs: [], command: 'make' }], at },
  'stage-started': { type: 'stage-started', stage, expectedMs: 10.00001, at },
  'attempt-started': { type: 'attempt-started', stage, attempt: 1, at },
  called: { type: 'called', stage, attempt: 1, call: { work: 'call', command: 'call f.ts#f', folder: '/w', arguments: { a: [1, { b: 'c' }] }, env: ['REGION'] }, at },
  'looked-up': {
    type: 'looked-up', stage, attempt: 1, at,
    lookup: { target: 'https://example.com/', kind: 'http', lookup: 2, from: 'store', isStale: true, ageMs: 90_000, durationMs: 12, status: 503, isHealthy: false },
  },
  'attempt-tail': { type: 'attempt-tail', stage, attempt: 1, tail: tailOf('one\ntwo\n'), at },
  scanned: { type: 'scanned', stage, attempt: 1, scan, at },
  usage: { type: 'usage', stage, attempt: 1, usage, at },
  'attempt-ended': { type: 'attempt-ended', stage, attempt: 1, outcome: failure({ kind: 'exit', exitCode: 3 }, handover), at },
  'wait-started': { type: 'wait-started', stage, attempt: 1, delayMs: 500, maxAttempts: 3, at },
  'wait-ended': { type: 'wait-ended', stage, attempt: 1, at },
  'not-retried': { type: 'not-retried', stage, attempt: 2, why: { kind: 'attempts', maxAttempts: 2 }, at },
  'hook-started': { type: 'hook-started', stage, hook: 'always', at },
  'hook-ended': { type: 'hook-ended', stage, hook: 'before-retry', outcome: success(), tail: tailOf('reset'), at },
  'hooks-deferred': { type: 'hooks-deferred', stage, hooks: ['cleanup'], at },
  strays: { type: 'strays', stage, strays: [{ pid: 7, command: 'sleep 9', fate: 'stopped' }], at },
  summary: { type: 'summary', stage, markdown: '# Done', at },
  notice: { type: 'notice', stage, text: 'look', at },
  aside: { type: 'aside', stage, text: 'runs, since a.txt has changed', at },
  progress: { type: 'progress', stage, text: 'copying', fraction: 0.5, at },
  detail: {
    type: 'detail', stage, at,
    detail: {
      kind: 'guard', title: 'Guard: passed', weight: 'normal', facts: [['Mode', 'enforce']],
      table: { columns: ['Verdict', 'Condition', 'Expected', 'Found'], rows: [['passed', 'refs', 'main', 'main']] }, data: { decision: 'passed' },
    },
  },
  compared: { type: 'compared', stage, compared: { isSlow: true, usual: { medianMs: 4, runs: 11 }, flaky: 'it failed' }, at },
  'stage-ended': { type: 'stage-ended', stage, outcome: success(handover), conclusion: 'success', at },
  'stages-deferred': { type: 'stages-deferred', stages: ['last'], at },
  'run-notice': { type: 'run-notice', text: 'a secret is too short', at },
  'machine-usage': { type: 'machine-usage', usage: { ...usage, cores: 2, totalMemoryBytes: 8e9 }, at },
  'run-ended': { type: 'run-ended', outcome: 'failure', at },
}

/** Endings that a stage may have beside a plain success. */
export const ENDINGS: readonly Event[] = [
  { type: 'stage-ended', stage, outcome: skipped('needs', 'build failed'), conclusion: 'skipped', at },
  { type: 'stage-ended', stage, outcome: failure({ kind: 'hook', hook: 'always', cause: { kind: 'timeout', scope: 'attempt', limitMs: 5 } }), conclusion: 'success', at },
  { type: 'stage-ended', stage, outcome: { status: 'success', handover, unstable: 'slow', cached: { key: 'k', at: 1, savedMs: 2 } }, conclusion: 'success', at },
  { type: 'stage-ended', stage, outcome: { status: 'success', handover, resumed: { at: 1, savedMs: 2 } }, conclusion: 'success', at },
  { type: 'called', stage, attempt: 1, hook: 'failure', call: { work: 'run', command: './x', shell: 'sh', folder: '/w', env: [] }, at },
  { type: 'looked-up', stage, attempt: 1, lookup: { target: 'h:1', kind: 'tcp', lookup: 1, from: 'asked', isStale: false, ageMs: 0, durationMs: 1, fault: 'refused', isHealthy: false }, at },
]
