import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { distFolder } from './built.ts'
import type { Workspace } from './workspace.ts'

/** A window of a real terminal in which `stagewright` runs. */
export interface Window {
  /** What is to be seen once `isThere` says so; rejects with the last of it when that takes too long. */
  until(isThere: (screen: string) => boolean): Promise<string>
  /** Everything from the first line on that was ever scrolled out of sight, then what is in sight; with `colors` as escape sequences. */
  history(colors?: 'colors'): string
  /** What tmux knows of it, such as `cursor_flag`: 1 where one sees the cursor. */
  fact(name: string): string
  resize(columns: number, rows: number): void
  keys(...keys: readonly string[]): void
  close(): void
}

export interface WindowOptions {
  readonly workspace: Workspace
  readonly args: readonly string[]
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

const LONGEST_WAIT_MS = 20_000

/** Opens a window on a tmux server of its own; when the command has ended it says `ended N`, N its exit code. */
export const openWindow = ({ workspace, args, columns = 80, rows = 24, env = {} }: WindowOptions): Window => {
  const socket = join(workspace.path, '.tmux')
  const tmux = (...argv: readonly string[]): string => spawnSync('tmux', ['-S', socket, '-f', '/dev/null', ...argv], { encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: workspace.path } }).stdout
  const words = ['env', '-u', 'TMUX', ...Object.entries({ XDG_STATE_HOME: join(workspace.path, '.state'), ...env }).map(([name, value]) => `${name}=${value}`), process.execPath, join(distFolder, 'cli.js'), ...args]
  const script = `cd ${quoted(workspace.path)}; trap : INT; echo '$ stagewright'; ${words.map(quoted).join(' ')}; echo "ended $?"; while :; do sleep 1; done`
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), 'bash', '-c', script, ';', 'set', '-g', 'status', 'off', ';', 'resize-window', '-x', String(columns), '-y', String(rows))
  const screen = (): string => tmux('capture-pane', '-p')
  return {
    until: async (isThere) => {
      const deadline = performance.now() + LONGEST_WAIT_MS
      for (;;) {
        const seen = screen()
        if (isThere(seen)) return seen
        if (performance.now() > deadline) throw new Error(`not seen in time; the terminal shows:\n${seen}`)
        await pause(30)
      }
    },
    history: (colors) => tmux('capture-pane', '-p', '-S', '-', ...(colors === undefined ? [] : ['-e'])),
    fact: (name) => tmux('display-message', '-p', `#{${name}}`).trim(),
    resize: (x, y) => void tmux('resize-window', '-x', String(x), '-y', String(y)),
    keys: (...keys) => void tmux('send-keys', ...keys),
    close: () => void tmux('kill-server'),
  }
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`
