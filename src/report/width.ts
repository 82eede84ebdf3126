/** Columns that a terminal gives to a text: two for wide characters, none for what joins the one before. */
export const widthOf = (text: string): number => {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes().segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** The text in exactly `columns` columns: filled with spaces, or cut with an ellipsis. */
export const column = (text: string, columns: number, align: 'left' | 'right' = 'left'): string => {
  const fitting = cutToWidth(text, columns)
  const space = ' '.repeat(Math.max(0, columns - widthOf(fitting)))
  return align === 'left' ? fitting + space : space + fitting
}

/** The text in at most `columns` columns, with an ellipsis where something is missing. */
export const cutToWidth = (text: string, columns: number): string => {
  if (widthOf(text) <= columns) return text
  if (columns < 1) return ''
  let kept = ''
  let width = 0
  for (const { segment } of graphemes().segment(text)) {
    width += widthOfGrapheme(segment)
    if (width > columns - 1) break
    kept += segment
  }
  return `${kept}…`
}

const ASCII = /^[\x20-\x7e]*$/

/** Unicode's East Asian wide and full-width ranges, roughly, and what is shown as a picture. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}])/u

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u

const widthOfGrapheme = (grapheme: string): number => {
  if (NO_WIDTH.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 2 : 1
}

let segmenter: Intl.Segmenter | undefined

/** Made when first needed: it costs more than a whole report of plain names. */
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }))
