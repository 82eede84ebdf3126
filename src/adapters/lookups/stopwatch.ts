import type { Socket } from 'node:net'
import type { Timings } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'

type Phase = 'dns' | 'connect' | 'tls' | 'firstByte'

/** Measures the parts of a lookup, one after the other. */
export interface Stopwatch {
  /** A part is over, and the next one begins. */
  mark(phase: Phase): void
  /** Marks name, connection and encryption of a socket that is about to connect. */
  watch(socket: Socket): void
  timings(): Timings
}

export const stopwatch = (clock: Clock): Stopwatch => {
  const began = clock.now()
  const parts: Partial<Record<Phase, number>> = {}
  let last = began
  const mark = (phase: Phase): void => {
    const now = clock.now()
    parts[phase] ??= rounded(now - last)
    last = now
  }
  return {
    mark,
    watch: (socket) =>
      void socket
        .once('lookup', () => mark('dns'))
        .once('connect', () => mark('connect'))
        .once('secureConnect', () => mark('tls')),
    timings: () => ({ ...parts, total: rounded(clock.now() - began) }),
  }
}

/** Hundredths of a millisecond say enough. */
const rounded = (ms: number): number => Math.round(ms * 100) / 100
