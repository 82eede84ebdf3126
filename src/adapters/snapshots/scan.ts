import type { Counts } from '../../core/snapshots.ts'
import type { Bytes } from './bytes.ts'
import { comparePaths, type Entry, type FileEntry, fileHead, fileLine, folderLine, linkLine, parseEntry } from './entry.ts'
import { createHardlinks } from './hardlinks.ts'
import { entryLines, type Manifest } from './manifest.ts'
import type { Pace } from './pace.ts'
import { type PlanWriter, writePlan } from './plan.ts'
import type { Presence } from './presence.ts'
import { digestOfFile } from './read.ts'
import { type Found, type Walk, walk } from './walk.ts'

export interface ScanOrder {
  readonly walk: Walk
  readonly plan: Bytes
  readonly compare: 'metadata' | 'content'
  readonly parent?: Manifest
  /** Whether what the parent's manifest tells is still there. */
  readonly isPresent: Presence
}

export interface Scan {
  /** What there is to be saved, as far as nothing goes away meanwhile. */
  readonly counts: Counts
  readonly changes: { readonly new: number; readonly changed: number; readonly unchanged: number; readonly removed: number }
  /** Whether the new manifest would be that of the parent. */
  readonly isUnchanged: boolean
  readonly toRead: { readonly files: number; readonly bytes: number; readonly onDisk: number }
  /** Whether all were remembered. */
  readonly hardlinks: 'all' | 'some'
}

/** Walks the source beside the manifest of its parent, and writes down what to do about each entry. */
export const scan = async (order: ScanOrder, pace: Pace): Promise<Scan> => {
  const scanner = createScanner(order)
  for (const found of walk(order.walk)) {
    const reading = scanner.take(found)
    if (reading !== undefined) await reading
    pace.did(found.type === 'folder' ? 0 : 1, Number(found.type === 'file' ? found.stat.size : 0n))
    if (pace.due()) await pace.rest()
  }
  return scanner.end()
}

interface Scanner {
  take(found: Found): Promise<void> | undefined
  end(): Scan
}

const createScanner = (order: ScanOrder): Scanner => {
  const plan = writePlan(order.plan)
  const parent = cursor(order.parent, plan)
  const hardlinks = createHardlinks()
  const counts = { files: 0, folders: 0, links: 0, bytes: 0 }
  const changes = { new: 0, changed: 0, unchanged: 0, removed: 0 }
  const toRead = { files: 0, bytes: 0, onDisk: 0 }
  let isUnchanged = order.parent !== undefined

  /** Whether the parent has this entry as it is now, and if not, what it has. */
  const compared = (path: Bytes, isSame: (line: Bytes | undefined) => boolean): Entry | 'same' | undefined => {
    if (isSame(parent.line()) && order.isPresent(path)) return 'same'
    const before = parent.seek(path)
    if (before === undefined) return undefined
    if (isSame(parent.line()) && order.isPresent(path)) return 'same'
    parent.pass()
    return before
  }
  const same = (): void => {
    plan.same()
    parent.next()
  }
  /** A folder or a link, which its line tells whole. */
  const whole = (path: Bytes, line: Bytes, kind: 'folder' | 'link'): undefined => {
    counts[`${kind}s`] += 1
    const before = compared(path, (other) => other === line)
    if (kind === 'link') changes[before === 'same' ? 'unchanged' : before === undefined ? 'new' : 'changed'] += 1
    if (before === 'same') return same() as undefined
    plan.put(line)
    isUnchanged = false
  }

  const file = (found: Found): Promise<void> | undefined => {
    const head = fileHead(found.path, found.stat)
    const hardlink = hardlinks.firstOf(found.path, found.stat)
    counts.files += 1
    if (hardlink === undefined) counts.bytes += Number(found.stat.size)
    const before = compared(found.path, (line) => order.compare === 'metadata' && isSameFile(line, head, hardlink))
    if (before === 'same') return sameFile()
    if (order.compare === 'content' && before?.type === 'file' && before.hardlink === hardlink && isAlike(before, parse(head, hardlink))) {
      return compareContent(found, before, head, hardlink)
    }
    return read(found, before, head, hardlink)
  }
  const sameFile = (): undefined => {
    same()
    changes.unchanged += 1
  }
  const read = ({ stat }: Found, before: Entry | undefined, head: Bytes, hardlink: Bytes | undefined): undefined => {
    plan.read(fileLine(head, NO_DIGEST, hardlink))
    isUnchanged = false
    changes[before === undefined ? 'new' : 'changed'] += 1
    toRead.files += 1
    if (hardlink !== undefined) return
    toRead.bytes += Number(stat.size)
    toRead.onDisk += Number(stat.blocks * 512n < stat.size ? stat.blocks * 512n : stat.size)
  }
  const compareContent = async (found: Found, before: FileEntry, head: Bytes, hardlink: Bytes | undefined): Promise<void> => {
    const sha256 = await digestOfFile(`${order.walk.root}/${found.path}`).catch(() => undefined)
    if (sha256 !== before.sha256 || !order.isPresent(found.path)) return read(found, before, head, hardlink)
    plan.put(fileLine(head, sha256, hardlink))
    changes.unchanged += 1
  }

  return {
    take: (found) => {
      if (found.type === 'file') return file(found)
      if (found.type === 'link') return whole(found.path, linkLine(found.path, found.stat, found.target), 'link')
      return whole(found.path, folderLine(found.path, found.stat), 'folder')
    },
    end: () => {
      parent.finish()
      plan.end()
      changes.removed = parent.removed()
      isUnchanged &&= parent.passed() === 0
      return { counts, changes, isUnchanged, toRead, hardlinks: hardlinks.overflowed() ? 'some' : 'all' }
    },
  }
}

/** Stands in the plan for what is known only when the file is read. */
export const NO_DIGEST = '0'.repeat(64)

const SUFFIX = fileLine('', NO_DIGEST, undefined).length

/** Whether a line is that of a file with this head, with any digest. */
const isSameFile = (line: Bytes | undefined, head: Bytes, hardlink: Bytes | undefined): boolean => {
  if (line === undefined || !line.startsWith(head) || !line.startsWith(',"sha256":"', head.length)) return false
  const length = hardlink === undefined ? SUFFIX : fileLine('', NO_DIGEST, hardlink).length
  return line.length === head.length + length && (hardlink === undefined || line.endsWith(fileLine('', NO_DIGEST, hardlink).slice(SUFFIX - 1)))
}

const parse = (head: Bytes, hardlink: Bytes | undefined): Entry | undefined => parseEntry(fileLine(head, NO_DIGEST, hardlink))

const isAlike = (a: FileEntry, b: Entry | undefined): boolean =>
  b?.type === 'file' && a.size === b.size && a.mtime === b.mtime && a.mode === b.mode && a.uid === b.uid && a.gid === b.gid

/** The lines of the parent, beside which the walk goes. */
interface Cursor {
  line(): Bytes | undefined
  next(): void
  /** Goes on to a path, past what is before; its entry, if the parent has one. */
  seek(path: Bytes): Entry | undefined
  /** Leaves out the line. */
  pass(): void
  finish(): void
  removed(): number
  passed(): number
}

const cursor = (manifest: Manifest | undefined, plan: PlanWriter): Cursor => {
  const lines = manifest === undefined ? undefined : entryLines(manifest)
  let removed = 0
  let passed = 0
  let line: Bytes | undefined
  let entry: Entry | undefined
  const next = (): void => {
    const step = lines?.next()
    line = step === undefined || step.done ? undefined : step.value
    entry = undefined
  }
  const pass = (): void => {
    plan.skipParent()
    passed += 1
    next()
  }
  const parsed = (): Entry | undefined => (entry ??= line === undefined ? undefined : parseEntry(line))
  const hasLine = (): boolean => line !== undefined
  /** What the source does not have any more. */
  const leaveOut = (isBefore: (at: Entry | undefined) => boolean): void => {
    for (let at = parsed(); hasLine() && isBefore(at); at = parsed()) {
      if (at?.type !== 'folder') removed += 1
      pass()
    }
  }
  next()
  return {
    line: () => line,
    next,
    pass,
    seek: (path) => {
      leaveOut((at) => at === undefined || comparePaths(at.path, path) < 0)
      const at = parsed()
      return at?.path === path ? at : undefined
    },
    finish: () => leaveOut(() => true),
    removed: () => removed,
    passed: () => passed,
  }
}
