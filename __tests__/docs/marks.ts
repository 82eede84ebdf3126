import { type Block, blocksOf, PAGES } from './pages.ts'

/** Languages whose blocks people copy and paste. */
const TRIED = ['yaml', 'console', 'bash', 'sh']

/** What the mark of a block asks for; each is tried in its own way. */
const KINDS = {
  run: /^run(?: in (?<folder>\S+))?$/,
  fails: /^fails (?<code>\d+)(?: in (?<folder>\S+))?$/,
  validate: /^validate$/,
  invalid: /^invalid$/,
  workflow: /^workflow$/,
  step: /^workflow run$/,
  console: /^console(?<project> in the project)?$/,
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
  /** Whether it is tried in a copy of what a fresh clone has. */
  readonly inProject: boolean
}

/** All blocks of the documents that people may copy. */
export const examples = (): readonly Example[] =>
  PAGES.flatMap(blocksOf)
    .filter(({ language }) => TRIED.includes(language))
    .map(exampleOf)

const exampleOf = (block: Block): Example => {
  for (const [kind, pattern] of Object.entries(KINDS)) {
    const groups = pattern.exec(block.mark ?? '')
    if (groups === null) continue
    const { code = '0', folder, project } = groups.groups ?? {}
    return { ...block, kind: kind as Kind, code: Number(code), folder, inProject: project !== undefined }
  }
  return { ...block, kind: undefined, code: 0, folder: undefined, inProject: false }
}
