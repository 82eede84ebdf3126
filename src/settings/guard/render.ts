import type { Freeze, Guard, GuardCondition, KeyDigest } from '../../core/guard.ts'
import { DEFAULT_AUDIENCE, GITHUB_ISSUER } from './oidc.ts'
import { windowText } from './weekly.ts'

/** A guard as one writes it; it is read as the same guard again. */
export const guardText = ({ condition, mode, onDeny, final }: Guard): object => ({
  ...conditionText(condition),
  ...(mode !== 'enforce' && { mode }),
  ...(onDeny !== 'fail' && { 'on-deny': onDeny }),
  ...(final && { final }),
})

const conditionText = (condition: GuardCondition): object => ({ [condition.kind]: valueText(condition) })

const valueText = (condition: GuardCondition): unknown => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.map(conditionText)
    case 'not':
      return conditionText(condition.of)
    case 'actors':
      return actorsText(condition)
    case 'permission':
      return condition.least
    case 'teams':
    case 'events':
      return condition.anyOf
    case 'refs':
      return refsText(condition)
    case 'fork':
      return condition.is
    case 'environment':
      return environmentText(condition)
    case 'oidc':
      return { ...tokenText(condition), claims: condition.claims }
    case 'secrets':
      return condition.names
    case 'api-key':
      return { 'from-env': condition.from, ...digestsText(condition.digests) }
    case 'windows':
      return windowsText(condition)
    case 'runner':
      return condition.environment
  }
}

type Of<Kind extends GuardCondition['kind']> = Extract<GuardCondition, { readonly kind: Kind }>

const actorsText = ({ allow, deny }: Of<'actors'>): unknown => {
  if (deny.length === 0) return allow
  return { ...(allow !== undefined && { allow }), deny }
}

const refsText = ({ anyOf, protected: isProtected }: Of<'refs'>): unknown =>
  isProtected ? { ...(anyOf.length > 0 && { patterns: anyOf }), protected: true } : anyOf

const environmentText = (condition: Of<'environment'>): unknown => {
  const token = tokenText(condition)
  return Object.keys(token).length === 0 ? condition.anyOf : { name: condition.anyOf, ...token }
}

const tokenText = ({ audience, issuer }: Of<'environment'> | Of<'oidc'>): object => ({
  ...(audience !== DEFAULT_AUDIENCE && { audience }),
  ...(issuer !== GITHUB_ISSUER && { issuer }),
})

const digestsText = (digests: readonly KeyDigest[]): object => {
  const sha256 = digests.flatMap((digest) => (digest.algorithm === 'sha256' ? [digest.hex] : []))
  const scrypt = digests.flatMap((digest) => (digest.algorithm === 'scrypt' ? [scryptText(digest)] : []))
  return { ...(sha256.length > 0 && { sha256 }), ...(scrypt.length > 0 && { scrypt }) }
}

const scryptText = ({ cost, blockSize, parallelization, salt, hash }: Extract<KeyDigest, { algorithm: 'scrypt' }>): string =>
  `$scrypt$ln=${Math.log2(cost)},r=${blockSize},p=${parallelization}$${toBase64(salt)}$${toBase64(hash)}`

const toBase64 = (base64url: string): string => base64url.replaceAll('-', '+').replaceAll('_', '/')

const windowsText = ({ zone, weekly, freezes, override }: Of<'windows'>): object => ({
  timezone: zone,
  ...(weekly.length > 0 && { open: weekly.map(windowText) }),
  ...(freezes.length > 0 && { freezes: freezes.map((freeze: Freeze) => freeze) }),
  ...(override && { override: { actors: override.actors, 'reason-from-env': override.reasonFrom } }),
})
