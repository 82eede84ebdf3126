import { statSync } from 'node:fs'
import type { Clock } from '../core/ports.ts'
import { sleep } from '../core/sleep.ts'
import { trail, type Trail } from './sources/trail.ts'

/** A line of a file, without its end; `isWhole` where it has one. */
export interface Line {
  readonly text: string
  readonly isWhole: boolean
}

export interface FollowedLines {
  readonly clock: Clock
  /** Whether to wait for more, and for the file itself, as `tail -F` does from the beginning; ends when the signal is aborted. */
  readonly follow: boolean
  readonly signal: AbortSignal
}

const POLL_MS = 100
/** A line that is longer is none that we have written. */
const MOST_CHARACTERS = 2 ** 26

/** The lines of a file. Rejects with an `Error` of the system where it is not there and is not waited for. */
export async function* followedLines(path: string, { clock, follow, signal }: FollowedLines): AsyncGenerator<Line> {
  let open: Opened | undefined
  try {
    for (;;) {
      const isLast = !follow || signal.aborted
      const seen = follow ? seenAt(path) : lookAt(path)
      if (seen !== undefined && (open === undefined || isAnother(seen, open))) {
        open?.trail.close()
        open = opened(path, seen)
      }
      yield* wholeLines(open, clock)
      if (isLast) break
      await sleep(clock, POLL_MS, signal)
    }
    if (open !== undefined && open.rest !== '') yield { text: open.rest, isWhole: false }
  } finally {
    open?.trail.close()
  }
}

/** A file that is read, with the beginning of a line whose end is not there yet. */
interface Opened {
  readonly id: string
  readonly trail: Trail
  readonly decoder: InstanceType<typeof TextDecoder>
  bytes: number
  rest: string
}

interface Seen {
  readonly id: string
  readonly size: number
}

/** It was renamed or removed and made again, or emptied. */
const isAnother = (seen: Seen, open: Opened): boolean => seen.id !== open.id || seen.size < open.bytes

function* wholeLines(open: Opened | undefined, clock: Clock): Generator<Line> {
  if (open === undefined) return
  for (const chunk of open.trail.chunks(clock.now())) {
    const lines = `${open.rest}${open.decoder.decode(chunk, { stream: true })}`.split('\n')
    open.bytes += chunk.length
    open.rest = lines.pop() ?? ''
    if (open.rest.length > MOST_CHARACTERS) throw new Error('a line of it is far too long')
    for (const text of lines) yield { text, isWhole: true }
  }
}

const opened = (path: string, { id }: Seen): Opened | undefined => {
  const found = trail(path, path, 'start')
  return found && { id, trail: found, decoder: new TextDecoder(), bytes: 0, rest: '' }
}

const lookAt = (path: string): Seen => {
  const { dev, ino, size } = statSync(path)
  return { id: `${dev}:${ino}`, size }
}

/** Nothing while there is no file. */
const seenAt = (path: string): Seen | undefined => {
  try {
    return lookAt(path)
  } catch {
    return undefined
  }
}
