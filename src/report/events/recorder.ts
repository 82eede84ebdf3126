import type { Listener } from '../../core/event.ts'
import { type Content, contentOf, type Telling } from './json.ts'
import { rounded } from '../json.ts'

/** Where lines go; a journal that is full or slow is not given any. */
export interface Lines {
  /** What there is already, and what of it waits to be written. */
  readonly bytes: number
  readonly waiting: number
  /** Takes one line, with its end. */
  add(line: string): void
}

/** How the log tells a stage; one that the pipeline does not know as others. */
export type TellingOf = (stage: string) => Telling

/** Milliseconds between two lines that tell how far a stage is: others matter more. */
const PROGRESS_MS = 1_000
/** What is kept free for the last lines. */
const RESERVE_BYTES = 2_048
/** What may wait to be written. */
const MOST_WAITING = 8 * 2 ** 20

/** Writes each event as a line while it happens. Once the file is full it only counts, and at the end of the run says what it has left out. */
export const eventRecorder = (lines: Lines, tellingOf: TellingOf, maxBytes: number): Listener => {
  let seq = 0
  let began = 0
  const progressAt = new Map<string, number>()
  const lost = { size: { events: 0, bytes: 0 }, speed: { events: 0, bytes: 0 } }

  const lineOf = (content: Content, at: number): string =>
    `${JSON.stringify({ version: 1, seq, time: new Date(began + at).toISOString(), at: rounded(at), ...content })}\n`

  const tellLost = (why: keyof typeof lost, at: number): void => {
    if (lost[why].events === 0) return
    seq += 1
    lines.add(lineOf({ type: 'dropped', ...lost[why], why }, at))
    lost[why] = { events: 0, bytes: 0 }
  }
  const placeFor = (bytes: number): keyof typeof lost | undefined => {
    if (lost.size.events > 0 || lines.bytes + bytes > maxBytes - RESERVE_BYTES) return 'size'
    return lines.waiting + bytes > MOST_WAITING ? 'speed' : undefined
  }
  const put = (content: Content, at: number): void => {
    seq += 1
    const line = lineOf(content, at)
    const bytes = Buffer.byteLength(line)
    const lacking = content.type === 'run-ended' ? undefined : placeFor(bytes)
    if (lacking === undefined) return lines.add(line)
    lost[lacking].events += 1
    lost[lacking].bytes += bytes
  }
  const isTooOften = (stage: string, at: number): boolean => {
    if (at - (progressAt.get(stage) ?? Number.NEGATIVE_INFINITY) < PROGRESS_MS) return true
    progressAt.set(stage, at)
    return false
  }
  return (event) => {
    if (event.type === 'progress' && isTooOften(event.stage, event.at)) return
    if (event.type === 'run-started') began = event.wallTime - event.at
    const content = contentOf(event, tellingOf('stage' in event ? event.stage : ''))
    if (content === undefined) return
    if (event.type === 'run-ended') tellLost('size', event.at)
    if (event.type === 'run-ended' || lines.waiting < MOST_WAITING / 2) tellLost('speed', event.at)
    put(content, event.at)
  }
}
