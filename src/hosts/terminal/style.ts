/** How a run is told to people: with a view of what runs below the log, in lines alone, or in sentences for those who hear them. */
export type Style = 'live' | 'lines' | 'plain'

export interface Asking {
  readonly isTTY: boolean
  /** What `--plain` says. */
  readonly plain: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** `--plain` and STAGEWRIGHT_PLAIN come first; only a terminal that can move its cursor gets a live view. */
export const styleOf = ({ isTTY, plain, environment }: Asking): Style => {
  if (plain || isSet(environment['STAGEWRIGHT_PLAIN'])) return 'plain'
  return isTTY && environment['TERM'] !== 'dumb' ? 'live' : 'lines'
}

const isSet = (text = ''): boolean => !['', '0', 'false'].includes(text.toLowerCase())
