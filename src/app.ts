/** What the bundle offers to its three entries. */
export { runAction } from './entries/action.ts'
export { runCli } from './entries/cli.ts'
export { runPost } from './entries/post.ts'
