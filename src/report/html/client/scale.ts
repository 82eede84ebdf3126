import { formatDuration } from '../../../core/duration.ts'

/** A part of the time of the run, in milliseconds. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The least that one can zoom to. */
const LEAST_MS = 5

/** `range` made `factor` times as long around `at`, within `all`. */
export const zoomed = (range: Range, factor: number, at: number, all: Range): Range => {
  const length = Math.min(all.to - all.from, Math.max(LEAST_MS, (range.to - range.from) * factor))
  const share = (at - range.from) / (range.to - range.from || 1)
  return within({ from: at - share * length, to: at + (1 - share) * length }, all)
}

/** `range` moved by `ms`, within `all`. */
export const moved = (range: Range, ms: number, all: Range): Range => within({ from: range.from + ms, to: range.to + ms }, all)

/** A range of the same length that passes neither end. */
export const within = (range: Range, all: Range): Range => {
  const length = Math.min(range.to - range.from, all.to - all.from)
  const from = Math.max(all.from, Math.min(range.from, all.to - length))
  return { from, to: from + length }
}

/** Round times in a range, at most `most`, each with its label; a label says no more than tells it from its neighbours. */
export const ticks = ({ from, to }: Range, most: number): readonly { readonly at: number; readonly label: string }[] => {
  const step = STEPS.find((size) => (to - from) / size <= most) ?? 86_400_000
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * step
    return { at, label: tickLabel(at, step) }
  })
}

const STEPS = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000,
  3_600_000, 7_200_000, 10_800_000, 21_600_000, 43_200_000,
] as const

const tickLabel = (at: number, step: number): string => {
  if (at === 0) return '0'
  if (step >= 60_000) return at < 3_600_000 ? `${Math.round(at / 60_000)}m` : clock(at / 60_000, 'h', 'm')
  if (step >= 1_000) return at < 60_000 ? `${at / 1_000}s` : clock(at / 1_000, 'm', 's')
  return at < 1_000 ? formatDuration(at) : `${(at / 1_000).toFixed(step >= 100 ? 1 : 3)}s`
}

const clock = (count: number, large: string, small: string): string => {
  const rest = Math.round(count % 60)
  return `${Math.floor(count / 60)}${large}${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}${small}`}`
}
