import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readlinkSync, realpathSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isPlainPath, leadsInside } from '../../core/manifest.ts'
import type { KeptLeaf, Leaf, Saved, Scan, Trees } from '../../core/trees.ts'
import { type Breathe, breather } from '../fingerprints/breather.ts'
import { pieces } from '../fingerprints/walk.ts'
import { isWithin } from './inside.ts'

/**
 * Copies leaves of a workspace into a folder, each as a file named by its SHA-256, and looks through
 * what it copies. Tells why in a clause where something must not be kept or is no longer what it was.
 */
export const saveLeaves: Trees['save'] = async (root, leaves, folder, scan, signal) => {
  const files = join(folder, 'files')
  mkdirSync(files, { recursive: true })
  const breathe = breather(signal)
  const kept: KeptLeaf[] = []
  for (const leaf of leaves) {
    const saved = await saveLeaf(root, leaf, files, scan, breathe)
    if (typeof saved === 'string') return { ok: false, why: saved } satisfies Saved
    kept.push(saved)
  }
  return { ok: true, leaves: kept }
}

const saveLeaf = async (root: string, leaf: Leaf, files: string, scan: () => Scan, breathe: Breathe): Promise<KeptLeaf | string> => {
  if (!isPlainPath(leaf.path)) return `the output ${JSON.stringify(leaf.path)} has a name that cannot be kept`
  if (leaf.kind === 'folder') return { ...leaf, size: 0 }
  return leaf.kind === 'link' ? saveLink(root, leaf) : saveFile(root, leaf, join(files, leaf.digest), scan(), breathe)
}

const saveLink = (root: string, leaf: Leaf): KeptLeaf | string => {
  const place = join(root, leaf.path)
  const target = readlinkSync(place)
  if (!leadsInside(leaf.path, target) || !isWithin(root, join(realpathSync(dirname(place)), target))) return `the output ${leaf.path} is a link that leads out of the workspace`
  return { ...leaf, size: 0, target }
}

const saveFile = async (root: string, leaf: Leaf, copy: string, scan: Scan, breathe: Breathe): Promise<KeptLeaf | string> => {
  const from = openSync(join(root, leaf.path), 'r')
  const to = existsSync(copy) ? undefined : openSync(copy, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    await pieces(from, (piece) => {
      hash.update(piece)
      scan.write(piece)
      size += piece.length
      if (to !== undefined) writeAll(to, piece)
    }, breathe)
  } finally {
    closeSync(from)
    if (to !== undefined) closeSync(to)
  }
  if (scan.end()) return `the output ${leaf.path} holds a secret`
  return hash.digest('hex') === leaf.digest ? { ...leaf, size } : `the output ${leaf.path} changed while it was read`
}

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
