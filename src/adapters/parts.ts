import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type ReadDocument, readDocument } from './documents.ts'

/** A file with a part in it, by its path below the folder. */
export interface PartFile {
  readonly file: string
  readonly read: ReadDocument
}

/** Files that have the name of a part, in a folder and in those below it, sorted; none where there is no such folder. */
export const findParts = (folder: string): readonly PartFile[] =>
  pathsIn(folder, DEEPEST)
    .toSorted()
    .map((path) => ({ file: relative(folder, path), read: readDocument(path) }))

/** Artifacts lie in folders of their own, or all in one. */
const DEEPEST = 3

const NAME = /^stagewright-.*\.json$/

const pathsIn = (folder: string, depth: number): readonly string[] =>
  entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return depth > 0 ? pathsIn(path, depth - 1) : []
    return entry.isFile() && NAME.test(entry.name) ? [path] : []
  })

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
