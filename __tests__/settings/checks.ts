import { resolve } from 'node:path'
import type { Checks } from '../../src/settings/machine.ts'

/** A machine that has every folder but `missing`, every file but those named so, and every program but `pwsh`, `zsh` and `fish`. */
export const machine: Checks = {
  isFolder: (path) => path !== 'missing',
  isFile: (path) => !path.includes('missing'),
  realPath: (path) => resolve('/workspace', path),
  which: (program) => (['pwsh', 'zsh', 'fish'].includes(program) ? undefined : `/usr/bin/${program}`),
  platform: 'linux',
}
