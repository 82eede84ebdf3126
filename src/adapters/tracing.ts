import type { Random } from '../core/ports.ts'
import { sha256 } from '../core/sha256.ts'
import { parseTraceParent, type Tracing } from '../core/tracing.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where this run stands: below the span that `TRACEPARENT` names; or else, in a job of GitHub's, in
 * the trace and below the job's span that the collector's `githubreceiver` makes of its webhooks
 * (https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/githubreceiver);
 * or else in a trace of its own.
 */
export const openTracing = (environment: Environment, random: Random): Tracing => {
  const place = inherited(environment) ?? inJob(environment) ?? { traceId: randomId(32, random), flags: '01' }
  const run = randomId(16, random)
  return {
    ...place,
    ...(place.state === undefined && environment['TRACESTATE'] !== undefined && { state: '' }),
    spanId: (...name) => (name.length === 0 ? run : sha256(JSON.stringify([place.traceId, run, ...name])).slice(16, 32)),
  }
}

type Place = Omit<Tracing, 'spanId'>

const inherited = (environment: Environment): Place | undefined => {
  const parent = parseTraceParent(environment['TRACEPARENT'] ?? '')
  if (parent === undefined) return undefined
  const state = environment['TRACESTATE']
  return { traceId: parent.traceId, parentId: parent.spanId, flags: parent.flags, ...(state && { state }) }
}

const inJob = (environment: Environment): Place | undefined => {
  const run = environment['GITHUB_RUN_ID']
  if (environment['GITHUB_ACTIONS'] !== 'true' || !run) return undefined
  const job = checkRunOf(environment)
  const traceId = sha256(`${run}${environment['GITHUB_RUN_ATTEMPT'] || 1}t`).slice(0, 32)
  return { traceId, flags: '01', ...(job !== undefined && { parentId: sha256(`${job}-j`).slice(16, 32) }) }
}

/** The number of the job that runs, as its address has it. No runner puts it into the environment: the action has an input for it, and a workflow may set it. */
export const checkRunOf = (environment: Environment): string | undefined =>
  [environment['INPUT_CHECK-RUN-ID'], environment['JOB_CHECK_RUN_ID']].find((id) => id !== undefined && /^[1-9]\d*$/.test(id))

/** An id of so many hex digits, not all of them zero. */
const randomId = (digits: number, random: Random): string =>
  Array.from({ length: digits }, (_, index) => Math.floor(index === 0 ? 1 + random() * 15 : random() * 16).toString(16)).join('')
