import { useCompileCache } from './compile-cache.js';
useCompileCache();
const { runAction } = await import('./app.js');
await runAction();
