import { replaceDocument } from '../../adapters/documents.ts'
import type { Event } from '../../core/event.ts'
import type { Handover } from '../../core/outcome.ts'
import { type Handed, type Part, partText } from '../../core/plan/part.ts'
import type { Audience, Clock } from '../../core/ports.ts'
import { ReportFold } from '../../core/report-fold.ts'
import type { Secrets } from '../../core/secrets.ts'

/** Keeps the part of a shard in its file up to date while it runs, so that something is there if its machine is lost. */
export interface Recorder {
  hears(audience: Audience): Audience
  readonly handOn: (handover: Handover, stage: string) => void
  /** Writes it for the last time. */
  end(): void
  readonly troubles: () => readonly string[]
}

export interface Recording {
  readonly path: string
  readonly head: Omit<Part, 'report' | 'handed' | 'isComplete'>
  readonly secrets: Secrets
  readonly clock: Clock
}

/** How many times as long as a writing takes there is none after it: a part may be large. */
const PAUSE = 20

export const recorder = ({ path, head, secrets, clock }: Recording): Recorder => {
  const fold = new ReportFold()
  const handovers = new Map<string, Handover>()
  let next = Number.NEGATIVE_INFINITY
  let forget: (() => void) | undefined
  let trouble: string | undefined

  /** Each time anew: what one stage has handed on, a later one may have masked. */
  const handed = (): Readonly<Record<string, Handed>> => Object.fromEntries([...handovers].map(([stage, handover]) => [stage, openly(handover, secrets)]))

  const write = (isComplete: boolean): void => {
    forget?.()
    forget = undefined
    const began = clock.now()
    trouble = replaceDocument(path, partText({ ...head, isComplete, report: fold.report(), handed: handed() }))
    next = clock.now() + PAUSE * (clock.now() - began)
  }

  const listener = (event: Event): void => {
    fold.listener(event)
    const isWorth = event.type === 'run-started' || event.type === 'stage-started' || event.type === 'stage-ended'
    if (isWorth && clock.now() >= next) write(false)
    else if (isWorth) forget ??= clock.after(next - clock.now(), () => write(false))
  }

  return {
    hears: (audience) => ({
      ...audience,
      listener: (event) => {
        listener(event)
        audience.listener(event)
      },
    }),
    handOn: (handover, stage) => void handovers.set(stage, handover),
    end: () => write(true),
    troubles: () => [...withheldWords(handed()), ...(trouble === undefined ? [] : [trouble])],
  }
}

/** An artifact can be read by whoever can read the repository. */
const openly = ({ outputs, exports, paths }: Handover, secrets: Secrets): Handed => {
  const isOpen = (text: string): boolean => secrets.text(text) === text
  const open = (map: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(map).filter((entry) => entry.every(isOpen)))
  const withheld = [outputs, exports].flatMap((map) => Object.keys(map).filter((name) => !Object.hasOwn(open(map), name)))
  return { outputs: open(outputs), exports: open(exports), paths: paths.filter(isOpen), withheld: [...new Set(withheld)].map((name) => secrets.text(name)) }
}

const withheldWords = (handed: Readonly<Record<string, Handed>>): readonly string[] =>
  Object.entries(handed).flatMap(([stage, { withheld }]) =>
    withheld.length === 0 ? [] : [`${withheld.join(', ')} of ${stage} holds a secret: stages in other shards do not get it`],
  )
