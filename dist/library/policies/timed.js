/** Tells when each attempt began and ended, however it ended. */
export const timed = (next) => async (context) => {
    context.emit({ type: 'attempt-started', attempt: context.attempt });
    const outcome = await next(context);
    context.emit({ type: 'attempt-ended', attempt: context.attempt, outcome });
    return outcome;
};
