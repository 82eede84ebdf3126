import type { Clock } from './ports.ts';
/** Resolves after `ms`, or as soon as the signal is aborted: look at the signal afterwards. */
export declare const sleep: (clock: Clock, ms: number, signal: AbortSignal) => Promise<void>;
