import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { uniqueWord } from '../../adapters/unique.ts'
import { usesCacheService } from '../../hosts/github/job.ts'
import type { FanOutInputs } from '../../settings/fan-out/inputs.ts'
import type { Pipeline } from '../../settings/pipeline.ts'
import { problem } from '../../settings/problem.ts'
import { renderPipeline } from '../../settings/render.ts'
import type { Runs } from '../action.ts'
import { INVALID } from '../exit-code.ts'
import { inSession, type Job, print, printProblems, printTrouble, safe } from '../job.ts'
import { expanded } from '../load.ts'
import type { Session } from '../session.ts'
import { collectShare } from './collecting.ts'
import { pipelineDigest, runOf, workflowIdentity } from './identity.ts'
import { makePlan, type Planning } from './planning.ts'
import { shardShare } from './shard.ts'
import type { NoShare, Share } from './share.ts'

/** A step of the action that does not run a whole pipeline: the exit code. */
export const otherStep = async (job: Job, pipeline: Pipeline, inputs: FanOutInputs, runs: Runs): Promise<number> => {
  switch (inputs.mode) {
    case 'validate':
      print(job, safe(`${pipeline.file} is valid: ${pipeline.stages.length} stage${pipeline.stages.length === 1 ? '' : 's'}`))
      return 0
    case 'render':
      print(job, safe(renderPipeline(pipeline)))
      return 0
    case 'plan':
      return planStep(job, pipeline, inputs)
    case 'collect':
      return share(job, 'parts', pipeline, runs, (whole, digest) => collectShare({ ...groundOf(job, whole, digest, inputs), parts: resolve(job.workspace, inputs.parts ?? '') }))
    case 'run':
      return share(job, 'shard', pipeline, runs, (whole, digest) => shardShare({ ...groundOf(job, whole, digest, inputs), shard: inputs.shard ?? '', parts: inputs.parts && resolve(job.workspace, inputs.parts), place: placeIn(job) }))
  }
}

const groundOf = ({ environment }: Job, pipeline: Pipeline, digest: string, { plan }: FanOutInputs) => ({ pipeline, digest, environment, plan })

/** The name of the file is that of the artifact, so that those of several shards can lie in one folder. */
const placeIn =
  ({ environment }: Job) =>
  (name: string): string =>
    join(environment['RUNNER_TEMP'] ?? tmpdir(), 'stagewright', uniqueWord(), `${name}.json`)

const share = async (job: Job, input: string, pipeline: Pipeline, runs: Runs, make: (pipeline: Pipeline, digest: string) => Share | NoShare): Promise<number> => {
  const whole = await expanded(pipeline)
  const made = make(whole, await pipelineDigest(pipeline))
  return 'message' in made ? refuse(job, input, made) : runs(whole, made)
}

const refuse = (job: Job, input: string, { message, hint }: NoShare): number => {
  printProblems(job, [problem({ file: `input '${input}'`, line: 0, column: 0, source: '' }, message, hint)])
  return INVALID
}

const planStep = (job: Job, pipeline: Pipeline, { runners, waves }: FanOutInputs): Promise<number> =>
  inSession(job, pipeline, false, async (session) => {
    const parallel = pipeline['max-parallel'] ?? session.world.cores
    const planning = await makePlan(await expanded(pipeline), await pipelineDigest(pipeline), await historyFor(job, pipeline, session), { runners, waves, parallel, asker: runOf(job.environment) })
    return planning.ok ? handOn(job, planning) : refuse(job, 'pipeline', planning)
  })

const historyFor = async ({ environment }: Job, pipeline: Pipeline, session: Session) =>
  (usesCacheService(environment) ? (await (await import('../remembering.ts')).remembering(environment, pipeline, session, workflowIdentity(environment)))?.world.history : undefined) ?? session.world.history

const handOn = (job: Job, { plan, matrices, words }: Extract<Planning, { ok: true }>): number => {
  const outputs = { matrix: matrices[0], matrices, waves: matrices.length, count: plan.shards.length, plan }
  const texts = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, JSON.stringify(value)]))
  print(job, safe(words))
  // The runner drops an output with a masked value, without a word.
  const hidden = Object.keys(texts).find((name) => job.masks.secrets.text(texts[name] ?? '') !== texts[name])
  if (hidden !== undefined) return refuse(job, 'pipeline', { message: 'the plan holds the value of a secret, and GitHub hands on no such output', hint: 'rename the stage, or the runner, that is called like it' })
  const trouble = job.files.outputs(texts)
  printTrouble(job, [trouble])
  return trouble === undefined ? 0 : 1
}
