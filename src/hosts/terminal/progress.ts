import { formatDuration } from '../../core/duration.ts'
import type { Event, Listener } from '../../core/event.ts'
import type { Clock } from '../../core/ports.ts'
import { cutToWidth } from '../../report/width.ts'
import type { Writer } from '../log/writer.ts'

const REFRESH_MS = 100

export interface Progress {
  readonly listener: Listener
  end(): void
}

interface Running {
  readonly since: number
  /** How long it usually takes. */
  readonly expectedMs: number | undefined
  attempt: number
  waiting: boolean
  /** What long work tells of itself. */
  progress: string
}

/** Keeps one line below the log that tells what runs, for how long, and how much is done. */
export const createProgress = (writer: Writer, clock: Clock, width: () => number): Progress => {
  const running = new Map<string, Running>()
  let total = 0
  let done = 0
  let cancel = (): void => {}

  const draw = (): void => {
    const parts = [...running].map(([stage, state]) => describe(stage, state, clock.now()))
    writer.status(parts.length === 0 ? undefined : cutToWidth(`${done}/${total} done · ${parts.join(' · ')}`, width() - 1))
    cancel = clock.after(REFRESH_MS, draw)
  }

  const follow = (event: Event): void => {
    if (event.type === 'run-started') total = event.stages.length
    if (!('stage' in event)) return
    if (event.type === 'stage-started') running.set(event.stage, { since: clock.now(), expectedMs: event.expectedMs, attempt: 1, waiting: false, progress: '' })
    if (event.type === 'stage-ended') done += 1
    if (event.type === 'stage-ended') running.delete(event.stage)
    const state = running.get(event.stage)
    if (state === undefined) return
    if (event.type === 'attempt-started') state.attempt = event.attempt
    if (event.type === 'progress') state.progress = progressText(event)
    if (event.type === 'wait-started' || event.type === 'wait-ended') state.waiting = event.type === 'wait-started'
  }

  draw()
  return {
    listener: follow,
    end: () => {
      cancel()
      writer.status(undefined)
    },
  }
}

const describe = (stage: string, { since, expectedMs, attempt, waiting, progress }: Running, now: number): string => {
  const elapsed = now - since
  const clauses = [
    expectedMs !== undefined && (elapsed < expectedMs ? `about ${formatDuration(expectedMs - elapsed)} left` : `usually ${formatDuration(expectedMs)}`),
    attempt > 1 && `attempt ${attempt}`,
    waiting && 'waiting',
    progress !== '' && progress,
  ].filter((clause) => clause !== false)
  return `${stage} ${formatDuration(elapsed)}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`
}

const progressText = ({ text, fraction }: Extract<Event, { type: 'progress' }>): string =>
  fraction === undefined ? text : `${Math.floor(fraction * 100)}% ${text}`
