import { readDocument } from '../../adapters/documents.ts'
import { findParts } from '../../adapters/parts.ts'
import type { Found } from '../../core/plan/gather.ts'
import { partOf } from '../../core/plan/part.ts'
import { type Plan, planOf } from '../../core/plan/plan.ts'

/** The parts in a folder, as artifacts are laid out there. */
export const readParts = (folder: string): readonly Found[] =>
  findParts(folder).map(({ file, read }) => ({ file, part: read.ok ? partOf(new TextDecoder().decode(read.bytes)) : read.problem }))

/** A plan that was given as JSON, or as the path of a file with it; or in a clause why it is none. */
export const readPlan = (given: string): Plan | string => {
  if (given.trimStart().startsWith('{')) return planOf(given)
  const read = readDocument(given)
  return read.ok ? planOf(new TextDecoder().decode(read.bytes)) : read.problem
}
