import type { Bytes } from './bytes.ts'
import { linesOf } from './lines.ts'
import { entryLines, type Manifest } from './manifest.ts'
import { lineSink } from './sink.ts'

/** What is to be done about one entry of the new manifest. */
export type Step =
  /** The line is that of the parent, and so is what it stands for. */
  | { readonly do: 'same'; readonly line: Bytes }
  /** A folder, a link, or a file whose content is that of the parent's file of this path. */
  | { readonly do: 'put'; readonly line: Bytes }
  /** A file to be read; the digest of its line means nothing yet. */
  | { readonly do: 'read'; readonly line: Bytes }

/** The plan of a backup: written while its source is scanned, on the disk, for it may be long; stretches without a change take one line. */
export interface PlanWriter {
  same(): void
  put(line: Bytes): void
  read(line: Bytes): void
  skipParent(): void
  end(): void
}

export const writePlan = (path: Bytes): PlanWriter => {
  const sink = lineSink(path)
  let run = 0
  let sign: '=' | '-' = '='
  const stretch = (next: '=' | '-'): void => {
    if (sign !== next) flush()
    sign = next
    run += 1
  }
  const flush = (): void => {
    if (run > 0) sink.put(`${sign}${run}`)
    run = 0
  }
  const put = (mark: '+' | '<', line: Bytes): void => {
    flush()
    sink.put(mark + line)
  }
  return {
    same: () => stretch('='),
    skipParent: () => stretch('-'),
    put: (line) => put('+', line),
    read: (line) => put('<', line),
    end: () => {
      flush()
      sink.end('plain')
    },
  }
}

/** The steps of a plan that was made against this parent. */
export function* stepsOf(path: Bytes, parent: Manifest | undefined): Generator<Step, void> {
  const before = parent === undefined ? undefined : entryLines(parent)
  for (const line of linesOf(path)) {
    const rest = line.slice(1)
    if (line.startsWith('+')) yield { do: 'put', line: rest }
    else if (line.startsWith('<')) yield { do: 'read', line: rest }
    else {
      for (let left = Number(rest); left > 0; left--) {
        const next = before?.next()
        if (next === undefined || next.done) return
        if (line.startsWith('=')) yield { do: 'same', line: next.value }
      }
    }
  }
}
