/** A line as a person would have read it, without colours, at most its first 4,096 characters; linear in its length. */
export const plainLine = (line: string): string => {
  const start = line.length > LONGEST ? line.slice(0, LONGEST) : line
  const plain = start.includes('\x1b') || start.includes('\x9b') ? start.replace(ESCAPES, '') : start
  return plain.endsWith('\r') ? plain.slice(0, -1) : plain
}

const LONGEST = 4_096

/** ECMA-48: control sequences, titles and links to their end, short escapes. */
const ESCAPES = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]?/g
