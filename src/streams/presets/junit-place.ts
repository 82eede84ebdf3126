import { ownPlace, stackPlace } from './frames.ts'
import { type Place, placeAt } from './gathering.ts'
import { plainLine } from './plain-line.ts'

const MOST_LINES = 500

/** The place in one's own code that the text of a failure names: pytest's innermost, else the first. */
export const placeInText = (text: string): Place | undefined => {
  const lines = text.split('\n', MOST_LINES).map(plainLine)
  return python(lines) ?? first(lines, (line) => stackPlace(line) ?? arrow(line) ?? plain(line))
}

const PYTHON = /^(?! )(.{1,1000}?\.py):(\d{1,7}): /
const PYTHON_FOREIGN = /(?:^|[\\/])(?:site-packages|dist-packages)[\\/]|[\\/]lib[\\/]python\d/
const ARROW = /^ \u276f (?:(?:.{0,500}) )?(\S{1,1000})$/
const PLAIN = /(?:^|[\s(])((?:[A-Za-z]:)?[^\s:()]{1,500}\.\w{1,10}):(\d{1,7})(?::(\d{1,7}))?(?=$|[\s:),])/

const python = (lines: readonly string[]): Place | undefined =>
  first([...lines].reverse(), (line) => {
    const [, file, row] = PYTHON.exec(line) ?? []
    return file === undefined || PYTHON_FOREIGN.test(file) ? undefined : placeAt(file, row)
  })

/** vitest's frames. */
const arrow = (line: string): Place | undefined => ownPlace(ARROW.exec(line)?.[1])

const plain = (line: string): Place | undefined => {
  const [, file, row, column] = PLAIN.exec(line.slice(0, 1_000)) ?? []
  return file === undefined || /(?:^|[\\/])node_modules[\\/]|^node$/.test(file) ? undefined : placeAt(file, row, column)
}

const first = <T>(lines: readonly string[], look: (line: string) => T | undefined): T | undefined => {
  for (const line of lines) {
    const found = look(line)
    if (found !== undefined) return found
  }
  return undefined
}
