import { type Acting, type Call, perform } from './perform.ts'
import type { LibraryPorts } from './surroundings.ts'

/** A function that returns a promise. */
export type AsyncFunction = (...args: never[]) => Promise<unknown>

/**
 * A policy for functions: it takes a function and returns one with the same name, length, `this` and
 * signature; one that was not asynchronous is so from then on. It is also a standard decorator for asynchronous methods.
 */
export interface Layer {
  <F extends AsyncFunction>(work: F, context?: ClassMethodDecoratorContext): F
  <This, Args extends readonly unknown[], Result>(
    work: (this: This, ...args: Args) => Result,
    context?: ClassMethodDecoratorContext,
  ): (this: This, ...args: Args) => Promise<Awaited<Result>>
}

export const DEFAULT_GRACE_MS = 5_000

/** A layer that carries out a policy of the pipeline around each call. */
export const layer = (act: (call: Call) => Acting, ports: LibraryPorts, graceMs = DEFAULT_GRACE_MS): Layer => {
  const around = (work: AsyncFunction, context?: ClassMethodDecoratorContext): AsyncFunction => {
    assertFunction(work, context)
    const name = work.name
    const wrapped = function (this: unknown, ...args: never[]): Promise<unknown> {
      return perform({ name, work: () => Reflect.apply(work, this, args), act, graceMs }, ports)
    }
    return inShapeOf(work, wrapped)
  }
  return around as Layer
}

/** The decorators of before 2022 are called with a class and a name; of the standard ones, those for methods alone have a function to wrap. */
const assertFunction = (work: unknown, context: ClassMethodDecoratorContext | string | undefined): void => {
  if (typeof context === 'string') throw new TypeError('expected a standard decorator: compile without experimentalDecorators')
  const kind = context?.kind ?? 'function'
  if (typeof work !== 'function') throw new TypeError(`expected a function or a method to wrap, got ${kind === 'function' || kind === 'method' ? typeof work : kind}`)
}

const inShapeOf = (model: AsyncFunction, wrapped: AsyncFunction): AsyncFunction =>
  Object.defineProperties(wrapped, {
    name: { value: model.name, configurable: true },
    length: { value: model.length, configurable: true },
  })
