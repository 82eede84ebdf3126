import { spawnSync } from 'node:child_process'
import { test } from '@jest/globals'

/** `test` where one of the programs is installed, else `test.skip`; in CI, where all are to be installed, always `test`. */
export const where = (...programs: readonly string[]): typeof test => {
  const isThere = programs.some((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined)
  return isThere || process.env['CI'] === 'true' ? test : (test.skip as typeof test)
}
