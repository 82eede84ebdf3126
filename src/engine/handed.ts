import type { Handover } from '../core/outcome.ts'
import type { Pipeline } from '../settings/pipeline.ts'

/** What stages have handed on to later ones. */
export interface HandedOn {
  readonly env: Readonly<Record<string, string>>
  /** The folders in front of `PATH`, the first one first. */
  readonly paths: readonly string[]
  /** That of single stages, for those that take it from none but these. */
  readonly of?: Readonly<Record<string, Pick<Handover, 'exports' | 'paths'>>>
}

/** Collects what is handed on; a final stage sees that of the stages alone that its own file has made final, too. */
export interface Handing {
  take(stage: string, handover: Handover): void
  seenBy(stage: string): HandedOn
  readonly all: HandedOn
}

export const handing = ({ stages }: Pipeline, known: HandedOn): Handing => {
  const env: Record<string, string> = { ...known.env }
  const paths: string[] = [...known.paths]
  const of: Record<string, Pick<Handover, 'exports' | 'paths'>> = { ...known.of }
  const nameOf = new Map(stages.map(({ key, copyOf = key }) => [key, copyOf]))
  const sources = new Map(stages.flatMap(({ key, settings: { sealed } }) => (sealed === undefined ? [] : [[key, sealed['exports-of']] as const])))
  const isSource = (stage: string): boolean => [...sources.values()].some((names) => names.includes(stage))
  return {
    take: (stage, { exports, paths: folders }) => {
      Object.assign(env, exports)
      paths.unshift(...folders.toReversed())
      if (isSource(nameOf.get(stage) ?? stage)) of[stage] = { exports, paths: folders }
    },
    seenBy: (stage) => {
      const names = sources.get(stage)
      return names === undefined ? { env, paths } : together(Object.entries(of).flatMap(([from, handed]) => (names.includes(nameOf.get(from) ?? from) ? [handed] : [])))
    },
    all: { env, paths, of },
  }
}

const together = (all: readonly Pick<Handover, 'exports' | 'paths'>[]): HandedOn => ({
  env: Object.assign({}, ...all.map(({ exports }) => exports)) as Readonly<Record<string, string>>,
  paths: all.flatMap(({ paths }) => paths).toReversed(),
})
