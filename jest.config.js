import { availableParallelism } from 'node:os'

/** Jest runs the TypeScript as it is: Node 24 strips the types. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  // Most tests wait for processes, and leave a core to others while they do: half a worker more than cores.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
}
