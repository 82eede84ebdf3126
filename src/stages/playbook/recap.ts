/** How many results of each kind a host had, with Ansible's names. */
export interface HostRecap {
  readonly ok: number
  readonly changed: number
  readonly unreachable: number
  readonly failures: number
  readonly skipped: number
  readonly rescued: number
  readonly ignored: number
}

/** By host. */
export type Recap = Readonly<Record<string, HostRecap>>

/** In the order in which Ansible shows them. */
export const COUNTS = ['ok', 'changed', 'unreachable', 'failures', 'skipped', 'rescued', 'ignored'] as const

/** All hosts together. */
export const total = (recap: Recap, count: keyof HostRecap): number =>
  Object.values(recap).reduce((sum, host) => sum + host[count], 0)

export const hostsWith = (recap: Recap, count: keyof HostRecap): readonly string[] =>
  Object.entries(recap).flatMap(([host, counts]) => (counts[count] > 0 ? [host] : []))

/** An attempt's recap put over those before it: work adds up, but whether a host can be reached is the last word's. */
export const over = (before: Recap, last: Recap): Recap => {
  const hosts = Object.entries(last).map(([host, counts]) => [host, added(before[host], counts)] as const)
  return { ...before, ...Object.fromEntries(hosts) }
}

const added = (before: HostRecap | undefined, last: HostRecap): HostRecap => {
  if (before === undefined) return last
  const sums = COUNTS.map((count) => [count, before[count] + last[count]] as const)
  return { ...last, ...Object.fromEntries(sums), unreachable: last.unreachable }
}
