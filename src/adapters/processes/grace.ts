import type { Clock } from '../../core/ports.ts'

/**
 * The moment at which a grace period that begins now is over. An abort, before or in the middle of
 * it, shortens it from then on if its reason is a cancellation that names a time.
 */
export const deadlineOf = (clock: Clock, graceMs: number, signal: AbortSignal): (() => number) => {
  let end = clock.now() + graceMs
  let isShortened = false
  return () => {
    if (signal.aborted && !isShortened) {
      isShortened = true
      end = Math.min(end, clock.now() + withinMs(signal.reason))
    }
    return end
  }
}

const withinMs = (reason: unknown): number => {
  const { kind, withinMs: ms } = (reason ?? {}) as { readonly kind?: unknown; readonly withinMs?: unknown }
  return kind === 'cancelled' && typeof ms === 'number' ? ms : Number.POSITIVE_INFINITY
}
