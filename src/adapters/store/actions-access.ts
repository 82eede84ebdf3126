import type { Trust } from '../../core/fingerprint.ts'
import type { Store } from '../../core/store.ts'

export interface Access {
  readonly access: Store['access']
  /** Whether anything may be restored. */
  readonly reads: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** What this job may do with GitHub's cache service, as far as its environment tells without asking anybody. */
export const accessIn = (environment: Environment, trust: Trust): Access => {
  if (!isThere(environment)) return { access: 'none', reads: false }
  switch ((environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()) {
    case 'none':
      return { access: 'none', reads: false }
    case 'read':
      return { access: 'read', reads: true }
    case 'write-only':
      return trust === 'trusted' ? { access: 'read-write', reads: false } : { access: 'none', reads: false }
    default:
      return { access: trust === 'trusted' ? 'read-write' : 'read', reads: true }
  }
}

/** The conditions of the library, so that it need not be loaded where they do not hold. */
const isThere = (environment: Environment): boolean => {
  const isNew = Boolean(environment['ACTIONS_CACHE_SERVICE_V2']) && !isEnterpriseServer(environment)
  // The second protocol throws where there is no token; `act` needs none for the first.
  return isNew ? Boolean(environment['ACTIONS_RESULTS_URL'] && environment['ACTIONS_RUNTIME_TOKEN']) : Boolean(environment['ACTIONS_CACHE_URL'])
}

const isEnterpriseServer = (environment: Environment): boolean => {
  const host = hostOf(environment['GITHUB_SERVER_URL'] || 'https://github.com')
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '')
