import type { TimeoutScope } from '../core/outcome.ts';
import type { Clock } from '../core/ports.ts';
import type { Policy } from '../core/run.ts';
/**
 * Stops what it wraps after `limitMs` and waits until it is gone: it does not race, so what has
 * returned is really over. The outcome is the one that the stopped work gives.
 */
export declare const timeout: (limitMs: number, scope: TimeoutScope, clock: Clock) => Policy;
