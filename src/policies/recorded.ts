import type { Tail } from '../core/event.ts'
import type { Context, Output, Policy } from '../core/run.ts'
import { ring } from '../streams/ring.ts'

/** How much of the end of an attempt's output the report can show, in bytes. */
export const TAIL_BYTES = 65_536

/** Keeps the last part of what the wrapped work writes and tells it when the work has ended. */
export const recorded: Policy = (next) => async (context) => {
  const recorder = record(context.output)
  try {
    return await next({ ...context, output: recorder.output })
  } finally {
    context.emit({ type: 'attempt-tail', attempt: context.attempt, tail: recorder.tail() })
  }
}

export interface Recorder {
  readonly output: Output
  tail(): Tail
}

export const record = (output: Context['output']): Recorder => {
  const both = ring(TAIL_BYTES)
  const streams = { stdout: ring(TAIL_BYTES), stderr: ring(TAIL_BYTES) }
  let bytes = 0
  return {
    output: {
      write: (stream, chunk) => {
        bytes += chunk.byteLength
        both.push(chunk)
        streams[stream].push(chunk)
        return output.write(stream, chunk)
      },
    },
    tail: () => ({ text: text(both), stdout: text(streams.stdout), stderr: text(streams.stderr), bytes }),
  }
}

const decoder = new TextDecoder()

/** What is cut begins with a whole line, if it holds one. */
const text = (kept: ReturnType<typeof ring>): string => {
  const whole = decoder.decode(kept.bytes())
  return kept.wrapped ? whole.slice(whole.indexOf('\n') + 1) : whole
}
