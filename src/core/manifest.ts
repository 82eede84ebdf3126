import type { Handover } from './outcome.ts'
import type { KeptLeaf } from './trees.ts'

/** What is kept of a stage that succeeded. */
export interface Manifest {
  readonly stage: string
  readonly fingerprint: string
  /** When it ended, in milliseconds since 1970. */
  readonly createdAt: number
  readonly durationMs: number
  readonly handover: Handover
  /** Markdown for the summary. */
  readonly summary: string
  /** SHA-256 of its log. */
  readonly log: string
  /** The digest of all that lies in its outputs. */
  readonly outputs: string
  readonly leaves: readonly KeptLeaf[]
}

/** The text of a manifest, without what makes sure that it stays the same. */
export const manifestText = (manifest: Manifest): string => JSON.stringify({ version: 1, ...manifest })

/** A manifest from its text, or in a clause why it is none. Every path in it is relative and leads nowhere else. */
export const manifestOf = (text: string): Manifest | string => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'its manifest is not JSON'
  }
  if (!isManifest(value)) return 'its manifest has another form'
  const bad = value.leaves.find((leaf) => !isSafe(leaf))
  return bad === undefined ? value : `its manifest names ${JSON.stringify(bad.path).slice(0, 100)}, which is refused`
}

/** Whether a path is relative, in its plain form, and leads to nowhere outside. */
export const isPlainPath = (path: string): boolean =>
  path !== '' && !/[\\\0]|^[A-Za-z]:/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/**
 * Whether a link at `path` leads to a place in the workspace: its `..` come first, and are fewer than
 * the folders that it lies in, so that no other link on the way can change what they mean.
 */
export const leadsInside = (path: string, target: string): boolean => {
  if (target === '' || /^([/\\]|[A-Za-z]:)|[\\\0]/.test(target)) return false
  const parts = target.split('/').filter((part) => part !== '' && part !== '.')
  const down = parts.findIndex((part) => part !== '..')
  const ups = down < 0 ? parts.length : down
  return ups < path.split('/').length && !parts.slice(ups).includes('..')
}

const isSafe = ({ path, kind, target }: KeptLeaf): boolean =>
  isPlainPath(path) && !path.split('/').includes('.git') && (kind === 'link' ? leadsInside(path, target ?? '') : target === undefined)

const isManifest = (value: unknown): value is Manifest => {
  const { version, stage, fingerprint, createdAt, durationMs, handover, summary, log, outputs, leaves } = asMap(value)
  return (
    version === 1 &&
    [stage, summary].every((text) => typeof text === 'string') &&
    [fingerprint, log, outputs].every(isDigest) &&
    [createdAt, durationMs].every((number) => typeof number === 'number' && number >= 0) &&
    isHandover(asMap(handover)) &&
    Array.isArray(leaves) &&
    leaves.every(isLeaf)
  )
}

const isHandover = ({ outputs, exports, paths }: Readonly<Record<string, unknown>>): boolean =>
  [outputs, exports].every((map) => typeof map === 'object' && map !== null && Object.values(map).every((text) => typeof text === 'string')) &&
  Array.isArray(paths) &&
  paths.every((path) => typeof path === 'string')

const isLeaf = (leaf: unknown): boolean => {
  const { path, kind, digest, size, target } = asMap(leaf)
  return (
    typeof path === 'string' &&
    ['file', 'executable', 'link', 'folder'].some((known) => known === kind) &&
    (kind === 'folder' ? digest === '' : isDigest(digest)) &&
    typeof size === 'number' &&
    Number.isSafeInteger(size) &&
    size >= 0 &&
    (target === undefined || typeof target === 'string')
  )
}

const isDigest = (text: unknown): boolean => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

const asMap = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
