import { spawnSync } from 'node:child_process'
import { type Platform, sendSignal } from './platform.ts'
import { type Entry, membersIn } from './tree.ts'

/** macOS, by what `ps` tells; `start` is in milliseconds since 1970. Untested: no Mac has run it yet. */
export const macos: Platform = {
  startOf: (pid) => entries(['-p', String(pid)])[0]?.start ?? 0,
  isAlive: ({ pid, start }) => entries(['-p', String(pid)])[0]?.start === start,
  members: (tree) => {
    const marked = pidsWith(tree.marker)
    const others = entries(['-ax']).filter(({ pid }) => pid !== process.pid)
    return membersIn(others, tree, ({ pid }) => marked.has(pid))
  },
  commandOf: (pid) => ps(['-p', String(pid), '-o', 'command=']).join(' ').trim(),
  send: sendSignal,
}

const entries = (which: readonly string[]): readonly Entry[] =>
  ps([...which, '-o', 'pid=,ppid=,pgid=,stat=,lstart=']).flatMap(entry)

const entry = (line: string): Entry | readonly [] => {
  const [pid, parent, group, state, ...start] = line.trim().split(/\s+/)
  if (pid === undefined || state === undefined || state.startsWith('Z')) return []
  const numbers = { pid: Number(pid), parent: Number(parent), group: Number(group), session: 0 }
  return { ...numbers, start: Date.parse(start.join(' ')) }
}

/** `-E` shows environments behind the commands; it is asked for apart so that no secret gets into a report. */
const pidsWith = (marker: string): ReadonlySet<number> =>
  new Set(
    ps(['-axEww', '-o', 'pid=,command='])
      .filter((line) => line.includes(marker))
      .map((line) => Number.parseInt(line, 10)),
  )

const ps = (args: readonly string[]): readonly string[] => {
  const env = { ...process.env, LC_ALL: 'C' }
  const { stdout } = spawnSync('ps', args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 })
  return ((stdout as string | null) ?? '').split('\n').filter(Boolean)
}
