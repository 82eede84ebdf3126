/**
 * Lines that stay below all other output of a terminal. Between two writes the cursor waits, hidden, at the
 * start of the first of them: whatever a new size of the window does to the lines below it, one erases from there.
 */
export interface LiveArea {
  /** Output with what it takes to keep the lines below it; they are not drawn again when `busy`. */
  around(bytes: Uint8Array, busy: boolean): Uint8Array
  /** What to write for other lines to be seen, and for the area to end without any; nothing when `busy`: a later change brings them. */
  change(lines: readonly string[] | undefined, busy: boolean): Uint8Array
}

const NEWLINE = 10
const NOTHING = Buffer.alloc(0)

/** An unfinished line is held back up to this size, and then written: until it ends there is no place for an area. */
const HELD_BOUND = 64 * 1024

/** All lines from the cursor on are deleted (DL): to clear the screen from there (ED) puts them in tmux's history where the cursor is in the first row. */
const ERASE = '\r\x1b[999M'

/** What comes between is shown at once, by terminals that know these marks. */
const [FRAME, FRAME_END] = ['\x1b[?2026h', '\x1b[?2026l']

/** Brings back the cursor, and auto-wrap. */
const [HIDE_CURSOR, SHOW_CURSOR] = ['\x1b[?25l', '\x1b[?7h\x1b[?25h']

/** Takes away what may be left of an area by a program that ends without doing so itself. */
export const RESTORE = `${FRAME_END}${ERASE}${SHOW_CURSOR}`

export const createLiveArea = (): LiveArea => {
  let lines: readonly string[] | undefined
  let isDrawn = false
  let atLineStart = true
  let held: Uint8Array = NOTHING

  const erased = (): string => (isDrawn ? ERASE : '')

  const drawn = (): string => {
    isDrawn = lines !== undefined && lines.length > 0 && atLineStart
    return isDrawn ? drawing(lines ?? []) : ''
  }

  const whole = (bytes: Uint8Array): Uint8Array => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes])
    const end = all.lastIndexOf(NEWLINE) + 1
    const isHeld = (end > 0 || atLineStart) && all.length - end <= HELD_BOUND
    held = isHeld ? Buffer.from(all.subarray(end)) : NOTHING
    return isHeld ? all.subarray(0, end) : all
  }

  const passed = (bytes: Uint8Array): Uint8Array => {
    if (bytes.length > 0) atLineStart = bytes[bytes.length - 1] === NEWLINE
    return bytes
  }

  const hide = (): Uint8Array => {
    const before = isDrawn ? `${ERASE}${SHOW_CURSOR}` : ''
    isDrawn = false
    return Buffer.from(before)
  }

  const close = (): Uint8Array => {
    const rest = held
    held = NOTHING
    return Buffer.concat([hide(), passed(rest)])
  }

  return {
    around: (bytes, busy) => {
      if (lines === undefined) return passed(bytes)
      const output = whole(bytes)
      if (output.length === 0) return NOTHING
      const start = `${FRAME}${erased()}`
      passed(output)
      if (busy) isDrawn = false
      return Buffer.concat([Buffer.from(start), output, Buffer.from(`${busy ? '' : drawn()}${FRAME_END}`)])
    },
    change: (next, busy) => {
      const before = lines ?? []
      lines = next
      if (next === undefined) return close()
      if (next.length === 0) return hide()
      const isSame = isDrawn && next.length === before.length && next.every((line, index) => line === before[index])
      return isSame || busy || !atLineStart ? NOTHING : Buffer.from(`${FRAME}${isDrawn ? '\r' : ''}${drawn()}${FRAME_END}`)
    },
  }
}

/**
 * Makes room first, for that may scroll; then the cursor's place and the colours of the output are put
 * aside (DECSC) until the lines stand. Without auto-wrap no line fills two rows.
 */
const drawing = (lines: readonly string[]): string => {
  const below = lines.length - 1
  const room = below === 0 ? '' : `${'\n'.repeat(below)}\x1b[${below}A`
  return `${HIDE_CURSOR}${room}\x1b7\x1b[?7l\x1b[0m${lines.map((line) => `${line}\x1b[0m\x1b[K`).join('\r\n')}\x1b[J\x1b[?7h\x1b8`
}
