import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Compiles the library, and what it is built on, into `target`: modules with their types, as they are, for whoever bundles them. */
export const library = (target: string): void => {
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'scripts/library.tsconfig.json'), '--outDir', target]
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}
