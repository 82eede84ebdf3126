/** Loaded late: see session.ts. */
export { monitor } from '../adapters/monitor/index.ts'
