import { createSpool } from '../adapters/spool.ts'
import type { Audience } from '../core/ports.ts'
import type { ReportFold } from '../core/report-fold.ts'
import type { Secrets } from '../core/secrets.ts'
import { githubLog } from '../hosts/github/log.ts'
import { githubVoice } from '../hosts/github/voice.ts'
import type { StageLog } from '../hosts/log/stage-log.ts'
import type { Writer } from '../hosts/log/writer.ts'
import { narrator } from '../hosts/narrator.ts'
import { terminalLog, terminalVoice } from '../hosts/terminal/log.ts'
import type { Style } from '../hosts/terminal/style.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import { locatingIn } from './locating.ts'
import type { Session } from './session.ts'

/** Who hears a run, and the log in which it is told; the log is to be ended after the run. */
export interface Told {
  readonly audience: Audience
  readonly log: StageLog
}

/** A run told to GitHub's runner. */
export const toldToRunner = (writer: Writer, pipeline: Pipeline, fold: ReportFold, { world, temp }: Session): Told => {
  const modes = new Map(pipeline.stages.map(({ key, settings }) => [key, settings['workflow-commands']]))
  const log = githubLog(writer, { order: pipeline['log-order'] ?? 'grouped', titles: titlesOf(pipeline, world.secrets), spool: () => createSpool(temp) })
  const voice = githubVoice(locatingIn(world.workspace), (stage) => modes.get(stage) ?? 'annotations', modes.size)
  return { log, audience: narrator(log, fold, voice) }
}

/** How people see a run. */
export interface Look {
  readonly style: Style
  readonly color: boolean
  /** Of the window, in columns. */
  readonly width: () => number
}

/** A run told to people. */
export const toldToPeople = (writer: Writer, pipeline: Pipeline, fold: ReportFold, { world, temp }: Session, look: Look): Told => {
  const order = pipeline['log-order'] ?? 'stream'
  const log = terminalLog(writer, { ...look, order, titles: titlesOf(pipeline, world.secrets), spool: () => createSpool(temp) })
  const voice = terminalVoice({ ...look, locating: locatingIn(world.workspace), stages: pipeline.stages.length })
  return { log, audience: narrator(log, fold, voice) }
}

const titlesOf = ({ stages }: Pipeline, secrets: Secrets): ReadonlyMap<string, string> =>
  new Map(stages.map(({ key, settings }) => [key, settings.name === undefined ? key : secrets.text(settings.name)]))
