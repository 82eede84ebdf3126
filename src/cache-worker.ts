import { useCompileCache } from './compile-cache.ts'

useCompileCache()
const { runCacheWorker } = await import('./app.ts')
await runCacheWorker()
