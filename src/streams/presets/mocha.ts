import { stackPlace } from './frames.ts'
import type { Gathering } from './gathering.ts'
import type { Preset } from './preset.ts'
import { type Reader, reading } from './reading.ts'

/** mocha's reporters that end with a list of failures (spec, dot, list, min, nyan, progress, landing). */
export const mocha = (): Preset => reading('mocha', createReader)

const FAILING = /^ {2}\d{1,7} failing$/
const FAILURE = /^ {2}\d{1,7}\) (\S.{0,1000})$/
const STACK = /^\s{4,20}at \S/
const DIFF = /^\s{4,12}\+ expected - actual$/
/** A timeout names the file alone. */
const FILE = /\((\/.{1,1000}?\.[cm]?[jt]sx?)\)$/

const createReader = (found: Gathering): Reader => {
  let part: 'before' | 'title' | 'message' | 'rest' | 'placed' = 'before'
  let title: string[] = []

  const begin = (name: string): void => {
    found.close()
    title = []
    part = 'title'
    entitle(name)
  }

  const entitle = (line: string): void => {
    const isLast = line.endsWith(':')
    title.push(isLast ? line.slice(0, -1) : line)
    if (isLast || title.length > MOST_TITLES) {
      part = 'message'
      found.open({ level: 'error', message: '', code: title.join(' ') })
    }
  }

  const inside = (line: string): void => {
    if (STACK.test(line)) return placed(line)
    if (DIFF.test(line)) part = part === 'message' ? 'rest' : part
    else if (part === 'message' && line.trim() !== '') found.more(line.trim())
  }

  const placed = (line: string): void => {
    const place = part === 'placed' ? undefined : stackPlace(line)
    part = place === undefined ? (part === 'message' ? 'rest' : part) : 'placed'
    if (place !== undefined) found.change(place)
  }

  const orFile = (): void => {
    const current = found.current()
    const [, file] = current?.file === undefined ? (FILE.exec(current?.message ?? '') ?? []) : []
    if (file !== undefined) found.change({ file })
  }

  return {
    line: (line) => {
      const [, name] = part === 'before' ? [] : (FAILURE.exec(line) ?? [])
      if (FAILING.test(line)) part = 'rest'
      else if (name !== undefined) {
        orFile()
        begin(name.trim())
      } else if (part === 'title') entitle(line.trim())
      else if (part !== 'before') inside(line)
    },
    end: orFile,
  }
}

const MOST_TITLES = 50
