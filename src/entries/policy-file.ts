import { resolve } from 'node:path'
import { readDocument } from '../adapters/documents.ts'
import type { Answer } from '../core/authority.ts'
import { policySide } from '../engine/policy.ts'
import type { Environment } from '../hosts/environment.ts'
import { circumstancesOf } from '../hosts/github/circumstances.ts'
import { localFile, rootFor } from './bases.ts'

/** The pipeline file as the base of a pull request has it, and what people should know about that. */
export interface PolicyFile {
  readonly path: string
  readonly read: Answer<Uint8Array>
  readonly note: string
}

/** Nothing where what is checked out says what runs; else the first of the paths that the base has, or why the very first could not be read. */
export const policyFile = async (paths: readonly string[], environment: Environment, workspace: string): Promise<PolicyFile | undefined> => {
  const side = policySide(circumstancesOf(environment))
  if (side.kind === 'checkout') return undefined
  let first: PolicyFile | undefined
  for (const path of paths) {
    const read = await localFile(path, { workspace, root: rootFor(path, workspace) }, side, environment)
    const found = { path, read, note: noteOn(path, read, side, workspace) }
    if (read.known) return found
    first ??= found
  }
  return first
}

const noteOn = (path: string, read: Answer<Uint8Array>, side: ReturnType<typeof policySide>, workspace: string): string => {
  if (!read.known || side.kind !== 'base') return ''
  const here = readDocument(resolve(workspace, path))
  const differs = here.ok && Buffer.compare(here.bytes, read.value) === 0 ? '' : '; what is checked out differs and is not used'
  return `${path} is read at the base of the pull request, ${side.sha}, since ${side.why}${differs}`
}
