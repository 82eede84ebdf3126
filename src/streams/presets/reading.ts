import { type Gathering, gathering } from './gathering.ts'
import { plainLine } from './plain-line.ts'
import type { Preset } from './preset.ts'

/** What a reader does with each plain line, and with the end of the stream; what is open at the end is closed. */
export interface Reader {
  line(line: string): void
  end?(): void
}

/** A preset from a reader of plain lines. */
export const reading = (rule: string, make: (found: Gathering) => Reader): Preset => {
  const found = gathering(rule)
  const reader = make(found)
  return {
    push: (line) => {
      reader.line(plainLine(line))
      return found.take()
    },
    end: () => {
      reader.end?.()
      found.close()
      return found.take()
    },
  }
}
