import * as z from 'zod/mini'
import type { GuardCondition } from '../../core/guard.ts'
import { into, late } from '../combinators.ts'
import { asList, listOf } from './list.ts'

/** Events that start workflows, as GitHub documents them. */
export const EVENTS: readonly string[] = (
  'branch_protection_rule check_run check_suite create delete deployment deployment_protection_rule deployment_status ' +
  'discussion discussion_comment fork gollum image_version issue_comment issues label merge_group milestone page_build ' +
  'project project_card project_column public pull_request pull_request_review pull_request_review_comment ' +
  'pull_request_target push registry_package release repository_dispatch schedule status watch workflow_call ' +
  'workflow_dispatch workflow_run'
).split(' ')

const EVENT = /^[a-z_]+$/

const event = late(() =>
  into(z.string({ error: 'expected the name of an event' }).check(z.meta({ pattern: EVENT.source })), (name, object) => {
    if (!EVENT.test(name)) object('expected the name of an event, such as push or workflow_dispatch', asList(name))
    return name
  }),
)

/** `events`: what started the workflow. */
export const events = late(() => into(listOf(event, 'the name of an event'), (anyOf): GuardCondition => ({ kind: 'events', anyOf })))
