import type { Report } from '../core/report.ts'
import type { Flags } from '../hosts/terminal/arguments.ts'

/** What somebody may do after a run on the command line, in a sentence: nothing after a success, or where there is nothing to go on from. */
export const nextStep = (report: Report, flags: Flags, pipeline: string): string | undefined => {
  const { shard, parts } = flags.fanOut
  const stages = report.stages.filter(({ part }) => part === 'stages')
  const isOver = report.outcome === 'success' || report.outcome === 'skipped' || shard !== undefined || parts !== undefined
  if (isOver || stages.length < 2 || stages.every((stage) => stage.outcome !== 'success')) return undefined
  const isSimple = Object.keys(flags.overrides).length === 0 && flags.directory === undefined && /^[\w./-]+$/.test(pipeline)
  const command = isSimple ? `stagewright run ${pipeline} --resume` : 'the same command with --resume'
  return `To go on from where it ${report.outcome === 'cancelled' ? 'was stopped' : 'failed'}: ${command}`
}
