import type { GuardCondition } from '../../core/guard.ts'

/**
 * Events whose runs hold the repository's secrets although what they work on may come from a
 * stranger: a guard lets them through only where it names them.
 */
export const PRIVILEGED_EVENTS: readonly string[] = ['pull_request_target', 'workflow_run']

/** A guard's condition, with the demand that the event is no privileged one but those that an `events` in it asks for. */
export const withoutPrivilegedEvents = (condition: GuardCondition): GuardCondition => {
  const asked = eventsIn(condition, true)
  const anyOf = PRIVILEGED_EVENTS.filter((event) => !asked.includes(event))
  if (anyOf.length === 0) return condition
  const refused: GuardCondition = { kind: 'not', of: { kind: 'events', anyOf } }
  return { kind: 'all', of: [refused, ...(condition.kind === 'all' && condition.of.length > 0 ? condition.of : [condition])] }
}

/** The events that are asked for: to be named below a `not` is no permission. */
const eventsIn = (node: GuardCondition, positive: boolean): readonly string[] => {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap((part) => eventsIn(part, positive))
  if (node.kind === 'not') return eventsIn(node.of, !positive)
  return node.kind === 'events' && positive ? node.anyOf : []
}
