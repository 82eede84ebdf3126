import type { Trust } from '../core/fingerprint.ts'
import type { Circumstances } from '../core/guard.ts'
import { originOf } from '../policies/guard/conditions/fork.ts'
import { PRIVILEGED_EVENTS } from '../policies/guard/privileged-events.ts'

/** Whether what runs is the repository's own. Events that do not tell, and those that hold secrets beside a stranger's code, are not trusted. */
export const trustOf = (circumstances: Omit<Circumstances, 'env'>): Trust => {
  if (circumstances.event === 'local') return 'trusted'
  if (PRIVILEGED_EVENTS.includes(circumstances.event ?? '')) return 'untrusted'
  const origin = originOf({ ...circumstances, env: {} })
  return 'isFork' in origin && !origin.isFork ? 'trusted' : 'untrusted'
}
