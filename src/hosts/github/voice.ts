import type { StageReport } from '../../core/report.ts'
import { type Annotation, comparisonAnnotations, failureAnnotation, findingAnnotations, retryAnnotation, unstableAnnotation } from '../../report/annotations.ts'
import type { Locating } from '../../report/location.ts'
import type { Filter, Voice } from '../narrator.ts'
import { annotation } from './commands.ts'
import { escapeLine, neutralise, type WorkflowCommands } from './neutralise.ts'

/** GitHub shows no more of a level for a step. */
const MOST_ANNOTATIONS = 10

/** Of these, so many at most are kept for what stages that have not ended have to say themselves, however much a scan has found. */
const MOST_KEPT = 3

/** Tells a run in the log of GitHub's runner: commands of stages are filtered, failures become annotations. */
export const githubVoice = (locating: Locating, commandsOf: (stage: string) => WorkflowCommands, stages = MOST_KEPT): Voice => {
  const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS, notice: MOST_ANNOTATIONS }
  let open = Math.max(1, stages)

  const annotate = (told: Annotation): readonly string[] => {
    left[told.level] -= 1
    return left[told.level] < 0 ? [] : [annotation(told)]
  }

  const found = (stage: StageReport): readonly string[] => {
    const all = findingAnnotations(stage, locating)
    const kept = Math.min(open, MOST_KEPT)
    const shown = all.flatMap((told) => (left[told.level] > (told.level === 'notice' ? 0 : kept) ? annotate(told) : []))
    open = Math.max(1, open - 1)
    const more = all.length - shown.length
    return more === 0 ? shown : [...shown, sentenceLine(`${counted(more)} of ${stage.title} ${more === 1 ? 'has' : 'have'} no annotation, because GitHub shows ${MOST_ANNOTATIONS} of a level for a step: the report has ${more === 1 ? 'it' : 'them'}`)]
  }

  return {
    filter: (stage) => filterFor(commandsOf(stage)),
    line: sentenceLine,
    afterEnd: (stage) => [...found(stage), ...[...ending(stage, locating), ...comparisonAnnotations(stage)].flatMap(annotate)],
    afterRetry: (stage) => annotate(retry(stage, locating)),
  }
}

const counted = (more: number): string => (more === 1 ? '1 more finding' : `${more} more findings`)

const sentenceLine = (sentence: string): string => `stagewright: ${escapeLine(sentence)}`

const ending = (stage: StageReport, locating: Locating): readonly Annotation[] => {
  if (stage.outcome === 'failure') return [failureAnnotation(stage, locating)]
  return stage.unstable === undefined ? [] : [unstableAnnotation(stage, stage.unstable)]
}

const retry = (stage: StageReport, locating: Locating): Annotation => {
  const { attempt = 1, failure, tail, scan } = stage.attempts.at(-1) ?? {}
  const told = { attempt, ...(stage.maxAttempts !== undefined && { maxAttempts: stage.maxAttempts }), ...(failure && { failure }) }
  return retryAnnotation(stage, told, { ...(tail && { tail }), ...(scan && { scan }) }, locating)
}

const filterFor = (mode: WorkflowCommands): Filter => {
  const filter = neutralise(mode)
  return { ...filter, told: () => heldBack(filter.counts) }
}

const heldBack = (counts: ReadonlyMap<string, number>): string | undefined => {
  if (counts.size === 0) return undefined
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`))
  return `kept from the runner: the workflow commands ${names.join(', ')}; \`workflow-commands: all\` would let them pass`
}
