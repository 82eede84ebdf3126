import { useCompileCache } from './compile-cache.ts'

useCompileCache()
const { runAction } = await import('./app.ts')
await runAction()
