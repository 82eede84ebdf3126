import { linkSync, lstatSync, readFileSync, readlinkSync, renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Clock } from '../../core/ports.ts'
import { uniqueWord } from '../unique.ts'
import { type Bytes, onDisk, shown } from './bytes.ts'
import { codeOf, end } from './ending.ts'

/** The right to write into a folder of snapshots, alone. */
export interface Lock {
  release(): void
}

export const LOCK = '.lock'

/** Takes the lock of a folder, from a dead process too; ends as `locked` if somebody has it. */
export const takeLock = (folder: Bytes, clock: Clock): Lock => {
  const path = `${folder}/${LOCK}`
  for (let attempt = 0; attempt < 3; attempt++) {
    const ours = put(path)
    if (ours !== undefined) return held(path, ours, clock)
    const owner = look(path)
    if (owner !== undefined && isAlive(owner)) return refuse(path, owner, clock)
    if (owner !== undefined) takeAway(path, owner)
  }
  return end('locked', `${shown(folder)} is locked by another run`, 'wait until it has ended')
}

interface Owner {
  readonly pid: number
  /** When the process started, for process ids are used again. */
  readonly start: string
  readonly host: string
  readonly ino: number
  readonly touchedMs: number
  /** The moment by the same clock. */
  readonly nowMs: number
}

/** Beside first, so that nobody sees half a lock; a name can be given but once. */
const put = (path: Bytes): number | undefined => {
  const beside = onDisk(`${path}-${uniqueWord()}`)
  writeFileSync(beside, JSON.stringify({ pid: process.pid, start: startOf(process.pid), host: thisHost() }), { flag: 'wx', mode: 0o644 })
  try {
    linkSync(beside, onDisk(path))
    return lstatSync(beside).ino
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return undefined
    return putWithoutLink(beside, path, thrown)
  } finally {
    unlinkSync(beside)
  }
}

/** For file systems without hard links. */
const putWithoutLink = (beside: string | Buffer, path: Bytes, thrown: unknown): number | undefined => {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(thrown))) throw thrown
  try {
    writeFileSync(onDisk(path), readFileSync(beside), { flag: 'wx' })
    return lstatSync(onDisk(path)).ino
  } catch (again) {
    if (codeOf(again) === 'EEXIST') return undefined
    throw again
  }
}

/** Told anew from time to time, so that other machines see that somebody is at work. */
const TOUCH_MS = 60_000
const FOREIGN_STALE_MS = 30 * 60_000

const held = (path: Bytes, ino: number, clock: Clock): Lock => {
  const touch = (): void => {
    try {
      const now = new Date(clock.wall())
      utimesSync(onDisk(path), now, now)
    } catch {
      // The folder has gone: the backup will say so.
    }
    cancel = clock.after(TOUCH_MS, touch)
  }
  let cancel = clock.after(TOUCH_MS, touch)
  return {
    release: () => {
      cancel()
      removeIf(path, ino)
    },
  }
}

const removeIf = (path: Bytes, ino: number): void => {
  try {
    if (lstatSync(onDisk(path)).ino === ino) unlinkSync(onDisk(path))
  } catch {
    // Gone already.
  }
}

/** Nothing if there is none any more. */
const look = (path: Bytes): Owner | undefined => {
  try {
    const { ino, mtimeMs } = lstatSync(onDisk(path))
    const { pid, start, host } = parsed(readFileSync(onDisk(path), 'utf8'))
    return { pid: Number(pid), start: String(start), host: String(host), ino, touchedMs: mtimeMs, nowMs: serverNow(path) }
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** By the clock of whoever serves the disk. */
const serverNow = (path: Bytes): number => {
  const beside = onDisk(`${path}-${uniqueWord()}`)
  writeFileSync(beside, '')
  const { mtimeMs } = lstatSync(beside)
  unlinkSync(beside)
  return mtimeMs
}

const isAlive = ({ pid, start, host, touchedMs, nowMs }: Owner): boolean =>
  host === thisHost() ? startOf(pid) !== undefined && startOf(pid) === start : nowMs - touchedMs < FOREIGN_STALE_MS

/** Nobody else's: between the look and the rename another may have taken the stale one away and put its own. */
const takeAway = (path: Bytes, { ino }: Owner): void => {
  const aside = `${path}-${uniqueWord()}`
  try {
    renameSync(onDisk(path), onDisk(aside))
    if (lstatSync(onDisk(aside)).ino !== ino) linkSync(onDisk(aside), onDisk(path))
    unlinkSync(onDisk(aside))
  } catch {
    // Somebody was faster.
  }
}

const refuse = (path: Bytes, { pid, host, touchedMs }: Owner, clock: Clock): never => {
  const who = host === thisHost() ? `process ${pid}` : `process ${pid} of another machine or container`
  const folder = shown(path.slice(0, -LOCK.length - 1))
  const since = new Date(Math.min(touchedMs, clock.wall())).toISOString()
  return end('locked', `${folder} is locked by ${who}, since ${since}`, `wait until it has ended; if there is no such process any more, remove ${shown(path)}`)
}

/** Process ids mean something within one boot and one namespace alone. */
const thisHost = (): string => [hostname(), read('/proc/sys/kernel/random/boot_id'), link('/proc/self/ns/pid')].filter(Boolean).join(' ')

/** When a living process started, in the kernel's own measure; nothing if there is none. */
const startOf = (pid: number): string | undefined => {
  const stat = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' ')
  if (stat.length > 19) return stat[0] === 'Z' || stat[0] === 'X' ? undefined : stat[19]
  return process.platform === 'linux' || !isRunning(pid) ? undefined : 'unknown'
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM'
  }
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

const link = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
