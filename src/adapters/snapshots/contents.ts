import { closeSync, lstatSync } from 'node:fs'
import { archivedContents } from './archive.ts'
import { type Bytes, onDisk } from './bytes.ts'
import { end } from './ending.ts'
import type { FileEntry } from './entry.ts'
import { chunksOf, openForReading, readSmall, SMALL } from './read.ts'
import { DATA, type Stored } from './store.ts'
import type { Tools } from './tools.ts'

/** What the files of a snapshot hold; asked for in the order of its manifest. */
export interface Contents {
  open(entry: FileEntry): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** Those of a folder. A folder in it that has become a link leads nowhere. */
const copiedContents = (snapshot: Bytes): Contents => {
  let checked = ''
  return {
    open: ({ path, size }) => {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
      if (folder !== checked) checkFolders(`${snapshot}/${DATA}`, folder)
      checked = folder
      return chunksOfFile(`${snapshot}/${DATA}/${path}`, size)
    },
    close: () => Promise.resolve(),
  }
}

async function* chunksOfFile(path: Bytes, size: number): AsyncGenerator<Uint8Array, void> {
  const file = openForReading(path)
  try {
    // One byte more, so that a file that has grown is found out.
    if (size < SMALL) yield readSmall(file, size + 1)
    else yield* chunksOf(file, size + 1)
  } finally {
    closeSync(file)
  }
}

const checkFolders = (root: Bytes, folder: Bytes): void => {
  const parts = folder === '' ? [] : folder.split('/')
  parts.reduce((above, part) => {
    const path = `${above}/${part}`
    if (!lstatSync(onDisk(path)).isDirectory()) end('unverified', 'a folder of the snapshot was replaced by something else', 'verify it: `stagewright backup verify`')
    return path
  }, root)
}

/** Of either engine. */
export const contentsOf = ({ folder, snapshot }: Stored, tools: Tools, signal: AbortSignal): Contents =>
  snapshot.engine === 'copy' ? copiedContents(folder) : archivedContents(folder, tools, signal)
