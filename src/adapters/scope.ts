import { AsyncLocalStorage } from 'node:async_hooks'

/** A value that everything begun inside `run` sees, also after it has waited. */
export interface Scope<T> {
  run<R>(value: T, work: () => R): R
  current(): T | undefined
}

export const asyncScope = <T>(): Scope<T> => {
  const storage = new AsyncLocalStorage<T>()
  return { run: (value, work) => storage.run(value, work), current: () => storage.getStore() }
}
