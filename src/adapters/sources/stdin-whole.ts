import { readSync } from 'node:fs'
import { readStdin } from './stdin.ts'

const CHUNK_BYTES = 262_144
const STDIN = 0

/**
 * What is piped into a program that has nothing else to do: it waits for each piece with the whole
 * process, which takes half the time, and a signal ends it as it ends `grep`, if nobody listens for
 * it. Rejects with an `Error` in words.
 */
export async function* readStdinWhole(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  for (;;) {
    const { length, next } = filled(buffer)
    if (length > 0) yield buffer.subarray(0, length)
    if (next === 'end') return
    if (next === 'wait') return yield* readStdin(signal)
  }
}

/** A pipe gives no more than 64 KiB at once: several of them are handed on together. */
const filled = (buffer: Buffer): { readonly length: number; readonly next: 'more' | 'end' | 'wait' } => {
  let length = 0
  while (length < buffer.length) {
    const more = readNow(buffer, length)
    if (more === undefined) return { length, next: 'wait' }
    if (more === 0) return { length, next: 'end' }
    length += more
  }
  return { length, next: 'more' }
}

/** Nothing where one can't wait for it like that: it was made non-blocking, or is a terminal. */
const readNow = (buffer: Buffer, from: number): number | undefined => {
  try {
    return readSync(STDIN, buffer, from, buffer.length - from, null)
  } catch (thrown) {
    // A console of Windows says so at its end.
    return codeOf(thrown) === 'EOF' ? 0 : undefined
  }
}

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : undefined)
