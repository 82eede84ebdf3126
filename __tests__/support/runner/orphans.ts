import { readdirSync, readFileSync } from 'node:fs'

export interface Orphan {
  readonly pid: number
  readonly command: string
}

/** Kills every process that carries the step's id in its environment, as the runner does when a job is over, and tells which they were. */
export const killOrphans = (trackingId: string): readonly Orphan[] => {
  const orphans = pids().filter((pid) => read(`/proc/${pid}/environ`).includes(`RUNNER_TRACKING_ID=${trackingId}`))
  return orphans.map((pid) => {
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
    kill(pid)
    return { pid, command }
  })
}

const pids = (): readonly number[] =>
  process.platform === 'linux' ? readdirSync('/proc').map(Number).filter((pid) => pid > 0 && pid !== process.pid) : []

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went by itself.
  }
}
