import { readdirSync, readFileSync, statSync } from 'node:fs'
import { type Platform, sendSignal } from './platform.ts'
import { field, statFields } from './stat.ts'
import { type Entry, membersIn, type Tree } from './tree.ts'

/** Linux, by what `/proc` tells (see proc(5)); `start` is in clock ticks since the machine started. */
export const linux: Platform = {
  startOf: (pid) => entryOf(pid)?.start ?? 0,
  isAlive: ({ pid, start }) => entryOf(pid)?.start === start,
  members: (tree, look) => {
    const above = look === 'newer' ? newerThan(tree) : 0
    if (above === undefined) return []
    const pipes = tree.pipes()
    return membersIn(table(above), tree, ({ pid }) => isMarked(pid, tree.marker) || holds(pid, pipes))
  },
  commandOf: (pid) => memoryOf(pid, 'cmdline').replaceAll('\0', ' ').trim() || read(`/proc/${pid}/comm`).trim(),
  send: sendSignal,
}

/** The pid above which to look, or nothing if no pid was given away since the leader's and its group is empty. */
const newerThan = ({ leader }: Tree): number | undefined => {
  const last = lastPid()
  if (last === leader.pid && sendSignal('group', leader.pid, 0) === 'gone') return undefined
  return last < leader.pid ? 0 : leader.pid
}

/** The last field of `/proc/loadavg`; smaller than an earlier pid when the numbers began anew. */
const lastPid = (): number => Number(read('/proc/loadavg').trimEnd().split(' ').at(-1))

const table = (above: number): readonly Entry[] =>
  readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    return pid > above && pid !== process.pid ? (entryOf(pid) ?? []) : []
  })

const entryOf = (pid: number): Entry | undefined => {
  const fields = fieldsOf(pid)
  if (fields === undefined || isGone(fields)) return undefined
  return { pid, parent: field(fields, 4), group: field(fields, 5), session: field(fields, 6), start: field(fields, 22) }
}

const fieldsOf = (pid: number): readonly string[] | undefined => statFields(read(`/proc/${pid}/stat`))

/** `PF_EXITING` of the kernel's include/linux/sched.h. */
const EXITING = 4

/** A main thread may end before the others do; then the process is still there. */
const isGone = (fields: readonly string[]): boolean => {
  const ending = fields[0] === 'Z' || fields[0] === 'X' || (field(fields, 9) & EXITING) !== 0
  return ending && field(fields, 20) <= 1
}

const isMarked = (pid: number, marker: string): boolean => memoryOf(pid, 'environ').includes(marker)

/** In the middle of execve(2) a process has neither; a moment later it has its own again. */
const memoryOf = (pid: number, what: 'environ' | 'cmdline'): string => {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const text = attempt(() => readFileSync(`/proc/${pid}/${what}`, 'utf8'))
    if (text !== '') return text ?? ''
    if (!isStarting(pid)) return read(`/proc/${pid}/${what}`)
    pause(1)
  }
  return ''
}

const MOST_LOOKS = 100

/** `PF_KTHREAD` of the kernel's include/linux/sched.h. */
const KERNEL_THREAD = 0x200000

/** Whether it has not got the place of its environment yet; a thread of the kernel never gets one. */
const isStarting = (pid: number): boolean => {
  const fields = fieldsOf(pid)
  return fields !== undefined && field(fields, 51) === 0 && (field(fields, 9) & KERNEL_THREAD) === 0
}

/** Without giving way to anything else: what was found must not have changed when it is used. */
const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

const holds = (pid: number, pipes: readonly string[]): boolean =>
  pipes.length > 0 && descriptors(pid).some((path) => pipes.includes(pipeAt(path)))

const descriptors = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => `/proc/${pid}/fd/${fd}`)
  } catch {
    return []
  }
}

const pipeAt = (path: string): string => {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return ''
  }
}

/** What cannot be read belongs to another user or is gone: it tells nothing. */
const read = (path: string): string => attempt(() => readFileSync(path, 'utf8')) ?? ''

const attempt = (look: () => string): string | undefined => {
  try {
    return look()
  } catch {
    return undefined
  }
}
