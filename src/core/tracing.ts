/**
 * Where a run stands in a trace, by the W3C's Trace Context: lower-case hex, 32 digits for a trace,
 * 16 for a span.
 */
export interface Tracing {
  readonly traceId: string
  /** The span around the run, if there is one. */
  readonly parentId?: string
  /** What vendors hand on beside it, as it came; an empty text hides what came without a parent. */
  readonly state?: string
  readonly flags: string
  /** The id of the span with this name within the run, always the same; without a name that of the run. */
  spanId(...name: readonly (string | number)[]): string
}

/** The names of spans within a run: who starts a process and who tells of it must agree on them. */
export const spanName = {
  stage: (stage: string): readonly string[] => ['stage', stage],
  attempt: (stage: string, attempt: number): readonly (string | number)[] => ['attempt', stage, attempt],
  wait: (stage: string, number: number): readonly (string | number)[] => ['wait', stage, number],
  /** What runs before a retry runs once an attempt; any other hook once. */
  hook: (stage: string, hook: string, attempt: number): readonly (string | number)[] => ['hook', stage, hook, hook === 'before-retry' ? attempt : 1],
} as const

/** What a process is told of the span that it runs in, as an environment. */
export const traceEnvironment = ({ traceId, flags, state }: Tracing, spanId: string): Readonly<Record<string, string>> => ({
  TRACEPARENT: `00-${traceId}-${spanId}-${flags}`,
  ...(state !== undefined && { TRACESTATE: state }),
})

export const TRACE_VARIABLES: readonly string[] = ['TRACEPARENT', 'TRACESTATE']

/** The part of an environment that tells of a trace. */
export const traceIn = (environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => TRACE_VARIABLES.includes(name)))

export interface TraceParent {
  readonly traceId: string
  readonly spanId: string
  readonly flags: string
}

/** Reads a `traceparent` of any version (https://www.w3.org/TR/trace-context/#versioning-of-traceparent); nothing where it is none. */
export const parseTraceParent = (text: string): TraceParent | undefined => {
  const [, version, traceId = '', spanId = '', flags = '', rest] = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(text.trim()) ?? []
  const isKnown = version !== undefined && version !== 'ff' && (version !== '00' || rest === undefined)
  const isZero = /^0*$/.test(traceId) || /^0*$/.test(spanId)
  return isKnown && !isZero ? { traceId, spanId, flags } : undefined
}
