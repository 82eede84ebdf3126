import { boundedFor } from '../core/pattern.ts'
import type { Output } from '../core/run.ts'
import { lineCutter } from '../streams/lines.ts'

/** Looks for patterns in the lines of an output, each stream for itself, and keeps no more than one line. */
export interface Watch {
  readonly seen: ReadonlySet<RegExp>
  through(output: Output): Output
}

export const watch = (patterns: readonly (RegExp | undefined)[]): Watch => {
  const sought = new Set(patterns.filter((pattern) => pattern !== undefined))
  const seen = new Set<RegExp>()
  if (sought.size === 0) return { seen, through: (output) => output }

  const look = (line: string): void => {
    for (const pattern of sought) {
      if (!boundedFor(pattern, line).test(line)) continue
      seen.add(pattern)
      sought.delete(pattern)
    }
  }
  const cutters = { stdout: lineCutter(look), stderr: lineCutter(look) }

  return {
    get seen() {
      cutters.stdout.end()
      cutters.stderr.end()
      return seen
    },
    through: (output) => ({
      write: (stream, chunk) => {
        if (sought.size > 0) cutters[stream].push(chunk)
        return output.write(stream, chunk)
      },
    }),
  }
}
