import { wrap as wrapAny } from '../core/run.ts'
import type { AsyncFunction, Layer } from './layer.ts'

/** Puts layers around a function, the first named is the outermost: `wrap(deploy, retry(3), timeout('30s'))` limits each attempt. */
export function wrap<F extends AsyncFunction>(work: F, ...layers: readonly Layer[]): F
export function wrap<This, Args extends readonly unknown[], Result>(
  work: (this: This, ...args: Args) => Result,
  ...layers: readonly Layer[]
): (this: This, ...args: Args) => Promise<Awaited<Result>>
export function wrap(work: AsyncFunction, ...layers: readonly Layer[]): AsyncFunction {
  return wrapAny<AsyncFunction>(work, ...layers.map((each) => (next: AsyncFunction) => each(next)))
}
