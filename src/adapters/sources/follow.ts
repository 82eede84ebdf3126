import type { Clock } from '../../core/ports.ts'
import type { Appended } from '../../core/sources.ts'
import { sleep } from '../../core/sleep.ts'
import { bell } from './bell.ts'
import { findFilesNow } from './find.ts'
import { trail, type Trail } from './trail.ts'

/** What is added to files that are known is read as often as this. */
const POLL_MS = 250
/** However often folders change. */
const PAUSE_MS = 50
/** Whatever the machine tells about changes, new files are sought as often as this. */
const LOOK_MS = 1_000
/** Whoever wrote to a file that was renamed may need a moment to open its successor. */
const PATIENCE_MS = 5_000
/** Each is held open. */
const MOST_FILES = 1_000

/**
 * What is appended to files from this call on, as `tail -F` tells it: a file that was renamed is read to
 * its end under its old name before its successor, one that was truncated is read from its beginning, one
 * that appears is read whole unless it is compressed. What a file lost because it was truncated or
 * replaced twice between two looks nobody sees. Rejects where more than a thousand files match.
 */
export const follow = (globs: readonly string[], folder: string, clock: Clock, signal: AbortSignal): AsyncGenerator<Appended> => {
  const trails = new Map<string, Trail>()
  const look = (from: 'end' | 'start'): void => lookAround(trails, globs, folder, from, clock)
  look('end')
  return tell(trails, () => look('start'), clock, signal)
}

const lookAround = (trails: Map<string, Trail>, globs: readonly string[], folder: string, from: 'end' | 'start', clock: Clock): void => {
  for (const { name, path, stats } of findFilesNow(globs, folder)) {
    if (/\.(gz|zst)$/.test(name)) continue
    const key = `${stats.dev}:${stats.ino}`
    const known = trails.get(key) ?? (trails.size > MOST_FILES ? undefined : trail(name, path, from))
    if (known === undefined) continue
    known.seen(clock.now())
    trails.set(key, known)
  }
}

async function* tell(trails: Map<string, Trail>, look: () => void, clock: Clock, signal: AbortSignal): AsyncGenerator<Appended> {
  const change = bell()
  let lookAt = clock.now()
  try {
    for (;;) {
      const isLast = signal.aborted
      change.listen([...trails.values()].map(({ folder }) => folder))
      if (isLast || change.hasRung() || clock.now() >= lookAt) {
        look()
        lookAt = clock.now() + LOOK_MS
      }
      if (trails.size > MOST_FILES) throw new Error(`more than ${MOST_FILES} files match: follow fewer`)
      yield* told(trails, clock)
      if (isLast) return
      await sleep(clock, PAUSE_MS, signal)
      await sleep(clock, POLL_MS - PAUSE_MS, AbortSignal.any([signal, change.next()]))
    }
  } finally {
    change.stop()
    for (const { close } of trails.values()) close()
  }
}

function* told(trails: Map<string, Trail>, clock: Clock): Generator<Appended> {
  for (const [key, { name, chunks, lastSeen, close }] of trails) {
    for (const chunk of chunks(clock.now())) yield { name, chunk }
    if (clock.now() - lastSeen() < PATIENCE_MS) continue
    close()
    trails.delete(key)
  }
}
