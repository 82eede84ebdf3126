import { type Block, blocksOf, PAGES } from './pages.ts'

/** Languages whose blocks people copy and paste. */
const TRIED = ['yaml', 'console', 'bash', 'sh']

/** What the mark of a block asks for; each is tried in its own way. */
const KINDS = {
  run: /^run(?: with (?<tool>\S+))?(?: in (?<folder>\S+))?$/,
  fails: /^fails (?<code>\d+)(?: with (?<tool>\S+))?(?: in (?<folder>\S+))?$/,
  validate: /^validate(?: with (?<tool>\S+))?(?: in (?<folder>\S+))?$/,
  invalid: /^invalid$/,
  workflow: /^workflow$/,
  step: /^workflow run$/,
  act: /^workflow under act$/,
  console: /^console(?:(?<project> in the project)|(?<act> under act))?$/,
  file: /^file (?<path>\S+)$/,
  said: /^not run$/,
} as const
export type Kind = keyof typeof KINDS

/** A block with what its mark asks for. */
export interface Example extends Block {
  readonly kind: Kind | undefined
  /** With which the pipeline ends. */
  readonly code: number
  /** Of which a copy is made for it. */
  readonly folder: string | undefined
  /** The program without which it can't be tried. */
  readonly tool: string | undefined
  /** Where this file is to lie for the pipelines that come after it. */
  readonly path: string | undefined
  /** Whether it is tried in a copy of what a fresh clone has. */
  readonly inProject: boolean
  /** Whether it is tried in a repository beside which this project lies. */
  readonly underAct: boolean
}

/** All blocks of the documents that people may copy. */
export const examples = (): readonly Example[] =>
  PAGES.flatMap(blocksOf)
    .filter(({ language, mark }) => TRIED.includes(language) || mark !== undefined)
    .map(exampleOf)

const exampleOf = (block: Block): Example => {
  for (const [kind, pattern] of Object.entries(KINDS)) {
    const match = pattern.exec(block.mark ?? '')
    if (match === null) continue
    const { code = '0', folder, path, project, act } = match.groups ?? {}
    const tool = kind === 'act' || act !== undefined ? 'act' : match.groups?.['tool']
    return { ...block, kind: kind as Kind, code: Number(code), folder, tool, path, inProject: project !== undefined, underAct: act !== undefined }
  }
  return { ...block, kind: undefined, code: 0, folder: undefined, tool: undefined, path: undefined, inProject: false, underAct: false }
}
