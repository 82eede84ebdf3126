import type { Answer, FaultKind } from '../../core/lookup.ts'
import type { Settled } from './poll.ts'

/** What to do about a target that is not healthy, where the answer itself tells. */
export const remedyOf = ({ answered: { answer }, target: { question } }: Settled): string | undefined => {
  if (answer.kind === 'none') return REMEDIES[answer.fault]
  return answer.kind === 'http' ? httpRemedy(answer, question.kind === 'http' && Object.keys(question.headers).length > 0) : undefined
}

const REMEDIES: Readonly<Record<FaultKind, string | undefined>> = {
  unresolved: 'look for a typing error in the name, and whether it is known to the name server of this machine',
  refused: 'nothing listens there: see whether it has started, on which port and which address; give it time with `wait`',
  reset: 'see its own log: it took the connection and dropped it; a proxy or https in place of http may do so',
  unreachable: 'see whether a firewall or the network keeps this machine away from it',
  timeout: 'give it more time with `timeout`, or see what it waits for; a firewall may drop what is sent to this port',
  certificate: 'see what certificate it has with `tls`; `insecure: true` takes any, one of an attacker too',
  protocol: 'see whether another protocol is spoken on this port: http in place of https, or neither',
  redirect: 'name the address where it leads to, or set `redirects`',
  invalid: 'see what the values in `${{ }}` came to',
  spawn: undefined,
  stopped: undefined,
  other: undefined,
}

const httpRemedy = ({ status, headers }: Extract<Answer, { kind: 'http' }>, hasHeaders: boolean): string | undefined => {
  if (status === 401 || status === 403) return hasHeaders ? 'see whether what `headers` sends is still valid' : 'send what proves who asks in `headers`'
  if (status >= 300 && status < 400) return `it leads on to ${headers['location'] ?? 'nowhere'}: set \`redirects\` to follow, or expect this \`status\``
  if (status === 404) return 'see whether the path is right; give it time with `wait` if it is yet to be deployed'
  return status === 502 || status === 503 || status === 504 ? 'give it time with `wait`' : undefined
}
