import { writeSync } from 'node:fs'
import type { WriteStream } from 'node:tty'
import type { Listener } from '../../../core/event.ts'
import type { Audience, Clock } from '../../../core/ports.ts'
import type { Output } from '../../../core/run.ts'
import { RESTORE } from '../../log/live-area.ts'
import type { Writer } from '../../log/writer.ts'
import { frame, type Size } from './frame.ts'
import { createLastLine, type LastLine } from './last-line.ts'
import { emptyScene, sceneAfter } from './scene.ts'
import type { Outlook } from './time-left.ts'

/** What is drawn on; a TTY is one. */
export interface Screen {
  readonly columns?: number
  readonly rows?: number
  on(event: 'resize', listener: () => void): unknown
  off(event: 'resize', listener: () => void): unknown
}

export interface ViewOptions extends Outlook {
  readonly writer: Pick<Writer, 'below'>
  readonly clock: Pick<Clock, 'now' | 'after'>
  readonly screen: Screen
  readonly color: boolean
}

export interface View {
  readonly listener: Listener
  /** The audience, with an ear for the last line of each stage. */
  listening(audience: Audience): Audience
  /** Draws again from the start, after something else had the terminal. */
  redraw(): void
  end(): void
}

/** At most ten times a second, and every second for the time that passes. */
const SOON_MS = 100
const BEAT_MS = 1_000

/** Keeps a view of what runs below the log, until it ends. */
export const openView = ({ writer, clock, screen, ...look }: ViewOptions): View => {
  const lastLines = new Map<string, LastLine>()
  /** What a single stage wrote last stands right above, unless its line has not ended. */
  const lastLine = (stage: string): string => lastLines.get(stage)?.[scene.heads.length === 1 ? 'unfinished' : 'text']() ?? ''
  let scene = emptyScene(clock.now())
  let isSoon = false
  let isStale = false
  let cancel = (): void => {}

  const draw = (): void => {
    if (isStale) writer.below([])
    isSoon = isStale = false
    writer.below(frame(scene, clock.now(), sizeOf(screen), { ...look, lastLine }))
    cancel = clock.after(BEAT_MS - ((clock.now() - scene.startedAt) % BEAT_MS), draw)
  }
  const soon = (): void => {
    if (isSoon) return
    isSoon = true
    cancel()
    cancel = clock.after(SOON_MS, draw)
  }
  /** Of what was drawn something may be gone. */
  const redraw = (): void => {
    isStale = true
    soon()
  }

  writer.below([])
  soon()
  screen.on('resize', redraw)
  return {
    listener: (event) => {
      scene = sceneAfter(scene, event, clock.now())
      if (event.type === 'stage-ended') lastLines.delete(event.stage)
      soon()
    },
    listening: (audience) => ({ ...audience, output: (stage) => heard(audience.output(stage), lastLineOf(lastLines, stage), soon) }),
    redraw,
    end: () => {
      cancel()
      screen.off('resize', redraw)
      writer.below(undefined)
    },
  }
}

const lastLineOf = (lastLines: Map<string, LastLine>, stage: string): LastLine => {
  const line = lastLines.get(stage) ?? createLastLine()
  lastLines.set(stage, line)
  return line
}

const heard = (output: Output, line: LastLine, soon: () => void): Output => ({
  write: (stream, chunk) => {
    line.write(chunk)
    soon()
    return output.write(stream, chunk)
  },
})

/** Some terminals, such as those of serial lines, do not tell their size. */
const sizeOf = ({ columns = 0, rows = 0 }: Screen): Size => ({ columns: columns || 80, rows: rows || 24 })

/**
 * Leaves the terminal as it was also when the process is stopped for a while or ends by accident, and
 * lets nobody wait for it: Node would stand still while it takes nothing. What this returns ends the guard.
 */
export const guardTerminal = (terminal: WriteStream & { readonly fd: number }, view: Pick<View, 'redraw'>): (() => void) => {
  // libuv has opened the terminal anew for itself: nobody else's descriptor changes.
  const handle = Reflect.get(terminal, '_handle') as { setBlocking?(isBlocking: boolean): void } | undefined
  handle?.setBlocking?.(false)
  const restore = (): void => {
    try {
      writeSync(terminal.fd, RESTORE)
    } catch {
      // Whoever closed the terminal needs no cursor.
    }
  }
  const pause = (): void => {
    restore()
    process.kill(process.pid, 'SIGSTOP')
  }
  const quit = (): void => {
    restore()
    process.kill(process.pid, 'SIGQUIT')
  }
  process.on('exit', restore).on('SIGTSTP', pause).on('SIGCONT', view.redraw).once('SIGQUIT', quit)
  return () => void process.off('exit', restore).off('SIGTSTP', pause).off('SIGCONT', view.redraw).off('SIGQUIT', quit)
}
