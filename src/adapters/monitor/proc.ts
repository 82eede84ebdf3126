import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

/** The files of `/proc` as texts; one that is gone, or that belongs to another user, is empty. */
export interface Proc {
  /** At most 16 KiB, into memory that is used again and again. */
  text(path: string): string
  /** The whole of a file of any size. */
  bytes(path: string): Buffer
  pids(): readonly number[]
  isThere(path: string): boolean
}

const MOST_BYTES = 16_384

export const procAt = (root = '/proc'): Proc => {
  const buffer = Buffer.allocUnsafeSlow(MOST_BYTES)
  return {
    text: (path) => unless('', () => head(`${root}/${path}`, buffer)),
    bytes: (path) => unless(NOTHING, () => readFileSync(`${root}/${path}`)),
    pids: () => unless([], () => readdirSync(root)).filter(isPid).map(Number),
    isThere: (path) => existsSync(`${root}/${path}`),
  }
}

const NOTHING = Buffer.alloc(0)

/** Also for want of descriptors: whoever only watches must not fail. */
const unless = <T>(otherwise: T, read: () => T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** Half of what `readFileSync` costs; the kernel gives all there is in one read. */
const head = (path: string, buffer: Buffer): string => {
  const fd = openSync(path, 'r')
  try {
    return buffer.toString('latin1', 0, readSync(fd, buffer, 0, MOST_BYTES, 0))
  } finally {
    closeSync(fd)
  }
}

const isPid = (name: string): boolean => {
  const first = name.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** The number after a name at the beginning of a line, as in `/proc/meminfo`; 0 where there is none. */
export const numberAfter = (text: string, name: string): number => {
  const at = text.startsWith(name) ? 0 : text.indexOf(`\n${name}`) + 1
  return at === 0 && !text.startsWith(name) ? 0 : Number.parseInt(text.slice(at + name.length, at + name.length + 24), 10) || 0
}

/** The same in kibibytes, as bytes. */
export const bytesAfter = (text: string, name: string): number => numberAfter(text, name) * 1024

/** Clock ticks of the kernel in a second: `AT_CLKTCK` (17) of getauxval(3), on every Linux of today 100. */
export const ticksPerSecond = (proc: Proc): number => auxiliary(proc.bytes('self/auxv'), 17) ?? 100

/** `AT_PAGESZ` (6). */
export const pageBytes = (proc: Proc): number => auxiliary(proc.bytes('self/auxv'), 6) ?? 4096

const auxiliary = (pairs: Buffer, type: number): number | undefined => {
  for (let at = 0; at + 16 <= pairs.length; at += 16) {
    if (Number(pairs.readBigUInt64LE(at)) === type) return Number(pairs.readBigUInt64LE(at + 8))
  }
  return undefined
}
