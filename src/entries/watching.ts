import type { WriteStream } from 'node:tty'
import { clock } from '../adapters/clock.ts'
import type { Audience } from '../core/ports.ts'
import { usualOf } from '../core/past.ts'
import type { Writer } from '../hosts/log/writer.ts'
import { withHeartbeat } from '../hosts/terminal/heartbeat.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import type { Look } from './audience.ts'
import type { Session } from './session.ts'

/** An audience that knows what runs, until it ends. */
export interface Watching {
  readonly audience: Audience
  end(): void
}

export interface Watched {
  readonly audience: Audience
  readonly writer: Writer
  readonly stream: WriteStream & { readonly fd: number }
  readonly look: Look
  readonly pipeline: Pipeline
  readonly session: Session
}

/** Lets people see that a run goes on: a live view in a terminal, elsewhere a line when nothing was said for long. */
export const watching = async (watched: Watched): Promise<Watching> =>
  watched.look.style === 'live' ? live(watched) : withHeartbeat(watched.audience, clock)

const live = async ({ audience, writer, stream, look, pipeline, session: { world } }: Watched): Promise<Watching> => {
  const { guardTerminal, openView } = await import('../hosts/terminal/live/view.ts')
  const { history, cores } = world
  const expectedMs = (stage: string): number | undefined => (usualOf(history.past(stage)) ?? usualOf(history.elsewhere(stage)))?.medianMs
  const view = openView({ writer, clock, screen: stream, color: look.color, expectedMs, parallel: pipeline['max-parallel'] ?? cores })
  const release = guardTerminal(stream, view)
  const { output } = view.listening(audience)
  const listener: Audience['listener'] = (event) => {
    view.listener(event)
    audience.listener(event)
  }
  return {
    audience: { listener, output },
    end: () => {
      view.end()
      release()
    },
  }
}
