import type { Random } from '../core/ports.ts';
export type Jitter = 'none' | 'full' | 'equal' | 'decorrelated';
/** Delays in milliseconds. */
export interface Backoff {
    readonly initialDelay: number;
    readonly factor: number;
    readonly maxDelay: number;
    readonly jitter: Jitter;
}
export declare const DEFAULT_BACKOFF: Backoff;
/**
 * The endless sequence of delays, none above `maxDelay`. With d = min(maxDelay, initialDelay · factorⁿ⁻¹):
 * `none` d; `full` 0…d; `equal` d/2…d; `decorrelated` min(maxDelay, initialDelay…3 · the delay before).
 * Source: M. Brooker, “Exponential Backoff and Jitter”, AWS Architecture Blog, 2015.
 */
export declare function delays(backoff: Backoff, random: Random): Generator<number, never>;
