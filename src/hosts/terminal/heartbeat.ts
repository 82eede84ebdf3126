import { formatDuration } from '../../core/duration.ts'
import type { Event } from '../../core/event.ts'
import type { Audience, Clock } from '../../core/ports.ts'

/** Where a silent minute looks like a run that hangs; some services stop a job that says nothing for ten. */
const SILENT_MS = 60_000

/** Stages that are named; more would be noise. */
const MOST_NAMED = 5

export interface Heartbeat {
  readonly audience: Audience
  end(): void
}

interface Running {
  readonly since: number
  readonly expectedMs: number | undefined
}

/** Lets the log tell every minute in which nothing else was said that stages still run, each in its place. */
export const withHeartbeat = (audience: Audience, clock: Pick<Clock, 'now' | 'after'>): Heartbeat => {
  const running = new Map<string, Running>()
  let heardAt = clock.now()
  let cancel = clock.after(SILENT_MS, () => beat())

  const beat = (): void => {
    const now = clock.now()
    const isSilent = now - heardAt >= SILENT_MS
    if (isSilent) heardAt = now
    if (isSilent) for (const [stage, state] of [...running].slice(0, MOST_NAMED)) audience.listener({ type: 'aside', stage, text: sentence(stage, state, now), at: 0 })
    cancel = clock.after(heardAt + SILENT_MS - now, beat)
  }

  const follow = (event: Event): void => {
    if (event.type !== 'progress') heardAt = clock.now()
    if (event.type === 'stage-started') running.set(event.stage, { since: clock.now(), expectedMs: event.expectedMs })
    if (event.type === 'stage-ended') running.delete(event.stage)
    audience.listener(event)
  }

  const output: Audience['output'] = (stage) => {
    const inner = audience.output(stage)
    return {
      write: (stream, chunk) => {
        heardAt = clock.now()
        return inner.write(stream, chunk)
      },
    }
  }

  return { audience: { listener: follow, output }, end: () => cancel() }
}

/** `build still runs after 2m 10s (usually 3m 00s)`. */
const sentence = (stage: string, { since, expectedMs }: Running, now: number): string =>
  `${stage} still runs after ${formatDuration(now - since)}${expectedMs === undefined ? '' : ` (usually ${formatDuration(expectedMs)})`}`
