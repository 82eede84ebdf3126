import type { Checks } from '../../src/settings/machine.ts'

/** A machine that has every folder but `missing`, and every program but `pwsh`, `zsh` and `fish`. */
export const machine: Checks = {
  isFolder: (path) => path !== 'missing',
  which: (program) => (['pwsh', 'zsh', 'fish'].includes(program) ? undefined : `/usr/bin/${program}`),
  platform: 'linux',
}
