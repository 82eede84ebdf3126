const UNITS: Readonly<Record<string, number>> = {
  B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40,
}

/** `512MB`, `2GiB`, `1.5kB`. */
export const SIZE_PATTERN = /^\d+(?:\.\d+)?(?:B|[kKMGT]B|[KMGT]iB)$/

/** Bytes of a text that matches `SIZE_PATTERN`. */
export const parseSize = (text: string): number => {
  const unit = text.replace(/^[\d.]+/, '')
  return Math.round(Number.parseFloat(text) * (UNITS[unit] ?? 1))
}

/** `17 B`, `4.0 MB`: decimal units, as disks and networks count. */
export const formatSize = (bytes: number): string => {
  const unit = (['TB', 'GB', 'MB', 'kB'] as const).find((name) => bytes >= (UNITS[name] ?? 1))
  return unit === undefined ? `${bytes} B` : `${(bytes / (UNITS[unit] ?? 1)).toFixed(1)} ${unit}`
}
