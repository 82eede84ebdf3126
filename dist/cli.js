#!/usr/bin/env node
import { useCompileCache } from './compile-cache.js';
useCompileCache();
const { runCli } = await import('./app.js');
await runCli();
