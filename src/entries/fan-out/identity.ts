import { partName } from '../../core/plan/part.ts'
import type { Entry } from '../../core/plan/plan.ts'
import { digests } from '../../adapters/digests.ts'
import type { Environment } from '../../hosts/environment.ts'
import { attemptOf } from '../../hosts/github/job.ts'
import type { Pipeline } from '../../settings/pipeline.ts'
import { renderPipeline } from '../../settings/render.ts'

/** GitHub's number of the run, and which attempt at it this is. */
export const runOf = (environment: Environment): { readonly run: string; readonly attempt: number } => ({
  run: environment['GITHUB_RUN_ID'] ?? 'local',
  attempt: attemptOf(environment),
})

/** What the jobs of a fan-out have in common: they are jobs of one workflow, on any branch. */
export const workflowIdentity = (environment: Environment): string => JSON.stringify(['fan-out', environment['GITHUB_WORKFLOW_REF']?.split('@')[0] ?? environment['GITHUB_WORKFLOW'] ?? ''])

/** Tells a pipeline from others and from other versions of it; how a job runs it makes no difference. */
export const pipelineDigest = (pipeline: Pipeline): Promise<string> => {
  const { 'max-parallel': _, 'log-order': __, 'fail-fast': ___, resume: ____, history: _____, ...rest } = pipeline
  return digestOf(renderPipeline(rest))
}

export const digestOf = async (text: string): Promise<string> => (await digests.sha256(new TextEncoder().encode(text))).slice(0, 16)

/** What the part of a shard is called. */
export const nameOf = (entry: Entry, pipeline: Pipeline, environment: Environment): string => partName({ ...runOf(environment), entry }, pipeline.name ?? pipeline.file.replace(/^.*[/\\]|\.ya?ml$/g, '').replace(/^stagewright$/, ''))

/** What the machine is called. */
export const runnerOf = (environment: Environment): string => environment['RUNNER_NAME'] ?? environment['HOSTNAME'] ?? 'this machine'

/** What its stages may hand on to others. */
export const exportsIn = ({ stages }: Pipeline): ((stage: string) => readonly string[]) => {
  const declared = new Map(stages.map(({ key, settings }) => [key, settings.exports ?? []]))
  return (stage) => declared.get(stage) ?? []
}
