/** A value that everything begun inside `run` sees, also after it has waited. */
export interface Scope<T> {
    run<R>(value: T, work: () => R): R;
    current(): T | undefined;
}
export declare const asyncScope: <T>() => Scope<T>;
