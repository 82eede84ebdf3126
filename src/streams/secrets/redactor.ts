import type { Needles } from './needles.ts'

/** What stands for a secret. */
export const MARK = '***'

/** Redacts one stream of bytes, and holds back only what may be the beginning of a secret. */
export interface Redactor {
  /** What may pass now; it may be a part of `chunk` itself. */
  push(needles: Needles, chunk: Uint8Array, isLast: boolean): Uint8Array
}

export const createRedactor = (): Redactor => {
  let held = NOTHING
  /** How many of the bytes held back a secret covers that has its mark already. */
  let covered = 0
  return {
    push: (needles, chunk, isLast) => {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const { stretches, decided } = needles.find(bytes, isLast)
      const parts: Uint8Array[] = []
      let position = covered
      for (const [start, end] of stretches) {
        if (start >= position) parts.push(bytes.subarray(position, start), MARK_BYTES)
        position = Math.max(position, end)
      }
      if (position < decided) parts.push(bytes.subarray(position, decided))
      held = decided === bytes.length ? NOTHING : Uint8Array.from(bytes.subarray(decided))
      covered = Math.max(0, position - decided)
      return parts.length === 1 ? (parts[0] ?? NOTHING) : Buffer.concat(parts)
    },
  }
}

const NOTHING: Uint8Array = new Uint8Array()
const MARK_BYTES = Buffer.from(MARK)
