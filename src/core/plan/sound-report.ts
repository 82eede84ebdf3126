import type { NoRetry } from '../event.ts'
import { type Failure, OPERATION_REASONS } from '../outcome.ts'
import { type Check, count, flag, list, mapOf, number, oneOf, pair, shape, text, time } from './sound.ts'

const outcome = oneOf('success', 'failure', 'cancelled', 'skipped')
const level = oneOf('error', 'warning', 'notice')
const place = shape({ file: text, line: number }, { column: number })
const origin = shape({ file: text, line: number }, { sha: text, changedIn: list((value) => origin(value)) })
const span = { startMs: number, endMs: number }

const FAILURES: Readonly<Record<Failure['kind'], Check>> = {
  exit: shape({ exitCode: number }),
  signal: shape({ signal: text }),
  timeout: shape({ scope: oneOf('attempt', 'total', 'pipeline', 'finally'), limitMs: number }),
  'no-output-timeout': shape({ limitMs: number }),
  limit: shape({ limit: oneOf('output', 'memory'), bytes: number }, { usedBytes: number }),
  scan: shape({ expression: text, message: text }),
  spawn: shape({ message: text }),
  denied: shape({ objections: list(text) }),
  error: shape({ type: text, bases: list(text), message: text }, { trace: text, place }),
  operation: shape({ reason: oneOf(...OPERATION_REASONS), message: text }, { remedy: text, place, exitCode: number }),
  cancelled: shape({ by: text }, { withinMs: number }),
  hook: shape({ hook: text, cause: (value) => failure(value) }),
  defect: shape({ message: text }, { stack: text }),
}

const kindIn =
  (kinds: Readonly<Record<string, Check>>): Check =>
  (value) =>
    Object.entries(kinds).some(([kind, isSound]) => shape({ kind: oneOf(kind) })(value) && isSound(value))

const failure = kindIn(FAILURES)

const NO_RETRIES: Readonly<Record<NoRetry['kind'], Check>> = {
  'no-rule': shape({}),
  attempts: shape({ maxAttempts: number }),
  'abort-on': shape({ pattern: text }),
  'max-elapsed': shape({ limitMs: number }),
  'retry-budget': shape({ budget: number }),
  'before-retry': shape({ outcome: shape({ status: text }, { failure }) }),
}

const usage = shape(
  { samples: list(shape({ atMs: number, cpuPercent: number, memoryBytes: number })), peakCpuPercent: number, meanCpuPercent: number, peakMemoryBytes: number, meanMemoryBytes: number, remarks: list(text) },
  { cpuMs: number, swapBytes: number, isShared: flag, cores: number, totalMemoryBytes: number },
)

const matches = list(shape({ line: number, text }, { file: text, stream: text }))
const extracted = mapOf(shape({ count: number, min: number, max: number, mean: number, p50: number, p95: number, sum: number }))
const finding = shape({ level, message: text, rule: text }, { file: text, line: count, column: count, endLine: count, endColumn: count, code: text, isAnnotated: flag })
const rule = shape({ name: text, level, count: number, extracted, first: matches, last: matches }, { peak: shape({ count: number, windowMs: number }) })
const scan = shape({ rules: list(rule), findings: list(finding), found: number, lines: number, bytes: number, cutLines: number, problems: list(text) })

const tail = shape({ text, stdout: text, stderr: text, bytes: number }, { cut: shape({ stdout: number, stderr: number }) })
const log = shape({ text, bytes: number })
const attempt = shape({ ...span, attempt: count, outcome }, { reason: text, failure, tail, log, scan, usage })
const hook = shape({ ...span, hook: text, outcome }, { failure, tail, log })

const detail = shape({ kind: text, title: text, weight: text, facts: list(pair) }, { table: shape({ columns: list(text), rows: list(list(text)) }) })
const past = list(shape({ at: time, outcome, durationMs: number, attempts: number }, { fingerprint: text }))
const compared = shape({ isSlow: flag }, { usual: mapOf(number), flaky: text, past })

const stage = shape(
  { ...span, name: text, title: text, part: oneOf('stages', 'finally'), needs: list(text), command: text, outcome, conclusion: outcome, attempts: list(attempt), waits: list(shape(span)), hooks: list(hook), deferred: list(text), outputs: mapOf(text), strays: list(shape({ pid: number, command: text, fate: text })), summary: text, notices: list(text), details: list(detail) },
  { folder: text, origin, reason: text, detail: text, failure, exitCode: number, maxAttempts: number, notRetried: kindIn(NO_RETRIES), unstable: text, cached: shape({ key: text, at: time, savedMs: number }), resumed: shape({ at: time, savedMs: number }), compared, runner: text },
)

/** Whether a report that comes from another machine has all that renderers rely on, in every place that they look at. */
export const isSoundReport: Check = shape({ name: text, wallTime: time, durationMs: number, outcome, stages: list(stage), deferred: list(text), notices: list(text) }, { machine: usage, lastTail: tail })
