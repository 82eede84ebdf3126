import { isUtf8 } from 'node:buffer'

/** A path or a line of text in which each character stands for one byte: names need not be UTF-8, and sort by bytes. */
export type Bytes = string

export const bytesOf = (text: string): Bytes => Buffer.from(text).toString('latin1')

/** What Node's functions take as a path. */
export const onDisk = (path: Bytes): string | Buffer => (BEYOND_ASCII.test(path) ? Buffer.from(path, 'latin1') : path)

/** For people: bytes that are no UTF-8 become U+FFFD. */
export const shown = (path: Bytes): string => (BEYOND_ASCII.test(path) ? Buffer.from(path, 'latin1').toString() : path)

/** A JSON member; bytes that are no UTF-8 stand in base64 under the key with `Bytes` behind it. */
export const member = (key: string, value: Bytes): Bytes => {
  const plain = !BEYOND_ASCII.test(value) || isUtf8(Buffer.from(value, 'latin1'))
  return plain ? `"${key}":${JSON.stringify(value)}` : `"${key}Bytes":"${Buffer.from(value, 'latin1').toString('base64')}"`
}

/** The value of such a member, if there is one. */
export const memberOf = (object: Readonly<Record<string, unknown>>, key: string): Bytes | undefined => {
  const [plain, bytes] = [object[key], object[`${key}Bytes`]]
  if (typeof plain === 'string') return plain
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64').toString('latin1') : undefined
}

const BEYOND_ASCII = /[\u0080-\u00ff]/
