import type { Permission } from '../../../core/authority.ts'
import type { PermissionLevel } from '../../../core/guard.ts'
import type { Evaluator } from '../evaluator.ts'
import { everyone } from '../people.ts'

/**
 * Both actors have at least this permission. The coarse `permission` decides; the fine role only
 * where it does not tell: `triage` is a kind of read, `maintain` a kind of write. A custom role is
 * worth what its `permission` says.
 */
export const permission: Evaluator<'permission'> = ({ least }, circumstances, { authority }, signal) =>
  everyone(`permission ${least}${least === 'admin' ? '' : ' or more'}`, circumstances, async (login) => {
    const answer = await authority.permission(login, signal)
    if (!answer.known) return { verdict: 'unknown', found: `${login}: ${answer.why}` }
    return { verdict: suffices(answer.value, least) ? 'passed' : 'failed', found: `${login} has ${inWords(answer.value)}` }
  })

const suffices = ({ permission: coarse, role }: Permission, least: PermissionLevel): boolean => {
  switch (least) {
    case 'read':
      return ['read', 'write', 'admin'].includes(coarse)
    case 'triage':
      return ['write', 'admin'].includes(coarse) || (coarse === 'read' && role === 'triage')
    case 'write':
      return ['write', 'admin'].includes(coarse)
    case 'maintain':
      return coarse === 'admin' || (coarse === 'write' && role === 'maintain')
    case 'admin':
      return coarse === 'admin'
  }
}

const inWords = ({ permission: coarse, role }: Permission): string => {
  if (coarse === 'none') return 'no permission'
  return role === '' || role === coarse ? coarse : `${coarse} (role ${role})`
}
