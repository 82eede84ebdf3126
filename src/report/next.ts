import type { Failure } from '../core/outcome.ts'
import type { StageReport } from '../core/report.ts'
import type { Locating } from './location.ts'
import { placeOf, placeText } from './place.ts'
import { plainText } from './plain.ts'
import { oneLine, remedyOf } from './words.ts'

/** What to do about a stage that failed, the nearest first. */
export const nextSteps = (stage: StageReport, locating: Locating): readonly string[] => {
  const place = stage.failure && placeOf(stage, locating)
  const { remedy, advice } = adviceOn(stage)
  return [...remedy, ...(place === undefined ? [] : [oneLine(plainText(`look at ${placeText(place)}`))]), ...advice]
}

/** The same without the place: what the failure itself knows, and what is good for any of its kind. */
export const adviceOn = ({ failure }: StageReport): { readonly remedy: readonly string[]; readonly advice: readonly string[] } => {
  const told = (step: string | undefined): readonly string[] => (step === undefined ? [] : [oneLine(plainText(step))])
  return failure === undefined ? { remedy: [], advice: [] } : { remedy: told(remedyOf(failure)), advice: told(adviceFor(failure)) }
}

const adviceFor = (failure: Failure): string | undefined => {
  switch (failure.kind) {
    case 'hook':
      return adviceFor(failure.cause)
    case 'exit':
      return EXITS[failure.exitCode]
    case 'signal':
      return failure.signal === 'SIGKILL' ? EXITS[137] : undefined
    case 'timeout':
      return 'see below what it did last; if it only needs longer, raise the limit'
    case 'no-output-timeout':
      return 'see below what it wrote last: that is what it hangs on'
    case 'limit':
      return `see what needs so much; if it should, raise \`limits.${failure.limit}\``
    case 'denied':
      return 'see the conditions of its guard below'
    case 'spawn':
      return 'see whether its shell, and the folder that it runs in, are there'
    case 'defect':
      return 'report it, with the trace below'
    case 'scan':
    case 'error':
    case 'operation':
    case 'cancelled':
      return undefined
  }
}

const EXITS: Readonly<Record<number, string>> = {
  126: 'make the file executable, or name its interpreter',
  127: 'install the command, or put its folder on the PATH',
  137: 'see the memory in the curve below; a larger runner, or less at the same time, may help',
}
