import { ownPlace } from './frames.ts'
import type { Gathering, Place } from './gathering.ts'
import type { Preset } from './preset.ts'
import { type Reader, reading } from './reading.ts'

/** vitest's default and verbose reporters: each failed test, suite and unhandled error at the first place in one's own code. */
export const vitest = (): Preset => reading('vitest', createReader)

const FAILED = /^ ?FAIL {1,2}(?:\|[^|]{1,200}\| )?(\S.{0,1000})$/
const UNHANDLED = /^\u23af{2,} Unhandled (?:Rejection|Exception|Errors?) \u23af{2,}/
const RULER = /^\u23af{4,}/
const FRAME = /^ \u276f (?:(?:.{0,500}) )?(\S{1,1000})$/
const FILE = /^ {0,4}(?:At file|File): (\S{1,1000}?):(\d{1,7}):(\d{1,7})$/
const MOST_NAMES = 50

const createReader = (found: Gathering): Reader => {
  /** The same error may stand under the names of several tests. */
  let names: string[] = []
  let message: string[] = []
  let place: Place = {}
  let part: 'none' | 'names' | 'message' | 'rest' = 'none'

  const flush = (): void => {
    if (part !== 'none') for (const name of names.length === 0 ? [''] : names) found.add({ level: 'error', message: message.join('\n'), ...named(name, place) })
    names = []
    message = []
    place = {}
    part = 'none'
  }

  const failed = (name: string): void => {
    if (part !== 'names') flush()
    part = 'names'
    if (names.length < MOST_NAMES) names.push(name)
  }

  const inside = (line: string): void => {
    const at = place.line === undefined ? (ownPlace(FRAME.exec(line)?.[1]) ?? filePlace(FILE.exec(line), names[0])) : undefined
    if (at !== undefined && !at.file?.startsWith('../')) place = at
    const isOver = line.trim() === '' || FRAME.test(line) || FILE.test(line)
    if (part !== 'rest') part = isOver ? (message.length === 0 ? part : 'rest') : 'message'
    if (part === 'message' && message.length < 10) message.push(line)
  }

  return {
    line: (line) => {
      const [, name] = FAILED.exec(line) ?? []
      if (name !== undefined) return failed(name)
      if (RULER.test(line)) flush()
      if (UNHANDLED.test(line)) part = 'message'
      else if (part !== 'none') inside(line)
    },
    end: flush,
  }
}

/** `file > suite > test`, or only `file [ file ]`. */
const named = (name: string, place: Place): Place & { readonly code?: string } => {
  const [file, ...rest] = name.split(' > ')
  const own = file?.replace(/ \[ .*$/, '')
  return { ...(own !== '' && own !== undefined && { file: own }), ...place, ...(rest.length > 0 && { code: rest.join(' > ') }) }
}

/** A parser names the file by its path in the project, with a slash in front. */
const filePlace = (match: RegExpExecArray | null, name = ''): Place | undefined => {
  const [, path = '', line, column] = match ?? []
  const file = name.replace(/ \[ .*$/, '')
  return path !== '' && path.endsWith(file) ? { file, line: Number(line), column: Number(column) } : undefined
}
