import { workForStore } from '../../../src/adapters/store/actions-worker.ts'

await workForStore()
