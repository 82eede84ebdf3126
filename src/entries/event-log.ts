import { resolve } from 'node:path'
import { openLogFile } from '../adapters/log-file.ts'
import type { Follower } from '../core/follower.ts'
import { eventRecorder } from '../report/events/recorder.ts'
import { DEFAULT_LOG_BYTES, type EventLogSettings, toldOf } from '../settings/event-log.ts'
import type { Following } from './followers.ts'

/** Milliseconds that the last lines may take. */
const PATIENCE_MS = 2_000

/** Writes everything that happens to a file; what cannot be written is said once. */
export const eventLog = ({ file, 'max-size': most = DEFAULT_LOG_BYTES }: EventLogSettings, { pipeline, session, isLater }: Following): Follower => {
  const { workspace, clock } = session.world
  const journal = openLogFile(resolve(workspace, file), isLater === true ? 'append' : 'anew', clock)
  const tellings = new Map(pipeline.stages.map(({ key, settings }) => [key, toldOf(settings.log)]))
  const usual = toldOf(undefined)
  return {
    listener: eventRecorder(journal, (stage) => tellings.get(stage) ?? usual, most),
    settle: async (_, withinMs = PATIENCE_MS) => {
      await journal.close(Math.min(withinMs, PATIENCE_MS))
      return journal.trouble === undefined ? [] : [`the event log ${file} could not be written: ${journal.trouble}`]
    },
  }
}
