import type { Circumstances } from '../../../core/guard.ts'
import { decided, type Evaluator, undecided } from '../evaluator.ts'
import { textAt, valueAt } from '../payload.ts'
import { sameName, shown } from '../words.ts'

/** Whether what runs comes from another repository than the one it runs in. Events that do not tell are not believed. */
export const fork: Evaluator<'fork'> = ({ is }, circumstances) => {
  const expected = is ? 'from a fork' : 'not from a fork'
  const origin = originOf(circumstances)
  return 'why' in origin ? undecided(expected, origin.why) : decided(origin.isFork === is, expected, origin.found)
}

export type Origin = { readonly isFork: boolean; readonly found: string } | { readonly why: string }

const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment']

/** They run what is on a branch or tag of the repository itself. */
const OWN_EVENTS = [
  'branch_protection_rule', 'create', 'delete', 'deployment', 'deployment_status', 'discussion', 'discussion_comment',
  'fork', 'gollum', 'issues', 'label', 'merge_group', 'milestone', 'page_build', 'public', 'push', 'registry_package',
  'release', 'repository_dispatch', 'schedule', 'watch', 'workflow_dispatch',
]

export const originOf = ({ event = '', payload }: Circumstances): Origin => {
  if (event === '') return { why: 'GITHUB_EVENT_NAME is not set' }
  if (OWN_EVENTS.includes(event)) return { isFork: false, found: `event ${event}: the repository itself` }
  if (payload === undefined) return { why: `the payload of ${shown(event)} cannot be read` }
  if (PULL_REQUEST_EVENTS.includes(event)) {
    return compared(sideOf(payload, 'pull_request', 'head', 'repo'), sideOf(payload, 'pull_request', 'base', 'repo'))
  }
  if (event === 'workflow_run') {
    return compared(sideOf(payload, 'workflow_run', 'head_repository'), sideOf(payload, 'workflow_run', 'repository'))
  }
  return { why: `event ${shown(event)} does not tell where its code comes from` }
}

interface Side {
  readonly name: string | undefined
  readonly isFork: boolean | undefined
}

const sideOf = (payload: Circumstances['payload'], ...path: readonly string[]): Side => {
  const isFork = valueAt(payload, ...path, 'fork')
  return { name: textAt(payload, ...path, 'full_name'), isFork: typeof isFork === 'boolean' ? isFork : undefined }
}

/** The names decide: a repository that is a fork itself has pull requests of its own. */
const compared = (head: Side, base: Side): Origin => {
  if (head.name && base.name) {
    return { isFork: !sameName(head.name, base.name), found: `from ${shown(head.name)} into ${shown(base.name)}` }
  }
  if (head.isFork === true && base.isFork === false) return { isFork: true, found: 'from a fork' }
  return { why: 'the payload does not name the repository it comes from: it may have been deleted' }
}
