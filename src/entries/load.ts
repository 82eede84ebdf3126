import { resolve } from 'node:path'
import { isFile, readDocument } from '../adapters/documents.ts'
import { files } from '../adapters/files.ts'
import type { Environment } from '../hosts/environment.ts'
import { DEFAULT_PIPELINE_FILES, loadStage, missingPipeline, type Work } from '../settings/inputs.ts'
import { type Loaded, loadPipeline } from '../settings/load.ts'
import type { Checks } from '../settings/machine.ts'
import { applyOverrides, type Overrides } from '../settings/options.ts'
import { problem } from '../settings/problem.ts'
import { machineChecks } from './session.ts'

/** What a pipeline was made of, so that a later step can make the same again. */
export interface Source {
  readonly work: Exclude<Work, { kind: 'file' | 'default' }>
  readonly overrides: Overrides
}

export type Ready = (Extract<Loaded, { ok: true }> & { readonly source: Source }) | Extract<Loaded, { ok: false }>

/** Finds, reads and checks what there is to run; a file's content is kept, since stages may change the file. */
export const load = async (work: Work, overrides: Overrides, environment: Environment, workspace: string, from?: string): Promise<Ready> => {
  const found = find(work, workspace, from)
  if ('problem' in found) return { ok: false, problems: [found.problem] }
  const loaded = await loadWork(found, machineChecks(environment, workspace))
  if (!loaded.ok) return loaded
  const overridden = applyOverrides(loaded.pipeline, overrides, from)
  if (!overridden.ok) return overridden
  return { ...overridden, warnings: loaded.warnings, source: { work: sourceOf(found), overrides } }
}

type Found = Exclude<Work, { kind: 'file' | 'default' }> | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly file: string }

const find = (work: Work, workspace: string, from: string | undefined): Found | { readonly problem: ReturnType<typeof missingPipeline> } => {
  if (work.kind === 'inline' || work.kind === 'stage') return work
  const path = work.kind === 'file' ? work.path : DEFAULT_PIPELINE_FILES.find((name) => isFile(resolve(workspace, name)))
  if (path === undefined) return { problem: from === undefined ? missingPipeline() : nothingIn(workspace) }
  const read = readDocument(resolve(workspace, path))
  if (read.ok) return { kind: 'bytes', bytes: read.bytes, file: path }
  return { problem: problem({ file: path, line: 0, column: 0, source: '' }, `the pipeline file can't be read: ${read.problem}`, `looked in ${workspace}`) }
}

/** For whoever gave no inputs, but stands in a folder. */
const nothingIn = (workspace: string): ReturnType<typeof missingPipeline> => {
  const place = { file: workspace, line: 0, column: 0, source: '' }
  if (!files(workspace).isFolder(workspace)) return problem(place, 'there is no such folder')
  return problem(place, 'there is no pipeline here', `name its file, or add ${DEFAULT_PIPELINE_FILES[0]} or stagewright.yml`)
}

const loadWork = (found: Found, checks: Checks): Promise<Loaded> => {
  if (found.kind === 'stage') return loadStage(found.settings, checks)
  return loadPipeline(found.kind === 'bytes' ? found.bytes : found.text, found.file, checks)
}

const sourceOf = (found: Found): Source['work'] =>
  found.kind === 'bytes' ? { kind: 'inline', text: Buffer.from(found.bytes).toString(), file: found.file } : found
