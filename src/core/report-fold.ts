import type { Event, StageHead, Tail } from './event.ts'
import type { OutcomeWord } from './outcome.ts'
import type { Log, Report, StageReport } from './report.ts'
import { apply, blank, type Draft, finished, keepLog, type StageHappening } from './stage-draft.ts'
import type { Usage } from './usage.ts'

/** How many characters of the logs of successes are kept: in all, and of one stage. */
const MOST_LOGGED = 2 ** 25
const MOST_LOGGED_OF_STAGE = 2 ** 18

/** Folds events into a report; `report` may be asked at any time. `logs`: whether what succeeded keeps the end of its output too. */
export class ReportFold {
  readonly #logs: 'failed' | 'all'
  #logged = 0
  #name = ''
  #wallTime = 0
  #durationMs = 0
  #outcome: OutcomeWord = 'success'
  #lastTail: Tail | undefined
  #machine: Usage | undefined
  readonly #stages = new Map<string, Draft>()
  readonly #notices: string[] = []
  readonly #deferred: string[] = []

  constructor({ logs = 'failed' }: { readonly logs?: 'failed' | 'all' } = {}) {
    this.#logs = logs
  }

  readonly listener = (event: Event): void => {
    this.#durationMs = event.at
    if (event.type === 'run-started') return this.#start(event.name, event.wallTime, event.stages)
    if (event.type === 'run-ended') this.#outcome = event.outcome
    else if (event.type === 'run-notice') this.#notices.push(event.text)
    else if (event.type === 'machine-usage') this.#machine = event.usage
    else if (event.type === 'stages-deferred') this.#deferred.push(...event.stages)
    else {
      if (event.type === 'attempt-tail') this.#lastTail = event.tail
      const draft = this.#stages.get(event.stage)
      if (draft !== undefined) {
        const log = this.#logs === 'all' ? this.#logOf(draft, event) : undefined
        apply(draft, event)
        if (log !== undefined) keepLog(draft, event, log)
      }
    }
  }

  /** What a success that ends here has written, as far as there is room for it. */
  #logOf(draft: Draft, event: StageHappening): Log | undefined {
    const isEnd = event.type === 'attempt-ended' || event.type === 'hook-ended'
    if (!isEnd || event.outcome.status !== 'success') return undefined
    const tail = event.type === 'hook-ended' ? event.tail : draft.attempts.at(-1)?.tail
    const room = Math.min(MOST_LOGGED - this.#logged, MOST_LOGGED_OF_STAGE - draft.logged)
    if (tail === undefined || tail.bytes === 0 || room <= 0) return undefined
    const text = tail.text.slice(-room)
    this.#logged += text.length
    draft.logged += text.length
    return { text, bytes: tail.bytes }
  }

  /** One stage as far as it is known. */
  stage(name: string): StageReport | undefined {
    const draft = this.#stages.get(name)
    return draft && finished(draft)
  }

  report(): Report {
    return {
      name: this.#name,
      wallTime: this.#wallTime,
      durationMs: this.#durationMs,
      outcome: this.#outcome,
      stages: [...this.#stages.values()].map(finished),
      deferred: this.#deferred,
      notices: this.#notices,
      ...(this.#machine && { machine: this.#machine }),
      ...(this.#stages.size === 1 && this.#lastTail !== undefined && { lastTail: this.#lastTail }),
    }
  }

  #start(name: string, wallTime: number, heads: readonly StageHead[]): void {
    this.#name = name
    this.#wallTime = wallTime
    for (const head of heads) this.#stages.set(head.name, blank(head))
  }
}
