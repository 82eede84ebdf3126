/** `4s`, `1m 02s`, `1h 02m`: whole seconds, since a figure that changes ten times a second cannot be read. */
export const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  if (seconds < 60) return `${seconds}s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}m ${pad(seconds % 60)}s`
  return `${Math.floor(seconds / 3_600)}h ${pad(Math.floor(seconds / 60) % 60)}m`
}

const pad = (count: number): string => String(count).padStart(2, '0')
