import type { StageEvent } from '../../src/core/event.ts'
import type { Context, Output, StreamName } from '../../src/core/run.ts'

/** A context that keeps what is emitted and written. */
export interface Notebook {
  readonly context: Context
  readonly events: StageEvent[]
  readonly written: { readonly stream: StreamName; readonly text: string }[]
  abort(reason: unknown): void
}

export const notebook = (over: Partial<Context> = {}): Notebook => {
  const events: StageEvent[] = []
  const written: { stream: StreamName; text: string }[] = []
  const controller = new AbortController()
  const output: Output = {
    write: (stream, chunk) => {
      written.push({ stream, text: Buffer.from(chunk).toString() })
      return undefined
    },
  }
  const context: Context = {
    stage: 'stage',
    attempt: 1,
    signal: controller.signal,
    output,
    env: {},
    emit: (event) => events.push(event),
    ...over,
  }
  return { context, events, written, abort: (reason) => controller.abort(reason) }
}
