/**
 * What a person would have seen of a command's output: without escape sequences and control
 * characters, and of a line that was written over only what stood last. Linear in its length.
 */
export const plainText = (output: string): string => {
  const text = output.replace(ESCAPES, '')
  const settled = text.includes('\r') ? text.split('\n').map(lastWritten).join('\n') : text
  return settled.replace(INVISIBLE, '')
}

/** The lines of a plain text; a last line break begins no line of its own. */
export const plainLines = (output: string): readonly string[] => {
  const lines = plainText(output).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** The beginning of a line, and how much is missing, when it is longer than `most` UTF-16 units. */
export const shortened = (line: string, most: number): string =>
  line.length <= most ? line : `${wholeStart(line, most)} … (${line.length - most} more characters)`

/** At most `most` UTF-16 units from the beginning, never half a character. */
export const wholeStart = (text: string, most: number): string => {
  if (text.length <= most) return text
  return text.slice(0, isLowSurrogate(text.charCodeAt(most)) ? most - 1 : most)
}

/** At most `most` UTF-16 units from the end, never half a character. */
export const wholeEnd = (text: string, most: number): string => {
  if (text.length <= most) return text
  const from = text.length - most
  return text.slice(isLowSurrogate(text.charCodeAt(from)) ? from + 1 : from)
}

/** ECMA-48: control sequences, strings (OSC, DCS, SOS, PM, APC: titles and links) to their end or that of the line, and short escapes. */
const ESCAPES =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x9c|\x1b\\)?|\x1b[ -/]*[0-~]?/g

/** Controls other than tab and newline, marks that reorder text, line breaks that only some know, and halves of characters. */
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]/gu

/** A carriage return at the end of a line overwrites nothing. */
const lastWritten = (line: string): string => {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 13) end -= 1
  return line.slice(end === 0 ? 0 : line.lastIndexOf('\r', end - 1) + 1, end)
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
