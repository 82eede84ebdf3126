/** The shortest text that `parseDuration` reads as so many milliseconds. */
export const durationText = (ms: number): string => {
  let rest = ms
  const parts = UNITS.map(([unit, size]) => {
    const count = unit === 'ms' ? Number(rest.toFixed(6)) : Math.floor(rest / size)
    rest -= count * size
    return count === 0 ? '' : `${count}${unit}`
  })
  return parts.join('') || '0s'
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const

/** The largest unit of which it is a whole number. */
export const sizeText = (bytes: number): string => {
  const [unit, size] = SIZES.find(([, count]) => bytes % count === 0) ?? ['B', 1]
  return `${bytes / size}${unit}`
}

const SIZES = [
  ['TB', 1e12],
  ['TiB', 2 ** 40],
  ['GB', 1e9],
  ['GiB', 2 ** 30],
  ['MB', 1e6],
  ['MiB', 2 ** 20],
  ['kB', 1e3],
  ['KiB', 2 ** 10],
] as const
