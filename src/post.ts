import { useCompileCache } from './compile-cache.ts'

// Nearly always there is nothing left to do, and then not even the program is loaded.
if ((process.env['STATE_deferred'] ?? '') !== '') {
  useCompileCache()
  const { runPost } = await import('./app.ts')
  await runPost()
}
