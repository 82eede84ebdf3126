import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { library } from './library.ts'
import { licenses } from './licenses.ts'

const root = join(import.meta.dirname, '..')
const ENTRIES = ['main.js', 'post.js', 'cli.js', 'cache-worker.js', 'compile-cache.js']

/**
 * Compiles `src/` and bundles it into the folder `target`, which is replaced: one bundle that all
 * entries share, with chunks of its own for what is loaded only when needed, and the small entries as they are.
 * The library lies beside them in `library/`.
 */
export const bundle = (target: string): void => {
  const node = (script: string, ...args: string[]): void => {
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
  }
  const staging = mkdtempSync(join(root, 'build-'))
  try {
    rmSync(join(root, 'lib'), { recursive: true, force: true })
    node('typescript/bin/tsc')
    node('@vercel/ncc/dist/ncc/cli.js', 'build', join('lib', 'app.js'), '-o', staging, '--quiet')
    renameSync(join(staging, 'index.js'), join(staging, 'app.js'))
    writeFileSync(join(staging, 'app.js'), ascii(readFileSync(join(staging, 'app.js'), 'utf8')))
    for (const entry of ENTRIES) copyFileSync(join(root, 'lib', entry), join(staging, entry))
    library(join(staging, 'library'))
    writeFileSync(join(staging, 'licenses.txt'), licenses(join(root, 'lib'), join(root, 'node_modules')))
    writeFileSync(join(staging, 'package.json'), '{ "type": "module" }\n')
    rmSync(target, { recursive: true, force: true })
    chmodSync(staging, 0o755)
    renameSync(staging, target)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** A text with but one character beyond Latin-1 takes V8 twice the memory and longer to read; escapes mean the same in strings, patterns and comments. */
const ascii = (code: string): string => {
  if (code.includes('String.raw')) throw new Error('String.raw does not see escapes as what they stand for')
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
