import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of files for one test. */
export interface Workspace {
  readonly path: string
  /** Writes a file and makes the folders that it needs. */
  write(name: string, content: string | Uint8Array): void
  /** The text of a file; an empty one where there is no file. */
  read(name: string): string
  has(name: string): boolean
  remove(): void
}

export const createWorkspace = (files: Readonly<Record<string, string>> = {}): Workspace => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'workspace-')))
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return {
    path,
    write,
    read: (name) => (existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : ''),
    has: (name) => existsSync(join(path, name)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
