import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { bytesOf, type Bytes } from './bytes.ts'
import { codeOf, end, reasonWords } from './ending.ts'

export interface Places {
  readonly source: Bytes
  /** Is there. */
  readonly destination: Bytes
}

/** The real paths of what to save and of where to save it; ends as `refused` where the one is no folder, or they lie within one another. */
export const findPlaces = (source: string, destination: string): Places => {
  const from = realFolder(source)
  const to = realOf(destination)
  if (from === to) end('refused', `the destination ${destination} is the source itself`, 'choose a folder outside the source')
  if (isInside(to, from)) end('refused', `the destination ${destination} lies inside the source ${source}`, 'choose a folder outside the source')
  if (isInside(from, to)) end('refused', `the source ${source} lies inside the destination ${destination}`, 'choose another destination')
  mkdirSync(to, { recursive: true })
  return { source: bytesOf(from), destination: bytesOf(to) }
}

const realFolder = (source: string): string => {
  try {
    const real = realpathSync(source)
    if (!statSync(real).isDirectory()) end('refused', `the source ${source} is not a folder`, 'name the folder that holds it, and `include` what is wanted of it')
    return real
  } catch (thrown) {
    if (codeOf(thrown) === '') throw thrown
    return end('refused', `the source ${source} cannot be read: ${reasonWords(thrown)}`, codeOf(thrown) === 'ENOENT' ? 'check the path, and that an earlier stage made it' : undefined)
  }
}

/** Of what is not there yet: that of the nearest folder above that is. */
const realOf = (path: string): string => {
  try {
    return realpathSync(path)
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT' || dirname(path) === path) throw thrown
    if (isThere(path)) end('refused', `the destination ${path} is a link that leads nowhere`, 'remove it')
    return join(realOf(dirname(path)), basename(path))
  }
}

const isThere = (path: string): boolean => {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

const isInside = (path: string, folder: string): boolean => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
