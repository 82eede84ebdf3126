const NEWLINE = 10

/** Puts a prefix before each line of `bytes`, which begin at a line's start, except before those that `isBare`. */
export const prefixLines = (bytes: Uint8Array, prefix: Uint8Array, isBare: (line: Uint8Array) => boolean): Uint8Array => {
  if (prefix.length === 0 || bytes.length === 0) return bytes
  const result = Buffer.allocUnsafe(bytes.length + prefix.length * countLines(bytes))
  let length = 0
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length
    const line = bytes.subarray(start, end)
    if (!isBare(line)) {
      result.set(prefix, length)
      length += prefix.length
    }
    result.set(line, length)
    length += line.length
  }
  return result.subarray(0, length)
}

const countLines = (bytes: Uint8Array): number => {
  let lines = 1
  for (let index = bytes.indexOf(NEWLINE); index >= 0; index = bytes.indexOf(NEWLINE, index + 1)) lines += 1
  return lines
}
