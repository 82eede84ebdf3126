/** What runs in the process that calls GitHub's cache service. */
export const runCacheWorker = async (): Promise<void> => (await import('../adapters/store/actions-worker.ts')).workForStore()
