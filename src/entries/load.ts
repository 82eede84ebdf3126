import { resolve } from 'node:path'
import { isFile, readDocument } from '../adapters/documents.ts'
import { files } from '../adapters/files.ts'
import type { Environment } from '../hosts/environment.ts'
import { DEFAULT_PIPELINE_FILES, loadStage, missingPipeline, type Work } from '../settings/inputs.ts'
import { type Loaded, loadPipeline } from '../settings/load.ts'
import type { Checks } from '../settings/machine.ts'
import { applyOverrides, type Overrides } from '../settings/options.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import { problem } from '../settings/problem.ts'
import type { Given } from '../settings/reuse/index.ts'
import type { KeptBases } from './kept-bases.ts'
import { machineChecks } from './session.ts'

/** What a pipeline was made of, so that a later step can make the same again. */
export interface Source {
  readonly work: Exclude<Work, { kind: 'file' | 'default' }>
  readonly overrides: Overrides
  /** What was found of the files that it extends. */
  readonly bases?: KeptBases
}

export type Ready = (Extract<Loaded, { ok: true }> & { readonly source: Source }) | Extract<Loaded, { ok: false }>

/**
 * Finds, reads and checks what there is to run; what files hold is kept, since stages may change them, and
 * `before` is what an earlier step has kept.
 */
export const load = async (work: Work, overrides: Overrides, environment: Environment, workspace: string, from?: string, before?: KeptBases): Promise<Ready> => {
  const found = await find(work, environment, workspace, from)
  if ('problem' in found) return { ok: false, problems: [found.problem] }
  const kept: Record<string, string> = { ...before }
  const given: Given = {
    bases: async () => (await import('./bases.ts')).basesFor(environment, workspace, found.kind === 'bytes' ? found.file : undefined, kept, before !== undefined),
    inputs: { values: overrides.inputs ?? {}, from: from === undefined ? "input 'inputs'" : '--input' },
  }
  const loaded = await loadWork(found, machineChecks(environment, workspace), given)
  if (!loaded.ok) return loaded
  const overridden = applyOverrides(loaded.pipeline, overrides, from)
  if (!overridden.ok) return overridden
  // Loads a module that most runs have no use for.
  if (holdsPattern(overridden)) (await import('../adapters/patterns.ts')).boundPatterns()
  const notes = [...('note' in found && found.note !== undefined ? [found.note] : []), ...(loaded.notes ?? [])]
  const bases = Object.keys(kept).length === 0 ? {} : { bases: kept }
  return { ...overridden, warnings: loaded.warnings, notes, source: { work: sourceOf(found), overrides, ...bases } }
}

/** What would run: each of the copies that `shards` and `matrix` ask for. */
export const expanded = async (pipeline: Pipeline): Promise<Pipeline> =>
  pipeline.stages.some(({ settings }) => settings.shards !== undefined || settings.matrix !== undefined)
    ? (await import('../settings/fan-out/expand.ts')).expandStages(pipeline)
    : pipeline

/** Whether a pipeline searches for patterns anywhere. */
const holdsPattern = (value: unknown): boolean =>
  value instanceof RegExp || (typeof value === 'object' && value !== null && Object.values(value).some(holdsPattern))

type Found = Exclude<Work, { kind: 'file' | 'default' }> | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly file: string; readonly note?: string }

type Unfound = { readonly problem: ReturnType<typeof missingPipeline> }

const find = async (work: Work, environment: Environment, workspace: string, from: string | undefined): Promise<Found | Unfound> => {
  if (work.kind === 'inline' || work.kind === 'stage') return work
  const ofBase = environment['GITHUB_EVENT_NAME']?.startsWith('pull_request') === true ? await findAtBase(work, environment, workspace) : undefined
  if (ofBase !== undefined) return ofBase
  const path = work.kind === 'file' ? work.path : DEFAULT_PIPELINE_FILES.find((name) => isFile(resolve(workspace, name)))
  if (path === undefined) return { problem: from === undefined ? missingPipeline() : nothingIn(workspace) }
  const read = readDocument(resolve(workspace, path))
  if (read.ok) return { kind: 'bytes', bytes: read.bytes, file: path }
  return unreadable(path, read.problem, `looked in ${workspace}`)
}

const unreadable = (file: string, why: string, hint: string): Unfound => ({
  problem: problem({ file, line: 0, column: 0, source: '' }, `the pipeline file can't be read: ${why}`, hint),
})

/** What a stranger may have changed says nothing about what runs. */
const findAtBase = async (work: Extract<Work, { kind: 'file' | 'default' }>, environment: Environment, workspace: string): Promise<Found | Unfound | undefined> => {
  const paths = work.kind === 'file' ? [work.path] : DEFAULT_PIPELINE_FILES
  const found = await (await import('./policy-file.ts')).policyFile(paths, environment, workspace)
  if (found === undefined) return undefined
  const { path, read, note } = found
  return read.known ? { kind: 'bytes', bytes: read.value, file: path, note } : unreadable(path, read.why, 'merge it into the base branch first')
}

/** For whoever gave no inputs, but stands in a folder. */
const nothingIn = (workspace: string): ReturnType<typeof missingPipeline> => {
  const place = { file: workspace, line: 0, column: 0, source: '' }
  if (!files(workspace).isFolder(workspace)) return problem(place, 'there is no such folder')
  return problem(place, 'there is no pipeline here', `name its file, or add ${DEFAULT_PIPELINE_FILES[0]} or stagewright.yml`)
}

const loadWork = (found: Found, checks: Checks, given: Given): Promise<Loaded> => {
  if (found.kind === 'stage') return loadStage(found.settings, checks)
  return loadPipeline(found.kind === 'bytes' ? found.bytes : found.text, found.file, checks, given)
}

const sourceOf = (found: Found): Source['work'] =>
  found.kind === 'bytes' ? { kind: 'inline', text: Buffer.from(found.bytes).toString(), file: found.file } : found
