import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PrivateFolder } from '../core/ports.ts'

/** A new private folder in `temp`. Throws where there is no place for one. */
export const privateFolder = (temp: string): PrivateFolder => {
  const path = mkdtempSync(join(temp, 'private-'))
  return {
    path,
    write: (name, text) => {
      const file = join(path, name)
      writeFileSync(file, text, { mode: 0o600 })
      return file
    },
    read: (name) => {
      try {
        return readFileSync(join(path, name), 'utf8')
      } catch {
        return undefined
      }
    },
    readFrom: (name, offset, most) => readFrom(join(path, name), offset, most),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

const readFrom = (path: string, offset: number, most: number): Uint8Array => {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(most)
    return bytes.subarray(0, readSync(file, bytes, 0, most, offset))
  } catch {
    return new Uint8Array()
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
