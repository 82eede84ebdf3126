import { join } from 'node:path'
import { isFile, readDocument } from '../adapters/documents.ts'
import { checkRunOf } from '../adapters/tracing.ts'
import type { Environment } from '../hosts/environment.ts'
import type { Links } from '../report/links.ts'
import type { MarkdownOptions } from '../report/markdown.ts'
import type { Rerun } from '../report/opening.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { locatingIn } from './locating.ts'

/** What the summary of a run may point to: files of the workspace, in a job also as they are on GitHub, and how to run it again. */
export const summaryOptions = (environment: Environment, workspace: string, pipeline: Ran): MarkdownOptions => {
  const rerun = rerunOf(pipeline, workspace)
  return { locating: locatingIn(workspace), links: linksIn(environment, workspace), ...(rerun && { rerun }) }
}

type Ran = Pick<Pipeline, 'file' | 'resume'> & { readonly stages: readonly Pick<PipelineStage, 'key' | 'copyOf'>[] }

/** Nothing for a pipeline that is in no file here: one made of inputs, or of another repository. */
const rerunOf = ({ file, resume, stages }: Ran, workspace: string): Rerun | undefined => {
  if (!isFile(join(workspace, file))) return undefined
  const originals = new Map(stages.map(({ key, copyOf = key }) => [key, copyOf]))
  return { file, resumes: resume === 'failed', nameOf: (stage) => originals.get(stage) ?? stage }
}

const linksIn = (environment: Environment, workspace: string): Links => {
  const { GITHUB_ACTIONS: job, GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run = '' } = environment
  if (job !== 'true' || !/^https?:\/\/[\w.:-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return {}
  const commit = commitIn(workspace, environment['GITHUB_SHA'] ?? '')
  const check = checkRunOf(environment)
  return {
    ...(commit !== undefined && { files: `${server}/${repository}/blob/${commit}` }),
    ...(check !== undefined && /^\d+$/.test(run) && { log: `${server}/${repository}/actions/runs/${run}/job/${check}` }),
  }
}

/** Without a checkout in the workspace itself its paths are none of the repository; one of another commit than the event's tells so in `HEAD`. */
const commitIn = (workspace: string, sha: string): string | undefined => {
  const head = readDocument(join(workspace, '.git', 'HEAD'))
  if (!head.ok) return undefined
  const found = new TextDecoder().decode(head.bytes).trim()
  const commit = found.startsWith('ref: ') ? sha : found
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined
}
