/** Loaded late: see session.ts. */
export { openTracing } from '../adapters/tracing.ts'
