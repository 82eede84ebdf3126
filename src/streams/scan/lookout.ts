import { blockCutter } from './blocks.ts'
import type { Sieve } from './sieve.ts'

/** Takes a line of a stream by its number, which counts from 1, without its end. */
export type LineTaker = (line: number, text: string) => void

/** Takes a stream in chunks of any size. */
export interface Lookout {
  push(chunk: Uint8Array): void
  end(): void
  readonly lines: number
  readonly bytes: number
  /** Lines longer than 64 KiB, of which no more was looked at. */
  readonly cutLines: number
}

/** Hands over every line, or, through a sieve, at least those that hold one of its texts. */
export const lookout = (sieve: Sieve | undefined, take: LineTaker): Lookout => {
  const told = { lines: 0, bytes: 0, cutLines: 0 }
  const inBlock = sieve === undefined ? everyLine : sieved(sieve)
  const cutter = blockCutter({
    block: (bytes) => {
      told.lines += inBlock(bytes, told.lines + 1, take)
    },
    line: (bytes, isCut) => {
      told.lines += 1
      if (isCut) told.cutLines += 1
      take(told.lines, lineText(bytes))
    },
  })
  return {
    push: (chunk) => {
      told.bytes += chunk.length
      cutter.push(chunk)
    },
    end: cutter.end,
    get lines() { return told.lines },
    get bytes() { return told.bytes },
    get cutLines() { return told.cutLines },
  }
}

/** Takes a block whose first line has that number; gives how many lines it has. */
type InBlock = (block: Uint8Array, first: number, take: LineTaker) => number

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

const everyLine: InBlock = (block, first, take) => {
  const text = bufferOf(block).toString()
  let line = first
  let from = 0
  for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
    take(line, text.slice(from, text.charCodeAt(to - 1) === CARRIAGE_RETURN && to > from ? to - 1 : to))
    line += 1
    from = to + 1
  }
  return line - first
}

/** Where more than one line in so many is taken, it costs less to look at all lines of so many blocks. */
const DENSE = 8

const sieved = (sieve: Sieve): InBlock => {
  let dense = 0
  return (block, first, take) => {
    if (dense > 0) {
      dense -= 1
      return everyLine(block, first, take)
    }
    let taken = 0
    const lines = throughSieve(sieve, block, first, (line, text) => {
      taken += 1
      take(line, text)
    })
    if (taken * DENSE > lines) dense = DENSE
    return lines
  }
}

const throughSieve = (sieve: Sieve, block: Uint8Array, first: number, take: LineTaker): number => {
  const { bytes } = sieve
  sieve.load(block)
  let line = first
  let counted = 0
  for (let at = sieve.find(0, block.length); at < block.length; ) {
    const start = at === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1
    const end = bytes.indexOf(LINE_FEED, at)
    line += sieve.count(counted, start)
    counted = start
    take(line, lineText(bytes.subarray(start, end)))
    at = sieve.find(end + 1, block.length)
  }
  return line - first + sieve.count(counted, block.length)
}

/** Without the `\r` of a `\r\n`; what is not UTF-8 becomes U+FFFD. */
const lineText = (bytes: Uint8Array): string => {
  const length = bytes.length - (bytes[bytes.length - 1] === CARRIAGE_RETURN ? 1 : 0)
  return bufferOf(bytes).toString('utf8', 0, length)
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
