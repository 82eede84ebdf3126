import { useCompileCache } from './compile-cache.js';
useCompileCache();
const { runCacheWorker } = await import('./app.js');
await runCacheWorker();
