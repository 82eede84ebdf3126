import { type FaultKind, type NoAnswer, noAnswer, type Redirect, type Timings } from '../../core/lookup.ts'

/** An error of a socket as an answer; `where` is what was asked, in words. */
export const faultOf = (error: unknown, where: string, timings: Timings, redirects: readonly Redirect[] = []): NoAnswer => {
  const code = codeOf(error)
  const [kind, message] = FAULTS[code] ?? byPrefix(code) ?? ['other', `failed (${code})`]
  return noAnswer(kind, `${where} ${message}`, timings, redirects)
}

/** A race between addresses of both families fails with a list of errors. */
const codeOf = (error: unknown): string => {
  const { code, errors, name } = Object(error)
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors.at(-1))
  return typeof code === 'string' ? code : name === 'AbortError' ? 'ABORT_ERR' : 'unknown'
}

const FAULTS: Readonly<Record<string, readonly [FaultKind, string]>> = {
  ECONNREFUSED: ['refused', 'refused the connection'],
  ECONNRESET: ['reset', 'closed the connection before it had answered'],
  EPIPE: ['reset', 'closed the connection before it had answered'],
  ENOTFOUND: ['unresolved', 'does not resolve to an address'],
  EAI_AGAIN: ['unresolved', 'does not resolve to an address for now'],
  EAI_FAIL: ['unresolved', 'does not resolve to an address'],
  ENODATA: ['unresolved', 'has no such record'],
  ESERVFAIL: ['unresolved', 'does not resolve: the name server failed'],
  EREFUSED: ['unresolved', 'does not resolve: the name server refused to answer'],
  EFORMERR: ['unresolved', 'does not resolve: the name server did not understand'],
  EBADNAME: ['invalid', 'is no name'],
  EBADRESP: ['protocol', 'got an answer that is none'],
  ETIMEOUT: ['timeout', 'got no answer from the name server'],
  ETIMEDOUT: ['unreachable', 'did not take the connection in time'],
  EHOSTUNREACH: ['unreachable', 'cannot be reached'],
  ENETUNREACH: ['unreachable', 'cannot be reached: there is no way to its network'],
  EACCES: ['unreachable', 'may not be connected to from here'],
  ABORT_ERR: ['stopped', 'was not waited for'],
  ERR_INVALID_CHAR: ['invalid', 'could not be asked: a header holds a line break or another character that it may not'],
  ERR_INVALID_HTTP_TOKEN: ['invalid', 'could not be asked: the method or the name of a header is none'],
  ERR_UNESCAPED_CHARACTERS: ['invalid', 'could not be asked: its path holds characters that it may not'],
  ERR_INVALID_URL: ['invalid', 'is no URL'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['certificate', 'has a certificate for another host'],
  CERT_HAS_EXPIRED: ['certificate', 'has a certificate that has expired'],
  CERT_NOT_YET_VALID: ['certificate', 'has a certificate that is not valid yet'],
  CERT_REVOKED: ['certificate', 'has a certificate that was revoked'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['certificate', 'has a certificate that it signed itself'],
  SELF_SIGNED_CERT_IN_CHAIN: ['certificate', 'has a certificate of an authority that is not known here'],
  UNABLE_TO_GET_ISSUER_CERT: ['certificate', 'has a certificate of an authority that is not known here'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['certificate', 'has a certificate of an authority that is not known here'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['certificate', 'has a certificate that cannot be verified: one in between is not sent'],
  HPE_HEADER_OVERFLOW: ['protocol', 'answered with more headers than anybody needs'],
}

const byPrefix = (code: string): readonly [FaultKind, string] | undefined => {
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_')) return ['protocol', 'answered with a body that cannot be decompressed']
  if (code.startsWith('HPE_')) return ['protocol', `did not answer in HTTP (${code})`]
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return ['protocol', `did not answer in TLS (${code})`]
  return /^CERT_|_CERT/.test(code) ? ['certificate', `has a certificate that is not to be trusted (${code})`] : undefined
}

/** The same words about a certificate, without its host. */
export const distrustOf = (code: string): string => {
  const [kind, message] = FAULTS[code] ?? byPrefix(code) ?? ['certificate', `(${code})`]
  return kind === 'certificate' ? message.replace(/^has /, '') : code
}
