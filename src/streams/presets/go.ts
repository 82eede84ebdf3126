import type { Finding } from '../../core/finding.ts'
import { createGoReader } from './go-reader.ts'
import type { Preset } from './preset.ts'
import { reading } from './reading.ts'

/**
 * go build, go vet and go test (plain, `-v` and `-json`): errors, the lines that failed tests log,
 * panics, fatal errors, timeouts and data races at the first frame of one's own code. The file of a
 * test stands behind the import path of its package, which is all that go tells of its folder.
 */
export const go = (): Preset => {
  const packages = new Map<string, { readonly reader: Preset; rest: string }>()

  const readerOf = (name: string): { readonly reader: Preset; rest: string } => {
    const key = packages.has(name) || packages.size < MOST_PACKAGES ? name : ''
    const known = packages.get(key) ?? { reader: reading('go', createGoReader), rest: '' }
    packages.set(key, known)
    return known
  }

  /** With `-json` the lines of packages come mixed, and in pieces. */
  const pushEvent = ({ Package = '', Output = '' }: TestEvent): readonly Finding[] => {
    const known = readerOf(Package)
    const lines = `${known.rest}${Output}`.split('\n')
    known.rest = (lines.pop() ?? '').slice(0, LONGEST_REST)
    return lines.flatMap((line) => known.reader.push(line))
  }

  return {
    push: (line) => {
      const event = line.startsWith('{"') ? eventOf(line) : undefined
      return event === undefined ? readerOf('').reader.push(line) : pushEvent(event)
    },
    end: () => [...packages.values()].flatMap(({ reader, rest }) => [...(rest === '' ? [] : reader.push(rest)), ...reader.end()]),
  }
}

const MOST_PACKAGES = 1_000
const LONGEST_REST = 64 * 1024

interface TestEvent {
  readonly Package?: string
  readonly Output?: string
}

const eventOf = (line: string): TestEvent | undefined => {
  if (!line.includes('"Action":')) return undefined
  try {
    const { Package, ImportPath, Output } = JSON.parse(line) as Readonly<Record<string, unknown>>
    const name = Package ?? ImportPath
    return { ...(typeof name === 'string' && { Package: name }), ...(typeof Output === 'string' && { Output }) }
  } catch {
    return undefined
  }
}
