import type { Clock, Random } from '../core/ports.ts';
/** The machine's time; a timer of any length fires when it is due. */
export declare const clock: Clock;
/** The machine's chance. */
export declare const random: Random;
