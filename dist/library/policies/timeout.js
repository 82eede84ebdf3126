import { stoppable } from '../core/stop.js';
/**
 * Stops what it wraps after `limitMs` and waits until it is gone: it does not race, so what has
 * returned is really over. The outcome is the one that the stopped work gives.
 */
export const timeout = (limitMs, scope, clock) => (next) => async (context) => {
    const { signal, stop } = stoppable(context.signal);
    const cancel = clock.after(limitMs, () => stop({ kind: 'timeout', scope, limitMs }));
    try {
        return await next({ ...context, signal });
    }
    finally {
        cancel();
    }
};
