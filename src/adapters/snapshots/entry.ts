import type { BigIntStats } from 'node:fs'
import { type Bytes, member, memberOf } from './bytes.ts'

interface Inode {
  /** Below the source, its parts joined by `/`; empty for the source itself. */
  readonly path: Bytes
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Nanoseconds since 1970, in decimal. */
  readonly mtime: string
}

export interface FileEntry extends Inode {
  readonly type: 'file'
  readonly size: number
  /** Nanoseconds; nothing where the file was so young that it may have changed again in the same tick of the clock. */
  readonly ctime?: string
  readonly ino: string
  /** It has holes. */
  readonly sparse: boolean
  readonly sha256: string
  /** The path of the first file that shares its inode. */
  readonly hardlink?: Bytes
}

export interface FolderEntry extends Inode {
  readonly type: 'folder'
}

export interface LinkEntry extends Inode {
  readonly type: 'link'
  readonly target: Bytes
}

/** One line of a manifest. */
export type Entry = FileEntry | FolderEntry | LinkEntry

/** All of a file's line that can be known without reading the file. */
export const fileHead = (path: Bytes, stat: BigIntStats): Bytes =>
  `{${member('path', path)},"type":"file",${inode(stat)},"size":${stat.size},"ctime":"${stat.ctimeNs}","ino":"${stat.ino}"${isSparse(stat) ? ',"sparse":true' : ''}`

export const fileLine = (head: Bytes, sha256: string, hardlink: Bytes | undefined): Bytes =>
  `${head},"sha256":"${sha256}"${hardlink === undefined ? '' : `,${member('hardlink', hardlink)}`}}`

/** The same line, and that of a folder or a link, from an entry. */
export const lineOf = (entry: Entry): Bytes => {
  const { path, type, mode, uid, gid, mtime } = entry
  const common = `{${member('path', path)},"type":"${type}","mode":"${mode.toString(8)}","uid":${uid},"gid":${gid},"mtime":"${mtime}"`
  if (entry.type === 'folder') return `${common}}`
  if (entry.type === 'link') return `${common},${member('target', entry.target)}}`
  const { size, ctime, ino, sparse, sha256, hardlink } = entry
  return fileLine(`${common},"size":${size},"ctime":${ctime === undefined ? null : `"${ctime}"`},"ino":"${ino}"${sparse ? ',"sparse":true' : ''}`, sha256, hardlink)
}

/** The entry of a file as it was when it was opened; `size` is what was read of it. */
export const fileEntry = (path: Bytes, stat: BigIntStats, { bytes, sha256 }: { readonly bytes: number; readonly sha256: string }, age: 'young' | 'settled'): FileEntry => ({
  path, type: 'file', size: bytes, sha256,
  mode: Number(stat.mode & MODE_BITS), uid: Number(stat.uid), gid: Number(stat.gid),
  mtime: String(stat.mtimeNs), ino: String(stat.ino), sparse: isSparse(stat),
  ...(age === 'settled' && { ctime: String(stat.ctimeNs) }),
})

export const folderLine = (path: Bytes, stat: BigIntStats): Bytes => `{${member('path', path)},"type":"folder",${inode(stat)}}`

export const linkLine = (path: Bytes, stat: BigIntStats, target: Bytes): Bytes =>
  `{${member('path', path)},"type":"link",${inode(stat)},${member('target', target)}}`

/** The entry of a line; nothing if it is none, or its path could lead elsewhere than below the source. */
export const parseEntry = (line: Bytes): Entry | undefined => {
  const raw = parsed(line)
  const path = raw && memberOf(raw, 'path')
  if (raw === undefined || path === undefined || !isSafe(path)) return undefined
  const common = { path, mode: octal(raw['mode']), uid: whole(raw['uid']), gid: whole(raw['gid']), mtime: digits(raw['mtime']) }
  if (!isInode(common)) return undefined
  return specific(raw, common)
}

/** Paths in the order of a walk: a folder comes right before what is in it. */
export const comparePaths = (a: Bytes, b: Bytes): number => {
  if (a === b) return 0
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')]
  return left < right ? -1 : 1
}

export const isWithin = (path: Bytes, folder: Bytes): boolean => folder === '' || path.startsWith(`${folder}/`)

const MODE_BITS = 0o7777n

const inode = (stat: BigIntStats): Bytes =>
  `"mode":"${(stat.mode & MODE_BITS).toString(8)}","uid":${stat.uid},"gid":${stat.gid},"mtime":"${stat.mtimeNs}"`

const BLOCK = 512n

const isSparse = ({ size, blocks }: BigIntStats): boolean => blocks * BLOCK < size && size >= 65_536n

const parsed = (line: Bytes): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const UNSAFE = /(?:^|\/)\.{0,2}(?:\/|$)|\0/

const isSafe = (path: Bytes): boolean => path === '' || !UNSAFE.test(path)

const octal = (value: unknown): number => (typeof value === 'string' && /^[0-7]{1,4}$/.test(value) ? Number.parseInt(value, 8) : Number.NaN)
const whole = (value: unknown): number => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : Number.NaN)
const digits = (value: unknown): string => (typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? value : '')

const isInode = ({ mode, uid, gid, mtime }: Inode): boolean => !Number.isNaN(mode + uid + gid) && mtime !== ''

const specific = (raw: Readonly<Record<string, unknown>>, common: Inode): Entry | undefined => {
  if (raw['type'] === 'folder') return { ...common, type: 'folder' }
  if (common.path === '') return undefined
  if (raw['type'] === 'file') return parsedFile(raw, common)
  const target = memberOf(raw, 'target')
  return raw['type'] === 'link' && target !== undefined ? { ...common, type: 'link', target } : undefined
}

const parsedFile = (raw: Readonly<Record<string, unknown>>, common: Inode): FileEntry | undefined => {
  const [size, sha256, ino] = [whole(raw['size']), raw['sha256'], digits(raw['ino'])]
  if (Number.isNaN(size) || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
  const [ctime, hardlink] = [digits(raw['ctime']), memberOf(raw, 'hardlink')]
  if (hardlink !== undefined && (hardlink === '' || !isSafe(hardlink))) return undefined
  return {
    ...common, type: 'file', size, sha256, ino, sparse: raw['sparse'] === true,
    ...(ctime !== '' && { ctime }), ...(hardlink !== undefined && { hardlink }),
  }
}
