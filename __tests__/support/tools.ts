import { spawnSync } from 'node:child_process'
import { test } from '@jest/globals'

const isAllRequired = process.env['STAGEWRIGHT_TEST_TOOLS'] === 'required'

/** `test` where one of the programs is installed, else `test.skip`; always `test` where all are to be installed, as `.ci/run` says. */
export const where = (...programs: readonly string[]): typeof test => {
  const isThere = programs.some((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined)
  return isThere || isAllRequired ? test : (test.skip as typeof test)
}

/**
 * What is thorough rather than telling: one more variation of what another test shows, or much of it. As `tried`
 * where all is to be tried, as `.ci/run` says, else `test.skip`.
 */
export const thorough = (tried: typeof test = test): typeof test => (isAllRequired ? tried : (test.skip as typeof test))
