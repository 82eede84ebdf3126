/** Builds once more, elsewhere, and fails if `dist/` differs: it is stale, or the build is not reproducible. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { bundle } from './bundle.ts'

const root = join(import.meta.dirname, '..')
const again = mkdtempSync(join(root, 'build-'))

const contents = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  )

try {
  bundle(again)
  const [built, committed] = [contents(again), contents(join(root, 'dist'))]
  const differing = [...new Set([...built.keys(), ...committed.keys()])].filter((file) => built.get(file) !== committed.get(file))
  if (differing.length > 0) {
    console.error(`dist/ is stale: ${differing.join(', ')}. Run \`npm run build\` and commit it.`)
    process.exitCode = 1
  }
} finally {
  rmSync(again, { recursive: true, force: true })
}
