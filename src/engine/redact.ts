import type { NoRetry, RunEvent, StageEvent, StageHead } from '../core/event.ts'
import type { Failure, Handover, Outcome } from '../core/outcome.ts'
import type { Scan } from '../core/scan.ts'
import type { Secrets } from '../core/secrets.ts'

type Published = RunEvent | (StageEvent & { readonly stage: string })

/**
 * An event as everybody may hear it: all its texts without secrets. Our own words and the keys of
 * stages stay what they are, though a secret may be the same word: else nobody could tell what
 * happened to which stage.
 */
export const redactEvent = (secrets: Secrets, event: Published): Published => {
  switch (event.type) {
    case 'run-started':
      return { ...event, name: secrets.text(event.name), stages: event.stages.map((head) => redactHead(secrets, head)) }
    case 'attempt-ended':
    case 'stage-ended':
      return { ...event, outcome: redactOutcome(secrets, event.outcome) }
    case 'hook-ended':
      return { ...event, outcome: redactOutcome(secrets, event.outcome), tail: secrets.value(event.tail) }
    case 'not-retried':
      return { ...event, why: redactWhy(secrets, event.why) }
    case 'strays':
      return { ...event, strays: event.strays.map((stray) => keeping(secrets, stray, 'fate')) }
    case 'detail':
      return { ...event, detail: keeping(secrets, event.detail, 'kind', 'weight') }
    case 'attempt-tail':
      return { ...event, tail: secrets.value(event.tail) }
    case 'summary':
      return { ...event, markdown: secrets.text(event.markdown) }
    case 'notice':
    case 'run-notice':
    case 'progress':
    case 'aside':
      return { ...event, text: secrets.text(event.text) }
    case 'called':
      return { ...event, call: keeping(secrets, event.call, 'work', 'env') }
    case 'looked-up':
      return { ...event, lookup: keeping(secrets, event.lookup, 'kind', 'from') }
    case 'scanned':
      return { ...event, scan: redactScan(secrets, event.scan) }
    case 'usage':
    case 'machine-usage':
    case 'compared':
    case 'attempt-started':
    case 'wait-started':
    case 'wait-ended':
    case 'hook-started':
    case 'hooks-deferred':
    case 'stage-started':
    case 'stages-deferred':
    case 'run-ended':
      return event
  }
}

/** Names of outputs that show a secret: nobody outside the run gets them, for GitHub would drop them too. */
export const secretOutputs = (secrets: Secrets, outcome: Outcome): readonly string[] =>
  Object.entries(outcome.status === 'skipped' ? {} : outcome.handover.outputs)
    .filter((output) => output.some((text) => isSecret(secrets, text)))
    .map(([name]) => name)

const isSecret = (secrets: Secrets, text: string): boolean => secrets.text(text) !== text

const redactWhy = (secrets: Secrets, why: NoRetry): NoRetry =>
  why.kind === 'before-retry' ? { ...why, outcome: redactOutcome(secrets, why.outcome) } : keeping(secrets, why, 'kind')

const redactHead = (secrets: Secrets, head: StageHead): StageHead => keeping(secrets, head, 'name', 'part', 'needs')

/** The names of rules, and their levels, are the pipeline file's. */
const redactScan = (secrets: Secrets, scan: Scan): Scan => ({
  ...secrets.value(scan),
  rules: scan.rules.map((rule) => keeping(secrets, rule, 'name', 'level', 'extracted')),
  findings: scan.findings.map((finding) => keeping(secrets, finding, 'level', 'rule')),
})

const redactOutcome = (secrets: Secrets, outcome: Outcome): Outcome => {
  if (outcome.status === 'skipped') return keeping(secrets, outcome, 'status', 'reason')
  const handover = redactHandover(secrets, outcome)
  if (outcome.status === 'failure') return { ...outcome, handover, failure: redactFailure(secrets, outcome.failure) }
  return { ...keeping(secrets, outcome, 'status'), handover }
}

const redactHandover = (secrets: Secrets, outcome: Exclude<Outcome, { status: 'skipped' }>): Handover => {
  const secret = secretOutputs(secrets, outcome)
  const outputs = Object.fromEntries(Object.entries(outcome.handover.outputs).filter(([name]) => !secret.includes(name)))
  return { ...secrets.value(outcome.handover), outputs }
}

const redactFailure = (secrets: Secrets, failure: Failure): Failure => {
  switch (failure.kind) {
    case 'hook':
      return { ...failure, cause: redactFailure(secrets, failure.cause) }
    case 'operation':
      return keeping(secrets, failure, 'kind', 'reason')
    case 'timeout':
    case 'limit':
      return failure
    default:
      return keeping(secrets, failure, 'kind')
  }
}

/** All texts redacted but those of our own words. */
const keeping = <T extends object>(secrets: Secrets, value: T, ...words: readonly (keyof T)[]): T => {
  const redacted = { ...secrets.value(value) }
  for (const word of words) redacted[word] = value[word]
  return redacted
}
