import { stackPlace } from './frames.ts'
import type { Gathering } from './gathering.ts'
import type { Preset } from './preset.ts'
import { type Reader, reading } from './reading.ts'

/** jest's default, verbose and github-actions reporters: each failed test at the first place of its stack in one's own code. */
export const jest = (): Preset => reading('jest', createReader)

const SUITE = /^\s?(FAIL|PASS|RUNS)\s{1,3}(\S.{0,1000}?)(?: \([\d.]{1,20} m?s\))?$/
const TEST = /^ {2}\u25cf (\S.{0,1000})$/
const CODE_FRAME = /^\s{2,12}(?:> ?)?\s{0,6}\d{1,7} \|/
const STACK = /^\s{4,20}at \S/
const CLOSING = /^(?:Test Suites:|Tests:|Summary of all failing tests|::endgroup::|\u001b|-{20})/

const createReader = (found: Gathering): Reader => {
  let file: string | undefined
  let part: 'none' | 'message' | 'frame' | 'placed' = 'none'

  const begin = (name: string): void => {
    part = name === 'Console' ? 'none' : 'message'
    if (part === 'none') return found.close()
    const code = name === 'Test suite failed to run' ? {} : { code: name }
    found.open({ level: 'error', message: '', ...code, ...(file !== undefined && { file }) })
  }

  const close = (): void => {
    found.close()
    part = 'none'
  }

  const suite = (word: string, name: string): void => {
    close()
    file = word === 'FAIL' ? lastPath(name) : undefined
  }

  const inside = (line: string): void => {
    if (STACK.test(line)) return placed(line)
    if (CODE_FRAME.test(line)) part = part === 'message' ? 'frame' : part
    else if (part === 'message') found.more(line.trim() === '' ? '' : line.slice(4))
  }

  const placed = (line: string): void => {
    const place = part === 'placed' ? undefined : stackPlace(line)
    part = place === undefined ? (part === 'message' ? 'frame' : part) : 'placed'
    if (place !== undefined) found.change(place)
  }

  return {
    line: (line) => {
      const [, test] = TEST.exec(line) ?? []
      const [, word, name] = test === undefined ? (SUITE.exec(line) ?? []) : []
      if (test !== undefined) begin(test.trim())
      else if (word !== undefined) suite(word, name ?? '')
      else if (CLOSING.test(line)) close()
      else if (part !== 'none') inside(line)
    },
  }
}

/** A project's name may come before the path. */
const lastPath = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
