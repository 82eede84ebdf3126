import { timed as timedPolicy } from '../policies/timed.js';
import { layer } from './layer.js';
/** Tells how long each call took, however it ended. */
export const makeTimed = (ports) => (tell) => layer(({ name }) => {
    const began = ports.clock.now();
    return {
        policy: timedPolicy,
        emit: (event) => {
            if (event.type !== 'attempt-ended')
                return;
            const outcome = event.outcome.status === 'success' ? 'success' : 'failure';
            tell({ name, attempt: event.attempt, durationMs: ports.clock.now() - began, outcome });
        },
    };
}, ports);
