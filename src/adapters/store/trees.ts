import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Trees } from '../../core/trees.ts'
import { createLister, type ListOptions } from '../fingerprints/index.ts'
import { restoreWith } from './restore.ts'
import { saveLeaves } from './save.ts'

/** Trees on a disk. */
export const createTrees = (options: ListOptions): Trees => {
  const list = createLister(options)
  return {
    list,
    save: saveLeaves,
    restore: restoreWith(list),
    read: async (folder, name) => {
      try {
        return readFileSync(join(folder, name))
      } catch {
        return undefined
      }
    },
    write: async (folder, name, content) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, name), content, { mode: 0o600 })
    },
  }
}
