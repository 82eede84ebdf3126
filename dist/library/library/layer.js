import { perform } from './perform.js';
export const DEFAULT_GRACE_MS = 5_000;
/** A layer that carries out a policy of the pipeline around each call. */
export const layer = (act, ports, graceMs = DEFAULT_GRACE_MS) => {
    const around = (work, context) => {
        assertFunction(work, context);
        const name = work.name;
        const wrapped = function (...args) {
            return perform({ name, work: () => Reflect.apply(work, this, args), act, graceMs }, ports);
        };
        return inShapeOf(work, wrapped);
    };
    return around;
};
/** The decorators of before 2022 are called with a class and a name; of the standard ones, those for methods alone have a function to wrap. */
const assertFunction = (work, context) => {
    if (typeof context === 'string')
        throw new TypeError('expected a standard decorator: compile without experimentalDecorators');
    const kind = context?.kind ?? 'function';
    if (typeof work !== 'function')
        throw new TypeError(`expected a function or a method to wrap, got ${kind === 'function' || kind === 'method' ? typeof work : kind}`);
};
const inShapeOf = (model, wrapped) => Object.defineProperties(wrapped, {
    name: { value: model.name, configurable: true },
    length: { value: model.length, configurable: true },
});
