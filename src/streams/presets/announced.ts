import type { Finding } from '../../core/finding.ts'
import { matcherOf, type Toolchain } from './matchers.ts'
import { plainLine } from './plain-line.ts'

/** What a tool, or a problem matcher that reads its output, announces to the runner, so that it is not announced twice. */
export interface Announced {
  /** Takes a line of the output, either stream's. */
  push(line: string): void
  /** The findings, those for which there is an annotation already marked. */
  mark(findings: readonly Finding[]): readonly Finding[]
}

/** The workflow commands `error`, `warning` and `notice` with a file, where they stand at the start of a line. */
const COMMAND = /^\s{0,100}::(?:error|warning|notice) (.{1,4000}?)::(.*)$/i
const MOST = 10_000

export const announced = (toolchains: readonly Toolchain[] = []): Announced => {
  const matcher = toolchains.length === 0 ? undefined : matcherOf(toolchains)
  /** By the name of the file and the line. */
  const places = new Map<string, string[]>()
  /** Tests: their place may be another one of the same stack. */
  const names = new Set<string>()
  let count = 0

  const isTold = ({ file = '', line, code }: Finding): boolean =>
    (code !== undefined && names.has(code)) || (places.get(keyOf(file, line)) ?? []).some((path) => isSame(path, file))

  const told = (file: string, line: number | undefined): void => {
    const key = keyOf(file, line)
    count += 1
    places.set(key, [...new Set([...(places.get(key) ?? []), file])])
  }

  return {
    push: (line) => {
      if (count >= MOST) return
      const matched = matcher?.(plainLine(line))
      if (matched?.file !== undefined) told(matched.file, matched.line)
      const [, properties = '', message = ''] = line.includes('::') ? (COMMAND.exec(line.slice(0, 8_192)) ?? []) : []
      const file = property(properties, 'file')
      if (file === undefined) return
      told(file, numberOf(property(properties, 'line')))
      for (const name of namesIn(property(properties, 'title') ?? '', message)) names.add(name)
    },
    mark: (findings) => (count === 0 ? findings : findings.map((finding) => (isTold(finding) ? { ...finding, isAnnotated: true } : finding))),
  }
}

const property = (properties: string, name: string): string | undefined => {
  const found = properties.split(',').find((pair) => pair.trimStart().startsWith(`${name}=`))
  return found === undefined ? undefined : unescape(found.slice(found.indexOf('=') + 1))
}

const ESCAPED: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }

/** As the runner does it. */
const unescape = (text: string): string => text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => ESCAPED[code] ?? code)

const numberOf = (text: string | undefined): number | undefined => (Number(text) > 0 ? Number(text) : undefined)

/** jest's title, vitest's behind the file, the first line of what pytest's plugin says. */
const namesIn = (title: string, message: string): readonly string[] =>
  [title, title.slice(title.indexOf(' > ') + 3), unescape(message.split('%0A', 1)[0] ?? '')].filter((name) => name !== '')

const keyOf = (file: string, line: number | undefined): string => `${nameOf(file)}:${line}`

const nameOf = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)

/** One may be absolute and the other relative. */
const isSame = (one: string, other: string): boolean => one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`)
