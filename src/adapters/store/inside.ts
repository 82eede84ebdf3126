import { relative } from 'node:path'
import { realPath } from '../real-path.ts'

/** Whether an absolute path leads to a place in a folder, or to the folder itself, links on the way resolved. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(realPath(folder), realPath(path))
  return way !== '..' && !way.startsWith('../') && !way.startsWith('/')
}
