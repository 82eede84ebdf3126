/**
 * Whether bytes begin with a mark of UTF-16 or UTF-32. At the very start of its log the runner believes
 * such a mark: it would read all that follows in that encoding, commands included that nobody saw in UTF-8.
 */
export const byteOrderMark = (bytes: Buffer): 'none' | 'unfinished' | 'whole' => {
  if (MARKS.some((mark) => bytes.length >= mark.length && bytes.subarray(0, mark.length).equals(mark))) return 'whole'
  return MARKS.some((mark) => mark.subarray(0, bytes.length).equals(bytes)) ? 'unfinished' : 'none'
}

const MARKS = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff), Buffer.of(0x00, 0x00, 0xfe, 0xff)]
