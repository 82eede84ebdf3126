/** Columns that a terminal gives to a text: two for wide characters, none for what joins the one before. */
export const widthOf = (text: string): number => {
  if (SIMPLE.test(text)) return text.length
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
  if (SIMPLE.test(text)) return `${text.slice(0, columns - 1)}…`
  let kept = ''
  let width = 0
  for (const { segment } of graphemes().segment(text)) {
    width += widthOfGrapheme(segment)
    if (width > columns - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** Signs of one column that nothing joins: Latin, and what we draw with. To look closer costs more than all else. */
const SIMPLE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2319\u2500-\u25fc]*$/

/** Unicode's East Asian wide and full-width ranges, roughly, and what is shown as a picture. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}])/u

/** What joins the one before; a soft hyphen is shown, and of a Hangul syllable in parts the first is as wide as the whole. */
const NO_WIDTH = /^(?:(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff\ud7b0-\ud7ff])/u

/** A picture made of several signs, or one that a mark asks for. */
const PICTURE = /^(?:\p{Regional_Indicator}{2}|.\ufe0f|\p{Extended_Pictographic}(?:\u200d|\p{Emoji_Modifier}))/u

/** Where several signs with a width of their own make one letter, they are counted one by one, as terminals do. */
const widthOfGrapheme = (grapheme: string): number => {
  if (PICTURE.test(grapheme)) return 2
  let width = 0
  for (const sign of grapheme) width += NO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return width
}

let segmenter: Intl.Segmenter | undefined

/** Made when first needed: it costs more than a whole report of plain names. */
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }))
