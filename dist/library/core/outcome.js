/** The hooks of `post`, in the order in which they run. */
export const HOOK_NAMES = [
    'always',
    'changed',
    'fixed',
    'regression',
    'aborted',
    'success',
    'unsuccessful',
    'unstable',
    'failure',
    'cleanup',
];
/** Why an operation that we carry out ourselves, or through a tool, did not succeed. */
export const OPERATION_REASONS = [
    'refused',
    'tool',
    'locked',
    'no-space',
    'incomplete',
    'unverified',
    'unreachable',
    'failed-tasks',
    'not-idempotent',
    'unhealthy',
];
export const NOTHING = { outputs: {}, exports: {}, paths: [] };
export const success = (handover = NOTHING) => ({ status: 'success', handover });
export const unstable = (why, handover = NOTHING) => ({ status: 'success', handover, unstable: why });
export const failure = (cause, handover = NOTHING) => ({
    status: 'failure',
    failure: cause,
    handover,
});
export const skipped = (reason, detail) => ({ status: 'skipped', reason, detail });
/** The reason a failing hook gives is the reason for which its script failed. */
export const failureReason = (cause) => {
    if (cause.kind === 'hook')
        return failureReason(cause.cause);
    return cause.kind === 'operation' ? cause.reason : cause.kind;
};
export const outcomeWord = (outcome) => outcome.status === 'failure' && outcome.failure.kind === 'cancelled' ? 'cancelled' : outcome.status;
/** The `reason` of the pipeline language; a plain success needs none. */
export const outcomeReason = (outcome) => {
    if (outcome.status === 'failure')
        return failureReason(outcome.failure);
    if (outcome.status === 'success')
        return outcome.resumed === undefined ? outcome.cached && 'cached' : 'resumed';
    return outcome.reason;
};
/** Signal numbers of Linux and macOS that a shell adds to 128. */
const SIGNAL_NUMBERS = {
    SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9,
    SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15,
};
/** The exit code a shell would report: the command's own, 128 + n after a signal, 124 after a timeout (as timeout(1)), 130 when cancelled. */
export const exitCodeOf = (cause) => {
    switch (cause.kind) {
        case 'exit':
            return cause.exitCode;
        case 'signal':
            return 128 + (SIGNAL_NUMBERS[cause.signal] ?? 0);
        case 'timeout':
        case 'no-output-timeout':
            return 124;
        case 'cancelled':
            return 130;
        case 'hook':
            return exitCodeOf(cause.cause);
        case 'spawn':
            return 127;
        case 'operation':
            return cause.exitCode || 1;
        case 'denied':
        case 'error':
        case 'limit':
        case 'scan':
        case 'defect':
            return 1;
    }
};
