/** One reading; times are milliseconds since the run began. */
export interface Sample {
    readonly atMs: number;
    /** Of one core: 200 is two busy cores. */
    readonly cpuPercent: number;
    readonly memoryBytes: number;
}
/** What a process tree, or the machine, used over some time. */
export interface Usage {
    /** From first to last, at most 240: of a long time each stands for several readings, with their peaks. */
    readonly samples: readonly Sample[];
    /** As the kernel accounts for it, where it does. */
    readonly cpuMs?: number;
    readonly peakCpuPercent: number;
    readonly meanCpuPercent: number;
    readonly peakMemoryBytes: number;
    readonly meanMemoryBytes: number;
    /** The most that was swapped out at one time. */
    readonly swapBytes?: number;
    /** Whether `memoryBytes` counts pages that several processes share once for each. */
    readonly isShared?: boolean;
    /** What there is in all, for the machine. */
    readonly cores?: number;
    readonly totalMemoryBytes?: number;
    /** What one should know about it: that it waited most of its time for nothing, or swapped. */
    readonly remarks: readonly string[];
}
