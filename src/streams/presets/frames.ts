import { type Place, placeAt } from './gathering.ts'

/** The place in the user's own code that a line of a JavaScript stack names, if it names one. Linear in the line's length. */
export const stackPlace = (line: string): Place | undefined => {
  const [, inBrackets, bare] = FRAME.exec(line) ?? []
  return ownPlace(inBrackets ?? bare)
}

const FRAME = /^\s{0,40}at (?:.{0,500}\((.{1,1000})\)|(.{1,1000}))$/
const PLACE = /^(?:async )?(?:file:\/\/)?(.{1,1000}):(\d{1,7}):(\d{1,7})$/

/** `path:line:column`, unless it is Node's or a package's. */
export const ownPlace = (text = ''): Place | undefined => {
  const [, file, line, column] = PLACE.exec(text) ?? []
  return file === undefined || FOREIGN.test(file) ? undefined : placeAt(file, line, column)
}

const FOREIGN = /(?:^|[\\/])node_modules[\\/]|^node:|^<|^internal[\\/]/
