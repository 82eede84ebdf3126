import { timeout as timeoutPolicy } from '../policies/timeout.js';
import { milliseconds } from './duration.js';
import { DEFAULT_GRACE_MS, layer } from './layer.js';
/**
 * Rejects with a `TimeoutError` when a call takes longer than `limit`: at once where the function never asked
 * for its signal, else as soon as it has ended or the grace period is over.
 */
export const makeTimeout = (ports) => (limit, { gracePeriod = DEFAULT_GRACE_MS } = {}) => {
    const limitMs = milliseconds(limit, 'timeout');
    if (limitMs === 0)
        throw new RangeError('timeout: expected a duration above zero');
    const policy = timeoutPolicy(limitMs, 'attempt', ports.clock);
    return layer(() => ({ policy }), ports, milliseconds(gracePeriod, 'gracePeriod'));
};
