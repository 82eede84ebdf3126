import type { Policy } from '../core/run.ts';
/** Tells when each attempt began and ended, however it ended. */
export declare const timed: Policy;
