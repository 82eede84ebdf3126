import type { Failure } from '../../core/outcome.ts'
import type { Files, PrivateFolder } from '../../core/ports.ts'
import type { Surroundings } from '../run.ts'

/** What the parts of a command are made from. */
export interface Materials extends Surroundings {
  readonly files: Files
  /** Where secrets, variables and inventories go, for a command line can be read by everybody. */
  readonly folder: PrivateFolder
}

/** A part of a command, or why there can be none. */
export type Part = Piece | Refusal

export interface Piece {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Refusal {
  /** One clause. */
  readonly refused: string
  readonly remedy?: string
}

export const isRefusal = (part: object): part is Refusal => 'refused' in part

export const refusal = ({ refused, remedy }: Refusal): Failure => ({
  kind: 'operation',
  reason: 'refused',
  message: refused,
  ...(remedy !== undefined && { remedy }),
})

/** All parts as one, or the first that is refused. */
export const joined = (parts: readonly Part[]): Part => {
  const refused = parts.find(isRefusal)
  if (refused !== undefined) return refused
  const pieces = parts.filter((part): part is Piece => !isRefusal(part))
  return { args: pieces.flatMap(({ args }) => args), env: Object.assign({}, ...pieces.map(({ env }) => env ?? {})) }
}

export const NO_PART: Piece = { args: [] }
