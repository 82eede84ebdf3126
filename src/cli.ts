#!/usr/bin/env node
import { useCompileCache } from './compile-cache.ts'

useCompileCache()
const { runCli } = await import('./app.ts')
await runCli()
