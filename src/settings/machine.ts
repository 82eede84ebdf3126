import type { Origin, Path } from './origin.ts'
import { valueAt } from './origin.ts'
import { type Problem, problem, warning } from './problem.ts'
import { quoted } from './wording.ts'
import { entries, type WrittenStage } from './written.ts'

/** What a pipeline may find out about the machine before it runs. */
export interface Checks {
  /** Relative to the workspace. */
  isFolder(path: string): boolean
  /** Relative to the workspace. */
  isFile(path: string): boolean
  /** Where a path leads, absolute: symbolic links resolved as far as it exists. */
  realPath(path: string): string
  which(program: string): string | undefined
  /** What lies in a folder of the workspace; nothing in one that cannot be read. */
  names?(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[]
  /** The tools whose output is known, by the name of their preset. */
  readonly presets?: readonly string[]
  /** As `process.platform` names it. */
  readonly platform: string
}

/** Folders and shells that are not there. A stage that needs another is only warned of: that one may bring them. */
export const machineProblems = (
  root: unknown,
  stages: readonly WrittenStage[],
  origin: Origin,
  checks: Checks,
): readonly Problem[] =>
  firstOfPlace(
    stages.flatMap((stage) => [
      ...folderProblems(root, stage, origin, checks),
      ...shellProblems(root, stage, origin, checks),
      ...memoryProblems(root, stage, origin, checks),
    ]),
  )

const memoryProblems = (root: unknown, stage: WrittenStage, origin: Origin, { platform }: Checks): readonly Problem[] => {
  const path = [...setAt(root, stage, 'limits'), 'memory']
  if (platform === 'linux' || valueAt(root, path) === undefined) return []
  return [warning(origin.value(path), 'limits.memory never acts on this machine: the memory of a process tree can be seen on Linux alone')]
}

/** What is wrong in `defaults` is told of the first stage alone. */
const firstOfPlace = (problems: readonly Problem[]): readonly Problem[] => {
  const places = new Map(problems.toReversed().map((told) => [`${told.file}:${told.line}:${told.column}`, told]))
  return problems.filter((told) => told.line === 0 || places.get(`${told.file}:${told.line}:${told.column}`) === told)
}

/** Whether nothing ran before it. */
export const isFirst = ({ part, needs }: WrittenStage): boolean => part === 'stages' && needs.length === 0

const folderProblems = (root: unknown, stage: WrittenStage, origin: Origin, checks: Checks): readonly Problem[] => {
  const path = setAt(root, stage, 'working-directory')
  const folder = valueAt(root, path)
  if (
    !isFirst(stage) ||
    typeof folder !== 'string' ||
    folder === '' ||
    folder.includes('${{') ||
    checks.isFolder(folder)
  )
    return []
  return [
    problem(
      origin.value(path),
      `expected a folder that exists, got ${quoted(folder)}`,
      `stage ${quoted(stage.key)} would run there`,
    ),
  ]
}

/** Where a policy of a stage was written: in the stage, or in `defaults`. */
export const setAt = (root: unknown, stage: WrittenStage, key: string): Path =>
  valueAt(stage.settings, [key]) === undefined && valueAt(root, ['defaults', key]) !== undefined
    ? ['defaults', key]
    : [...stage.path, key]

const SHELLS: Readonly<Record<string, { readonly program: string; readonly install: string }>> = {
  bash: { program: 'bash', install: 'install bash, or set shell: sh' },
  sh: { program: 'sh', install: 'install a POSIX shell, or set another shell' },
  pwsh: { program: 'pwsh', install: 'install PowerShell 7 (pwsh)' },
  python: { program: 'python', install: 'install Python 3, or set shell: python3 {0}' },
  node: { program: 'node', install: 'install Node.js' },
}

const shellProblems = (root: unknown, stage: WrittenStage, origin: Origin, checks: Checks): readonly Problem[] => {
  const own = setAt(root, stage, 'shell')
  const paths = [
    ...(valueAt(stage.settings, ['run']) === undefined ? [] : [own]),
    ...hookPaths(root, stage)
      .map((path) => [...path, 'shell'])
      .filter((path) => valueAt(root, path) !== undefined),
  ]
  return paths.flatMap((path) => shellProblem(root, stage, path, origin, checks))
}

const hookPaths = (root: unknown, stage: WrittenStage): readonly Path[] => {
  const hooks = entries(valueAt(stage.settings, ['post'])).map(([hook]) => [...stage.path, 'post', hook])
  const retry = setAt(root, stage, 'retry')
  const rules = valueAt(root, retry)
  const rulePaths = Array.isArray(rules) ? rules.map((_, index) => [...retry, index]) : [retry]
  return [...hooks, ...rulePaths.map((path) => [...path, 'before-retry'])]
}

const shellProblem = (
  root: unknown,
  stage: WrittenStage,
  path: Path,
  origin: Origin,
  checks: Checks,
): readonly Problem[] => {
  const shell = valueAt(root, path) ?? 'bash'
  if (typeof shell !== 'string' || shell.includes('${{')) return []
  const known = SHELLS[shell]
  if (known === undefined && !shell.includes('{0}')) return []
  const program = known?.program ?? shell.trim().split(/\s+/)[0] ?? ''
  if (checks.which(program) !== undefined || bringsPath(root, stage)) return []
  const tell = isFirst(stage) ? problem : warning
  return [
    tell(
      origin.value(path),
      `stage ${quoted(stage.key)} runs in ${quoted(shell)}, which is not installed`,
      known?.install ?? `install ${program}`,
    ),
  ]
}

/** A `PATH` of its own may lead to programs that ours does not. */
export const bringsPath = (root: unknown, stage: WrittenStage): boolean =>
  [valueAt(root, ['env']), valueAt(stage.settings, ['env'])].some((env) =>
    entries(env).some(([name]) => name.toUpperCase() === 'PATH'),
  )
