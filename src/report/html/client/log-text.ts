import { plainLines } from '../../plain.ts'
import { type Look, PLAIN, type Piece, styled } from './ansi.ts'

/** A log by its lines, which are read as far as they are asked for. */
export interface LogText {
  readonly count: number
  /** What a line says, without looks; lines count from 0. */
  plain(line: number): string
  pieces(line: number): readonly Piece[]
  /** All lines as one compares them: small letters, and as long as what they stand for. */
  folded(): readonly string[]
}

export const logText = (text: string): LogText => {
  const raw = text.split('\n')
  if (raw.at(-1) === '') raw.pop()
  const plain = once(() => plainLines(text))
  const folded = once(() => plain().map(fold))
  const looks = once(() => (SOME_LOOK.test(text) ? startsOf(raw) : []))
  return {
    count: raw.length,
    plain: (line) => plain()[line] ?? '',
    pieces: (line) => styled(raw[line] ?? '', looks()[line] ?? PLAIN).pieces,
    folded,
  }
}

/** Small letters, one for each: where a small one is longer, the letter itself. */
export const fold = (text: string): string => {
  const small = text.toLowerCase()
  return small.length === text.length ? small : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('')
}

const startsOf = (lines: readonly string[]): readonly Look[] => {
  let look = PLAIN
  return lines.map((line) => {
    const start = look
    if (SOME_LOOK.test(line)) look = styled(line, look).end
    return start
  })
}

const SOME_LOOK = /\x1b\[|\x9b/

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
