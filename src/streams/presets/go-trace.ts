import { type Draft, type Place, placeAt } from './gathering.ts'

/** Panics, fatal errors and data races with the goroutines that follow them. */
export interface GoTrace {
  /** Whether the line belongs to one. */
  push(line: string): boolean
  /** What was read, at the first frame that is one's own. */
  end(test: string | undefined): readonly Draft[]
}

const BEGINNING = /^(?:panic: |fatal error: |WARNING: DATA RACE)/
const FRAME = /^\s{1,12}(\S.{0,1000}\.go):(\d{1,7})(?: \+0x[0-9a-f]{1,16})?$/
const TRACED = /^(?:goroutine \d{1,20} |(?:Previous )?(?:[Rr]ead|[Ww]rite) at 0x)/
const OVER = /^(?:FAIL|ok {2}|exit status |={3,}|--- |\s{1,100}--- )/
/** Functions that show where Go's own files are. */
const GOES_OWN = /^\s{0,4}(?:panic\(|runtime\.|testing\.|created by testing\.|time\.Sleep)/
const FOREIGN = /[\\/]pkg[\\/]mod[\\/]|^_testmain\.go$|^_cgo/
const MOST_FRAMES = 1_000
const MOST_TRACES = 50

interface Trace {
  readonly message: string
  isTraced: boolean
  readonly frames: Place[]
}

export const createGoTrace = (): GoTrace => {
  let traces: Trace[] = []
  let current: Trace | undefined
  let root: string | undefined
  let before = ''

  const begin = (line: string): void => {
    current = { message: line, isTraced: false, frames: [] }
    if (traces.length < MOST_TRACES) traces.push(current)
  }

  const frame = (open: Trace, file: string, row: string | undefined): void => {
    const [, folder] = GOES_OWN.test(before) ? (/^(.{1,500}[\\/]src[\\/])(?:runtime|testing|time)[\\/]/.exec(file) ?? []) : []
    root ??= folder
    if (open.frames.length < MOST_FRAMES) open.frames.push(placeAt(file, row))
  }

  const inside = (open: Trace, line: string): void => {
    const [, file, row] = FRAME.exec(line) ?? []
    if (file !== undefined) frame(open, file, row)
    open.isTraced ||= TRACED.test(line)
    before = line
  }

  const isOwn = ({ file = '' }: Place): boolean => !FOREIGN.test(file) && (root === undefined || !file.startsWith(root))

  return {
    push: (line) => {
      if (BEGINNING.test(line)) begin(line)
      else if (current === undefined) return false
      else if (OVER.test(line)) current = undefined
      else inside(current, line)
      return current !== undefined
    },
    end: (test) => {
      const drafts = traces
        .filter(({ isTraced }) => isTraced)
        .map(({ message, frames }): Draft => ({ level: 'error', message, code: test ?? 'panic', ...frames.find(isOwn) }))
      traces = []
      current = undefined
      return drafts
    },
  }
}
