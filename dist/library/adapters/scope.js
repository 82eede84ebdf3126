import { AsyncLocalStorage } from 'node:async_hooks';
export const asyncScope = () => {
    const storage = new AsyncLocalStorage();
    return { run: (value, work) => storage.run(value, work), current: () => storage.getStore() };
};
