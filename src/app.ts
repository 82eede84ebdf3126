/** What the bundle offers to its entries. */
export { runAction } from './entries/action.ts'
export { runCacheWorker } from './entries/cache-worker.ts'
export { runCli } from './entries/cli.ts'
export { runPost } from './entries/post.ts'
