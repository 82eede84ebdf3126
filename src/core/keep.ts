/** How many snapshots to keep of each kind, as restic's `forget --keep-*`: a snapshot stays if any of them keeps it. */
export interface Keep {
  readonly last?: number
  readonly hourly?: number
  readonly daily?: number
  readonly weekly?: number
  readonly monthly?: number
  readonly yearly?: number
  /** Milliseconds before the newest snapshot in which all are kept. */
  readonly withinMs?: number
}

/** A moment, in milliseconds since 1970, and what was saved then. */
export interface Dated {
  readonly id: string
  readonly createdAt: number
}

/**
 * The ids to let go, oldest first. The rules are restic's: the newest of each hour, day, ISO week,
 * month and year (in UTC) counts, and while a rule has counts left it keeps the very oldest as well.
 * An empty `keep` lets nothing go, and the newest snapshot never goes.
 */
export const letGo = (snapshots: readonly Dated[], keep: Keep): readonly string[] => {
  const newestFirst = snapshots.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
  const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id))
  const rules = rulesOf(keep, newestFirst)
  if (rules.length === 0) return []
  for (const rule of rules) for (const { id } of rule) kept.add(id)
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id).toReversed()
}

type Period = Exclude<keyof Keep, 'withinMs'>

/** What each rule keeps. */
const rulesOf = (keep: Keep, newestFirst: readonly Dated[]): readonly (readonly Dated[])[] => {
  const counted = PERIODS.flatMap((period) => (keep[period] ? [newestOfEach(newestFirst, period, keep[period])] : []))
  return keep.withinMs ? [...counted, within(newestFirst, keep.withinMs)] : counted
}

const newestOfEach = (newestFirst: readonly Dated[], period: Period, count: number): readonly Dated[] => {
  const firsts = newestFirst.filter(
    (one, index) => index === 0 || NAMES[period](one, index) !== NAMES[period](newestFirst[index - 1] ?? one, index - 1),
  )
  const oldest = newestFirst.slice(-1)
  return firsts.length < count ? [...firsts, ...oldest] : firsts.slice(0, count)
}

const within = (newestFirst: readonly Dated[], ms: number): readonly Dated[] =>
  newestFirst.filter(({ createdAt }) => createdAt > (newestFirst[0]?.createdAt ?? 0) - ms)

const PERIODS = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const satisfies readonly Period[]

const iso = ({ createdAt }: Dated): string => new Date(createdAt).toISOString()

/** What two snapshots of the same period have in common. */
const NAMES: Readonly<Record<Period, (one: Dated, index: number) => string | number>> = {
  last: (_, index) => index,
  hourly: (one) => iso(one).slice(0, 13),
  daily: (one) => iso(one).slice(0, 10),
  weekly: ({ createdAt }) => isoWeek(createdAt),
  monthly: (one) => iso(one).slice(0, 7),
  yearly: (one) => iso(one).slice(0, 4),
}

const DAY_MS = 86_400_000

/** Weeks since 1970, each from Monday on: 1970 began on a Thursday. */
const isoWeek = (ms: number): number => Math.floor((Math.floor(ms / DAY_MS) + 3) / 7)
