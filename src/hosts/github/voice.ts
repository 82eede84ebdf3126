import type { StageReport } from '../../core/report.ts'
import { type Annotation, comparisonAnnotations, failureAnnotation, retryAnnotation, unstableAnnotation } from '../../report/annotations.ts'
import type { Locating } from '../../report/location.ts'
import type { Filter, Voice } from '../narrator.ts'
import { annotation } from './commands.ts'
import { escapeLine, neutralise, type WorkflowCommands } from './neutralise.ts'

/** GitHub shows no more of a level for a step. */
const MOST_ANNOTATIONS = 10

/** Tells a run in the log of GitHub's runner: commands of stages are filtered, failures become annotations. */
export const githubVoice = (locating: Locating, commandsOf: (stage: string) => WorkflowCommands): Voice => {
  const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS }

  const annotate = (told: Annotation): readonly string[] => {
    left[told.level] -= 1
    return left[told.level] < 0 ? [] : [annotation(told)]
  }

  return {
    filter: (stage) => filterFor(commandsOf(stage)),
    line: (sentence) => `stagewright: ${escapeLine(sentence)}`,
    afterEnd: (stage) => [...ending(stage, locating), ...comparisonAnnotations(stage)].flatMap(annotate),
    afterRetry: (stage) => annotate(retry(stage, locating)),
  }
}

const ending = (stage: StageReport, locating: Locating): readonly Annotation[] => {
  if (stage.outcome === 'failure') return [failureAnnotation(stage, locating)]
  return stage.unstable === undefined ? [] : [unstableAnnotation(stage, stage.unstable)]
}

const retry = (stage: StageReport, locating: Locating): Annotation => {
  const { attempt = 1, failure, tail } = stage.attempts.at(-1) ?? {}
  const told = { attempt, ...(stage.maxAttempts !== undefined && { maxAttempts: stage.maxAttempts }), ...(failure && { failure }) }
  return retryAnnotation(stage, told, tail === undefined ? {} : { tail }, locating)
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
