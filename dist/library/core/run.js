/** Puts wrappers around `run`; the first named is the outermost. */
export const wrap = (run, ...wrappers) => wrappers.reduceRight((next, wrapper) => wrapper(next), run);
