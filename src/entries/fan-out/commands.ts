import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Flags } from '../../hosts/terminal/arguments.ts'
import { DEFAULT_RUNNERS } from '../../settings/fan-out/inputs.ts'
import type { Pipeline } from '../../settings/pipeline.ts'
import { INVALID } from '../exit-code.ts'
import { expanded } from '../load.ts'
import { historyOf } from '../session.ts'
import { collectShare } from './collecting.ts'
import { pipelineDigest, runOf } from './identity.ts'
import { makePlan } from './planning.ts'
import { shardShare } from './shard.ts'
import type { NoShare, Share } from './share.ts'

/** What a command of the fan-out is given. */
export interface Ground {
  readonly pipeline: Pipeline
  readonly flags: Flags
  readonly workspace: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

type Runs = (whole: Pipeline, share: Share) => Promise<number>

/** `stagewright plan`: the exit code. */
export const planCommand = async ({ pipeline, flags, workspace, out, err }: Ground): Promise<number> => {
  const parallel = pipeline['max-parallel'] ?? availableParallelism()
  const { runners = DEFAULT_RUNNERS, waves = 1 } = flags.fanOut
  const planning = await makePlan(await expanded(pipeline), await pipelineDigest(pipeline), historyOf(process.env, workspace, pipeline.file), { runners, waves, parallel, asker: runOf(process.env) })
  if (!planning.ok) return refuse(err, planning)
  const { plan, matrices, makespanMs, words } = planning
  out(flags.json ? `${JSON.stringify({ ...plan, makespanMs, matrices }, null, 2)}\n` : words)
  return 0
}

/** `stagewright run --shard`: the exit code. */
export const shardCommand = (ground: Ground, runs: Runs): Promise<number> => {
  const { flags, workspace } = ground
  const { shard = '', part = '.', parts } = flags.fanOut
  return share(ground, runs, (pipeline, digest) =>
    shardShare({ pipeline, digest, environment: process.env, shard, plan: planIn(ground), parts: parts && resolve(workspace, parts), place: (name) => join(resolve(workspace, part), `${name}.json`) }),
  )
}

/** `stagewright collect`: the exit code. */
export const collectCommand = (ground: Ground, runs: Runs): Promise<number> => {
  const { parts } = ground.flags.fanOut
  if (parts === undefined) return Promise.resolve(refuse(ground.err, { message: 'expected the folder with the parts, got nothing', hint: 'set --parts' }))
  return share(ground, runs, (pipeline, digest) => collectShare({ pipeline, digest, environment: process.env, plan: planIn(ground), parts: resolve(ground.workspace, parts) }))
}

const planIn = ({ flags: { fanOut }, workspace }: Ground): string | undefined =>
  fanOut.plan === undefined || fanOut.plan.trimStart().startsWith('{') ? fanOut.plan : resolve(workspace, fanOut.plan)

const share = async ({ pipeline, err }: Ground, runs: Runs, make: (pipeline: Pipeline, digest: string) => Share | NoShare): Promise<number> => {
  const whole = await expanded(pipeline)
  const made = make(whole, await pipelineDigest(pipeline))
  return 'message' in made ? refuse(err, made) : runs(whole, made)
}

const refuse = (err: Ground['err'], { message, hint }: NoShare): number => {
  err(`stagewright: ${message}\n${hint === undefined ? '' : `  hint: ${hint}\n`}`)
  return INVALID
}
