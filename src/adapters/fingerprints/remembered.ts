import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeDocument } from '../documents.ts'
import { uniqueWord } from '../unique.ts'

/**
 * What a name in a folder was. `file` and `executable` have been read, `plain` is no folder and was not
 * read, `unseen` is whatever nobody asked about.
 */
export const KIND = { folder: 0, file: 1, executable: 2, link: 3, other: 4, unseen: 5, plain: 6 } as const

/** A name in a folder; numbers are those of `lstat`. */
export interface Row {
  readonly name: string
  readonly kind: number
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
  readonly ino: number
  /** SHA-256 as hex; empty where there is none. */
  readonly digest: string
}

/**
 * What is known of the files of a workspace, folder after folder, in arrays: fifty thousand objects
 * would take longer to make than the files to look at.
 */
export interface Remembered {
  /** Changes with every change of what is remembered. */
  readonly generation: string
  readonly folders: readonly string[]
  /** Where the rows of each folder begin; one more than there are folders. */
  readonly starts: Float64Array
  readonly names: readonly string[]
  readonly kinds: Uint8Array
  /** Size, mtime, ctime and inode of each row. */
  readonly stats: Float64Array
  readonly digests: Buffer
  /** All of the above in memory that threads share. */
  readonly shared: Shared
}

/** The bytes of the arrays, one after the other, and how long each is. */
export interface Shared {
  readonly bytes: SharedArrayBuffer
  readonly folders: number
  readonly rows: number
  readonly textStart: number
}

export const STATS = 4
export const DIGEST_BYTES = 32

/** Packs folders with their rows. */
export const remember = (folders: ReadonlyMap<string, readonly Row[]>): Remembered => {
  const all = [...folders.values()]
  const rows = all.reduce((sum, each) => sum + each.length, 0)
  const text = Buffer.from([...folders.keys(), ...all.flatMap((each) => each.map(({ name }) => name))].join('\0'))
  const packed = layout({ bytes: new SharedArrayBuffer(textStart(folders.size, rows) + text.length), folders: folders.size, rows }, uniqueWord())
  Buffer.from(packed.shared.bytes).set(text, packed.shared.textStart)
  let at = 0
  all.forEach((each, folder) => {
    packed.starts[folder] = at
    for (const row of each) {
      packed.kinds[at] = row.kind
      packed.stats[at * STATS] = row.size
      packed.stats[at * STATS + 1] = row.mtimeMs
      packed.stats[at * STATS + 2] = row.ctimeMs
      packed.stats[at * STATS + 3] = row.ino
      if (row.digest !== '') packed.digests.write(row.digest, at * DIGEST_BYTES, 'hex')
      at += 1
    }
  })
  packed.starts[folders.size] = at
  return { ...packed, ...textsOf(packed.shared) }
}

/** The rows of a folder by their names. */
export const rowsOf = ({ starts, names, kinds, stats, digests }: Remembered, folder: number): Map<string, Row> => {
  const rows = new Map<string, Row>()
  for (let at = starts[folder] ?? 0; at < (starts[folder + 1] ?? 0); at += 1) {
    const [name = '', kind = 0] = [names[at], kinds[at]]
    const number = (index: number): number => stats[at * STATS + index] ?? 0
    const digest = hasDigest(kind) ? digests.toString('hex', at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES) : ''
    rows.set(name, { name, kind, size: number(0), mtimeMs: number(1), ctimeMs: number(2), ino: number(3), digest })
  }
  return rows
}

const hasDigest = (kind: number): boolean => kind === KIND.file || kind === KIND.executable || kind === KIND.link

/** Whether two rows say the same. */
export const isSameRow = (a: Row, b: Row): boolean =>
  a.name === b.name &&
  a.kind === b.kind &&
  a.size === b.size &&
  Object.is(a.mtimeMs, b.mtimeMs) &&
  Object.is(a.ctimeMs, b.ctimeMs) &&
  a.ino === b.ino &&
  a.digest === b.digest

const MAGIC = 'stagewright-files-1'
const HEAD_BYTES = 128

/** Reads what was remembered; nothing where there is none, or what is there is not whole. */
export const readRemembered = (path: string): Remembered | undefined => {
  try {
    const file = readFileSync(path)
    const [magic, generation = '', ...sizes] = file.toString('latin1', 0, HEAD_BYTES).trimEnd().split(' ')
    const [folders = NaN, rows = NaN, length = NaN] = sizes.map(Number)
    if (magic !== MAGIC || length !== file.length - HEAD_BYTES || !(textStart(folders, rows) <= length)) return undefined
    const bytes = new SharedArrayBuffer(length)
    Buffer.from(bytes).set(file.subarray(HEAD_BYTES))
    const packed = layout({ bytes, folders, rows }, generation)
    const whole = { ...packed, ...textsOf(packed.shared) }
    return whole.folders.length === folders && whole.names.length === rows && isOrdered(packed.starts, rows) ? whole : undefined
  } catch {
    return undefined
  }
}

/** Written beside and renamed; that it cannot be written only costs time. */
export const writeRemembered = (path: string, { generation, shared }: Remembered): void => {
  const beside = `${path}.${uniqueWord()}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const head = `${MAGIC} ${generation} ${shared.folders} ${shared.rows} ${shared.bytes.byteLength}`.padEnd(HEAD_BYTES)
    writeFileSync(beside, Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(shared.bytes)]), { mode: 0o600 })
    renameSync(beside, path)
  } catch {
    removeDocument(beside)
  }
}

/** The numbers first, for they have to lie at multiples of eight. */
const textStart = (folders: number, rows: number): number => (folders + 1 + rows * STATS) * 8 + rows * (1 + DIGEST_BYTES)

const layout = (size: Omit<Shared, 'textStart'>, generation: string) => {
  const { bytes, folders, rows } = size
  const stats = (folders + 1) * 8
  const kinds = stats + rows * STATS * 8
  return {
    generation,
    starts: new Float64Array(bytes, 0, folders + 1),
    stats: new Float64Array(bytes, stats, rows * STATS),
    kinds: new Uint8Array(bytes, kinds, rows),
    digests: Buffer.from(bytes, kinds + rows, rows * DIGEST_BYTES),
    shared: { ...size, textStart: textStart(folders, rows) },
  }
}

const textsOf = ({ bytes, folders, rows, textStart: start }: Shared): Pick<Remembered, 'folders' | 'names'> => {
  const texts = folders + rows === 0 ? [] : Buffer.from(bytes, start).toString().split('\0')
  return { folders: texts.slice(0, folders), names: texts.slice(folders) }
}

const isOrdered = (starts: Float64Array, rows: number): boolean =>
  starts.every((start, index) => Number.isInteger(start) && start >= (index === 0 ? 0 : (starts[index - 1] ?? 0))) && starts.at(-1) === rows
