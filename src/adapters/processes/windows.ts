import { spawnSync } from 'node:child_process'
import { type Platform, sendSignal } from './platform.ts'

/**
 * Windows, by `taskkill`: a living leader is stopped with its tree; what outlives its leader is not
 * found. Untested: no Windows machine has run it yet.
 */
export const windows: Platform = {
  startOf: () => 0,
  isAlive: ({ pid }) => sendSignal('process', pid, 0) !== 'gone',
  members: ({ leader }) => (windows.isAlive(leader) ? [{ ...leader, group: leader.pid }] : []),
  commandOf: () => '',
  send: (_target, pid, signal) => {
    if (signal === 0) return sendSignal('process', pid, 0)
    if (signal !== 'SIGTERM' && signal !== 'SIGKILL') return 'sent'
    const force = signal === 'SIGKILL' ? ['/F'] : []
    spawnSync('taskkill', ['/T', ...force, '/PID', String(pid)], { stdio: 'ignore', windowsHide: true })
    return 'sent'
  },
}
