import type { Usage } from './usage.ts'

/** What a stage's processes, or the machine, have used by one moment. */
export interface Reading {
  /** On the monotonic clock, in milliseconds. */
  readonly at: number
  /** Since the watching began, and by those too that have ended meanwhile. */
  readonly cpuMs: number
  readonly memoryBytes: number
  /** What it surely was at some time since the reading before, however short: the kernel remembers it. */
  readonly peakMemoryBytes: number
  readonly swapBytes: number
  /** How many of `memoryBytes` may be counted more than once, since several processes share them. */
  readonly sharedBytes: number
}

/** What has come of a watch by its end. */
export interface Watched {
  readonly at: number
  readonly cpuMs: number
  /** Whether there was any process to watch. */
  readonly sawProcesses: boolean
  /** On the whole machine, meanwhile. */
  readonly oomKills: number
  readonly swappedBytes: number
}

export interface Watching {
  /** What its processes have in memory now, with shared pages counted once; nothing where that cannot be told. Costs far more than a reading. */
  exactMemory(): number | undefined
  end(): Watched
}

export interface WatchOptions {
  /** Of the watch as a whole; the readings before it began count as zero. */
  readonly startedAt: number
  /** How often to read after the first seconds, in milliseconds; the watch with the shortest decides. */
  readonly everyMs: number
  readonly take: (reading: Reading) => void
}

/** Reads what processes use, for all watches at once and only while there is one. */
export interface Monitor {
  /** Whether processes can be seen here, or the machine alone. */
  readonly seesProcesses: boolean
  /** Watches all commands of a stage that run, or will. */
  watch(stage: string, options: WatchOptions): Watching
  /** What the whole machine has used while anything was watched; times count from `began`. Nothing before the first reading. */
  machine(began: number): Usage | undefined
}
