import { chmodSync, fchmodSync, fchownSync, futimesSync, lchownSync, lutimesSync, utimesSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { codeOf } from './ending.ts'
import type { Entry } from './entry.ts'

/** Gives what was written the owner, the mode and the times that its entry tells, in this order, for each would undo those before. */
export interface Stamp {
  file(file: number, entry: Entry): void
  folder(path: Bytes, entry: Entry): void
  link(path: Bytes, entry: Entry): void
  /** Sentences about what could not be given. */
  notices(): readonly string[]
}

/** Node takes times as floating-point seconds: they come out within a quarter of a microsecond (Node 20: one microsecond). */
export const createStamp = (): Stamp => {
  const [uid, gid] = [process.geteuid?.(), process.getegid?.()]
  const denied = { owners: 0 }
  const own = (entry: Entry, change: () => void): 'owned' | 'denied' => {
    if (uid === undefined || (entry.uid === uid && entry.gid === gid)) return 'owned'
    try {
      change()
      return 'owned'
    } catch (thrown) {
      if (codeOf(thrown) !== 'EPERM' && codeOf(thrown) !== 'EINVAL') throw thrown
      denied.owners += 1
      return 'denied'
    }
  }
  return {
    file: (file, entry) => {
      const owned = own(entry, () => fchownSync(file, entry.uid, entry.gid))
      fchmodSync(file, modeFor(entry, owned))
      futimesSync(file, ...times(entry))
    },
    folder: (path, entry) => {
      const place = onDisk(path)
      const owned = own(entry, () => lchownSync(place, entry.uid, entry.gid))
      chmodSync(place, modeFor(entry, owned))
      utimesSync(place, ...times(entry))
    },
    link: (path, entry) => {
      const place = onDisk(path)
      own(entry, () => lchownSync(place, entry.uid, entry.gid))
      lutimesSync(place, ...times(entry))
    },
    notices: () => (denied.owners === 0 ? [] : [`owners were not kept for ${denied.owners} of the files and folders: only root may give files away`]),
  }
}

/** A program that runs as its owner must not do so as somebody else. */
const modeFor = ({ mode }: Entry, owned: 'owned' | 'denied'): number => (owned === 'owned' ? mode : mode & 0o1777)

const times = ({ mtime }: Entry): [number, number] => {
  const nanoseconds = BigInt(mtime)
  const seconds = Number(nanoseconds / 1_000_000_000n) + Number(nanoseconds % 1_000_000_000n) / 1e9
  return [seconds, seconds]
}
