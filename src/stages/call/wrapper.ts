import type { Language } from '../../core/callee.ts'
import { type Failure } from '../../core/outcome.ts'
import type { WorkPorts } from '../work.ts'
import { JAVASCRIPT } from './javascript.ts'
import { PYTHON } from './python.ts'

/** The small program that calls a function in a process of its own, and what runs it. */
export interface Wrapper {
  readonly text: string
  readonly extension: string
  /** In the order in which they are looked for on the `PATH`. */
  readonly programs: readonly string[]
  readonly install: string
}

const NODE: Wrapper = { text: JAVASCRIPT, extension: '.mjs', programs: ['node'], install: 'install Node.js' }

export const WRAPPERS: Readonly<Record<Language, Wrapper>> = {
  javascript: NODE,
  typescript: NODE,
  python: { text: PYTHON, extension: '.py', programs: ['python3', 'python'], install: 'install Python 3' },
}

/** The program that runs it: the first on the stage's `PATH`, or, for JavaScript, the Node that runs us. */
export const programOf = (wrapper: Wrapper, path: string, { files, node }: WorkPorts): string | Failure =>
  wrapper.programs.map((name) => files.which(name, path)).find((found) => found !== undefined) ??
  (wrapper === NODE ? node : undefined) ?? {
    kind: 'operation',
    reason: 'tool',
    message: `there is no ${wrapper.programs[0]} on the PATH`,
    remedy: `${wrapper.install}, or put the folder of ${wrapper.programs[0]} on the PATH`,
  }
