import { isAbsolute, join } from 'node:path'
import { type Callee, parseCallee } from '../../core/callee.ts'
import { bringsPath, type Checks, isFirst, setAt } from '../machine.ts'
import type { Origin } from '../origin.ts'
import { valueAt } from '../origin.ts'
import { type Problem, problem, warning } from '../problem.ts'
import { quoted } from '../wording.ts'
import type { WrittenStage } from '../written.ts'

/** Files of `call` that are not there, and Python where it is not. A stage that needs another is only warned of: that one may bring them. */
export const calleeProblems = (root: unknown, stages: readonly WrittenStage[], origin: Origin, checks: Checks): readonly Problem[] =>
  stages.flatMap((stage) => {
    const written = valueAt(stage.settings, ['call'])
    const callee = typeof written === 'string' ? parseCallee(written) : ''
    if (typeof callee === 'string') return []
    return [...fileProblems(callee, root, stage, origin, checks), ...programProblems(callee, root, stage, origin, checks)]
  })

const fileProblems = ({ file }: Callee, root: unknown, stage: WrittenStage, origin: Origin, checks: Checks): readonly Problem[] => {
  const folder = valueAt(root, setAt(root, stage, 'working-directory')) ?? '.'
  if (!isFirst(stage) || typeof folder !== 'string' || folder.includes('${{')) return []
  const path = isAbsolute(file) ? file : join(folder, file)
  if (checks.isFile(path)) return []
  return [problem(origin.value([...stage.path, 'call']), `expected a file that exists, got ${quoted(path)}`, 'the path is relative to the working directory')]
}

/** Where there is no Node on the PATH, there is the one that runs us. */
const programProblems = ({ language }: Callee, root: unknown, stage: WrittenStage, origin: Origin, checks: Checks): readonly Problem[] => {
  if (language !== 'python' || ['python3', 'python'].some((name) => checks.which(name) !== undefined) || bringsPath(root, stage)) return []
  const tell = isFirst(stage) ? problem : warning
  return [tell(origin.value([...stage.path, 'call']), `stage ${quoted(stage.key)} calls a function of Python, which is not installed`, 'install Python 3')]
}
