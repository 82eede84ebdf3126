import type { Tail } from '../core/event.ts'
import type { Context, Output, Policy } from '../core/run.ts'
import { type Ring, ring } from '../streams/ring.ts'

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
  const written = { stdout: 0, stderr: 0 }
  return {
    output: {
      write: (stream, chunk) => {
        written[stream] += chunk.byteLength
        both.push(chunk)
        streams[stream].push(chunk)
        return output.write(stream, chunk)
      },
    },
    tail: () => {
      const [stdout, stderr] = [wholeLines(streams.stdout), wholeLines(streams.stderr)]
      return {
        text: decoder.decode(wholeLines(both)),
        stdout: decoder.decode(stdout),
        stderr: decoder.decode(stderr),
        bytes: written.stdout + written.stderr,
        cut: { stdout: written.stdout - stdout.length, stderr: written.stderr - stderr.length },
      }
    },
  }
}

const decoder = new TextDecoder()

const NEWLINE = 10

/** What is cut begins with a whole line, if it holds one. */
const wholeLines = (kept: Ring): Uint8Array => {
  const bytes = kept.bytes()
  return kept.wrapped ? bytes.subarray(bytes.indexOf(NEWLINE) + 1) : bytes
}
