import { wrap as wrapAny } from '../core/run.js';
export function wrap(work, ...layers) {
    return wrapAny(work, ...layers.map((each) => (next) => each(next)));
}
