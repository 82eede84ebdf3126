import type { StageEvent } from '../../core/event.ts'
import type { Clock, PrivateFolder } from '../../core/ports.ts'
import type { Context, Output } from '../../core/run.ts'
import { sleep } from '../../core/sleep.ts'
import { lineCutter } from '../../streams/lines.ts'
import { lineOf, parseTold } from './told.ts'

export const EVENTS_FILE = 'events.jsonl'

const POLL_MS = 100
const CHUNK_BYTES = 65_536

/** Watches what a function logs and yields, while it runs. */
export interface Watching {
  /** Takes what is left, once the function has ended. */
  end(): Promise<void>
}

/** Puts each line that a function logs, and each value that it yields, into the log and tells of it as progress. */
export const watchEvents = (folder: PrivateFolder, clock: Clock, output: Output, emit: Context['emit']): Watching => {
  const ended = new AbortController()
  const lines: string[] = []
  const cutter = lineCutter((line) => lines.push(line))
  let offset = 0
  const readMore = async (): Promise<boolean> => {
    const bytes = folder.readFrom(EVENTS_FILE, offset, CHUNK_BYTES)
    offset += bytes.length
    cutter.push(bytes)
    for (const line of lines.splice(0)) await tell(line, output, emit)
    return bytes.length > 0
  }
  const follow = async (): Promise<void> => {
    for (;;) {
      const more = await readMore()
      if (!more && ended.signal.aborted) return
      if (!more) await sleep(clock, POLL_MS, ended.signal)
    }
  }
  const following = follow()
  return {
    end: () => {
      ended.abort()
      return following
    },
  }
}

const tell = async (line: string, output: Output, emit: Context['emit']): Promise<void> => {
  const told = parseTold(line)
  if (told === undefined) return
  const text = lineOf(told)
  const progress: StageEvent = { type: 'progress', text, ...(told.type === 'yield' && told.fraction !== undefined && { fraction: told.fraction }) }
  emit(progress)
  await output.write('stderr', new TextEncoder().encode(`${text}\n`))
}
