import type { Reading, Watching } from '../core/monitor.ts'
import type { Clock } from '../core/ports.ts'

/** Tells from a reading what was used above the limit; nothing where it was kept. */
export type LimitCheck = (reading: Reading, watching: Watching | undefined) => number | undefined

/** What the exact look takes of one core at most, as a share. */
const MOST_SHARE = 0.01

/**
 * Memory counts as resident. Where pages that several processes share could make the difference,
 * the exact sum decides, which is not asked for so often that it would cost.
 */
export const memoryLimit = (bytes: number, clock: Clock): LimitCheck => {
  let notBefore = 0
  const exactly = (watching: Watching): number | undefined => {
    const began = clock.now()
    if (began < notBefore) return 0
    const exact = watching.exactMemory()
    notBefore = clock.now() + (clock.now() - began) / MOST_SHARE
    return exact
  }
  return ({ memoryBytes, peakMemoryBytes, sharedBytes }, watching) => {
    const most = Math.max(memoryBytes, peakMemoryBytes)
    if (most <= bytes) return undefined
    const isSure = peakMemoryBytes > memoryBytes || memoryBytes - sharedBytes > bytes || watching === undefined
    const used = isSure ? most : (exactly(watching) ?? most)
    return used > bytes ? used : undefined
  }
}
