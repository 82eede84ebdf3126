import { spawnSync } from 'node:child_process'
import { test } from '@jest/globals'

/** `test` where one of the programs is installed, else `test.skip`; always `test` where all are to be installed, as `.ci/run` says. */
export const where = (...programs: readonly string[]): typeof test => {
  const isThere = programs.some((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined)
  return isThere || process.env['STAGEWRIGHT_TEST_TOOLS'] === 'required' ? test : (test.skip as typeof test)
}
