import type { Refusals } from './rest.ts'

/**
 * Whether a rule of a ruleset limits who may move a ref, or by which way. Rules about names, commit
 * messages, authors or files leave it open to everybody who may write, as may any that is not known here.
 */
export const guards = (type: string): boolean => GUARDING.has(type)

/** Types of rules as `GET /repos/{owner}/{repo}/rules/branches/{branch}` names them. */
const GUARDING: ReadonlySet<string> = new Set([
  'creation',
  'update',
  'deletion',
  'non_fast_forward',
  'required_linear_history',
  'required_signatures',
  'required_deployments',
  'required_status_checks',
  'pull_request',
  'merge_queue',
  'workflows',
  'code_scanning',
])

const NEEDS = "use this job's own token, or one with `Metadata: read` for this repository"

export const RULESETS: Refusals = {
  denied: `the token may not read the rulesets; ${NEEDS}`,
  missing:
    `the API shows no rulesets: the token cannot see the repository (${NEEDS}), ` +
    'or this GitHub Enterprise Server is too old',
}
