import type { AsyncFunction, Layer } from './layer.ts';
/** Puts layers around a function, the first named is the outermost: `wrap(deploy, retry(3), timeout('30s'))` limits each attempt. */
export declare function wrap<F extends AsyncFunction>(work: F, ...layers: readonly Layer[]): F;
export declare function wrap<This, Args extends readonly unknown[], Result>(work: (this: This, ...args: Args) => Result, ...layers: readonly Layer[]): (this: This, ...args: Args) => Promise<Awaited<Result>>;
