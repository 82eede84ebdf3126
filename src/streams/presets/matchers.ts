import type { Place } from './gathering.ts'

/** Setup actions that register problem matchers which really work: setup-node (tsc, eslint's stylish), setup-go. */
export const TOOLCHAINS = ['node', 'go'] as const
export type Toolchain = (typeof TOOLCHAINS)[number]

/** The place that a registered problem matcher reads from each plain line of an output. Those of setup-python and for eslint's compact format never match anything. */
export const matcherOf = (toolchains: readonly Toolchain[]): ((line: string) => Place | undefined) => {
  const matchers = toolchains.map((toolchain) => MATCHERS[toolchain]())
  return (line) => {
    const places = matchers.map((matcher) => matcher(line))
    return places.find((place) => place !== undefined)
  }
}

type Matcher = (line: string) => Place | undefined

const TSC = /^(?:\s{1,20}\d{1,9}>)?(\S.{0,1000})\((\d{1,7})(?:,[\d,]{1,40})?\):\s+(?:error|warning|info)\s+\w{1,2}\d{1,9}\s*:/
const STYLISH = /^\s{1,40}(\d{1,7}):\d{1,7}\s{1,40}(?:error|warning|info)\s.{0,2000}\s{2}\S/
const GO = /^(\.{0,2}[/\\].{1,1000}\.go):(\d{1,7}):\d{1,7}: /

/** A path that stands alone, as eslint writes it above its problems. */
const HEADING = /^(?:[A-Za-z]:\\|\/)\S.{0,1000}\.\w{1,10}$/

const node = (): Matcher => {
  let heading: string | undefined
  return (line) => {
    const [, row] = STYLISH.exec(line) ?? []
    if (row !== undefined) return heading === undefined ? undefined : { file: heading, line: Number(row) }
    heading = line.trim() === '' ? undefined : line.trim()
    const [, file, number] = TSC.exec(line) ?? []
    return file === undefined ? undefined : { file, line: Number(number) }
  }
}

const go = (): Matcher => (line) => {
  const [, file, row] = GO.exec(line) ?? []
  return file === undefined ? undefined : { file: file.replace(/^\.\//, ''), line: Number(row) }
}

const MATCHERS: Readonly<Record<Toolchain, () => Matcher>> = { node, go }

/** Whether a problem matcher may read a line, so that nothing may stand before it. Linear in its length. */
export const isForMatchers = (line: string): boolean =>
  (line.includes('):') && TSC.test(line)) || (/^\s+\d/.test(line) ? STYLISH.test(line) : PATH.test(line) && (GO.test(line) || HEADING.test(line)))

/** How a path begins that is not a plain name. */
const PATH = /^(?:\.{0,2}[/\\]|[A-Za-z]:\\)/
